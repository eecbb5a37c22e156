package org.dazaifu.ledger.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every proof in every tree of up to 300 entries, against the definition of the root. */
class ProofsTest {

    private static final int SIZES = 300;

    private static final List<byte[]> ENTRIES = new ArrayList<>();
    private static final List<TreeHead> HEADS = new ArrayList<>();
    private static final Proofs PROOFS = cached();

    @BeforeAll
    static void grow() {
        for (int size = 0; size <= SIZES; size++) {
            HEADS.add(ReferenceTree.head(ENTRIES));
            ENTRIES.add(("entry " + size).getBytes(UTF_8));
        }
    }

    private static Proofs cached() {
        Map<String, TreeHash> known = new HashMap<>();
        return new Proofs((level, index) ->
                known.computeIfAbsent(
                        level + "/" + index,
                        _ ->
                                ReferenceTree.root(
                                        ENTRIES.subList(
                                                (int) (index << level),
                                                (int) ((index + 1) << level)))));
    }

    @Test
    void theHeadOfEverySizeIsTheDefinition() throws Exception {
        for (int size = 0; size <= SIZES; size++) {
            assertThat(PROOFS.head(size)).isEqualTo(HEADS.get(size));
        }
    }

    @Test
    void everyEntryIsProvedInEveryTreeAndNowhereElse() throws Exception {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = PROOFS.inclusion(index, size);
                TreeHash leaf = TreeHash.leaf(ENTRIES.get(index));
                assertThat(proof.verifies(leaf, HEADS.get(size))).isTrue();
                assertThat(proof.verifies(leaf, HEADS.get(size - 1))).isFalse();
                if (index + 1 < size) {
                    assertThat(
                                    new InclusionProof(index + 1, size, proof.path())
                                            .verifies(leaf, HEADS.get(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginWithEveryEarlierOne() throws Exception {
        for (int later = 0; later <= SIZES; later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                ConsistencyProof proof = PROOFS.consistency(earlier, later);
                assertThat(proof.verifies(HEADS.get(earlier), HEADS.get(later)))
                        .as("%d in %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void noChangedProofVerifies() throws Exception {
        int mutations = 0;
        for (int later = 2; later <= 70; later++) {
            for (int earlier = 1; earlier < later; earlier++) {
                ConsistencyProof consistency = PROOFS.consistency(earlier, later);
                InclusionProof inclusion = PROOFS.inclusion(earlier, later);
                TreeHash leaf = TreeHash.leaf(ENTRIES.get(earlier));
                for (List<TreeHash> path : mutated(consistency.path(), HEADS.get(later).root())) {
                    assertThat(
                                    new ConsistencyProof(earlier, later, path)
                                            .verifies(HEADS.get(earlier), HEADS.get(later)))
                            .isFalse();
                    mutations++;
                }
                for (List<TreeHash> path : mutated(inclusion.path(), HEADS.get(later).root())) {
                    assertThat(
                                    new InclusionProof(earlier, later, path)
                                            .verifies(leaf, HEADS.get(later)))
                            .isFalse();
                    mutations++;
                }
                TreeHead forked = new TreeHead(earlier, leaf);
                assertThat(consistency.verifies(forked, HEADS.get(later))).isFalse();
            }
        }
        assertThat(mutations).isGreaterThan(50_000);
    }

    /** A path with each hash changed, dropped and repeated, and with a hash at either end. */
    private static List<List<TreeHash>> mutated(List<TreeHash> path, TreeHash root) {
        List<List<TreeHash>> changed = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            byte[] bytes = path.get(at).bytes();
            bytes[at] ^= 1;
            changed.add(with(path, at, 1, List.of(TreeHash.at(bytes, 0))));
            changed.add(with(path, at, 1, List.of()));
            changed.add(with(path, at, 0, List.of(path.get(at))));
        }
        changed.add(with(path, 0, 0, List.of(root)));
        changed.add(with(path, path.size(), 0, List.of(root)));
        changed.add(with(path, path.size(), 0, List.of(TreeHash.EMPTY)));
        return changed;
    }

    private static List<TreeHash> with(
            List<TreeHash> path, int at, int dropped, List<TreeHash> added) {
        List<TreeHash> changed = new ArrayList<>(path.subList(0, at));
        changed.addAll(added);
        changed.addAll(path.subList(at + dropped, path.size()));
        return changed;
    }

    @Test
    void whatIsNotInTheTreeIsNotProved() {
        assertThatThrownBy(() -> PROOFS.inclusion(3, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PROOFS.consistency(4, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
