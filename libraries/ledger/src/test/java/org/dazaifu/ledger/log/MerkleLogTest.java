package org.dazaifu.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.note.Cosigning;
import org.dazaifu.ledger.note.Witness;
import org.dazaifu.ledger.tree.Proofs;
import org.dazaifu.ledger.tree.Subtrees;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerkleLogTest {

    @TempDir Path temporary;

    private Path directory() {
        return temporary.resolve("log");
    }

    private static TreeHash leaf(int number) {
        return TreeHash.leaf(SampleLog.payload(number).getBytes(UTF_8));
    }

    /** The subtrees by their definition, from the entries. */
    private static TreeHash subtree(int level, long index) {
        return level == 0
                ? leaf((int) index)
                : TreeHash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static final Subtrees REFERENCE = MerkleLogTest::subtree;

    @Test
    void whatWasAppendedIsReadWhenTheLogIsOpenedAgain() throws Exception {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            read.clear();
            try (MerkleLog log = MerkleLog.open(directory(), e -> read.add(e.payload()))) {
                assertThat(read).isEqualTo(SampleLog.payloads(i));
                assertThat(log.append(SampleLog.payload(i)).index()).isEqualTo(i);
            }
        }
    }

    @Test
    void headsAreThoseOfTheDefinitionAtEverySizeAndProofsOutOfTilesVerify() throws Exception {
        Random random = new Random(1);
        TreeHead[] heads = new TreeHead[1200];
        int size = 0;
        while (size < 1000) {
            int more = 1 + random.nextInt(120);
            try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
                for (int i = 0; i < more; i++) {
                    heads[size] = log.head();
                    assertThat(log.head()).isEqualTo(new Proofs(REFERENCE).head(size));
                    log.append(SampleLog.payload(size));
                    size++;
                }
                heads[size] = log.head();
                log.seal().sign(SampleLog.KEY);
            }
            LogProofs proofs = LogProofs.of(directory());
            TreeHead head = proofs.checkpoint().checkpoint().head();
            assertThat(head).isEqualTo(heads[size]);
            for (int i = 0; i < size; i++) {
                assertThat(proofs.inclusion(i).verifies(leaf(i), head)).isTrue();
                assertThat(proofs.consistency(i).verifies(heads[i], head)).isTrue();
            }
            assertThat(SampleLog.verify(directory(), LogPolicy.NONE).faults()).isEmpty();
        }
    }

    @Test
    void aSecondLevelOfTilesIsWrittenAndVerified() throws Exception {
        int size = 256 * 256 + 300;
        try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
            log.appendAll(SampleLog.payloads(size));
            log.seal().sign(SampleLog.KEY);
            assertThat(log.head()).isEqualTo(new Proofs(REFERENCE).head(size));
        }
        assertThat(directory().resolve("tile/1/000")).hasSize(256 * 32);
        assertThat(directory().resolve("tile/2/000.p/1")).hasSize(32);
        LogProofs proofs = LogProofs.of(directory());
        TreeHead head = proofs.checkpoint().checkpoint().head();
        for (int i : List.of(0, 255, 256, 65_535, 65_536, size - 1)) {
            assertThat(proofs.inclusion(i).verifies(leaf(i), head)).isTrue();
        }
        assertThat(SampleLog.verify(directory(), LogPolicy.NONE).faults()).isEmpty();
    }

    @Test
    void anEntryThatWasNeverAcknowledgedIsRemovedAndIsNoFault() throws Exception {
        SampleLog.make(directory(), SampleLog.payloads(3), SampleLog.KEY);
        Path entries = directory().resolve("entries");
        long whole = Files.size(entries);
        Files.writeString(entries, "0123 torn", StandardOpenOption.APPEND);
        LogVerification verification = SampleLog.verify(directory(), SampleLog.policy());
        assertThat(verification.intact()).isTrue();
        assertThat(verification.tornBytes()).isEqualTo(9);
        MerkleLog.open(directory(), e -> {}).close();
        assertThat(entries).hasSize(whole);
    }

    @Test
    void oneWriterAtATime() throws Exception {
        try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
            log.append("x");
            assertThatThrownBy(() -> MerkleLog.open(directory(), e -> {}))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.LOCKED));
        }
        MerkleLog.open(directory(), e -> {}).close();
    }

    @Test
    void aLogThatDoesNotHaveItsCheckpointsEntriesIsNotOpened() throws Exception {
        SampleLog.make(directory(), SampleLog.payloads(3), SampleLog.KEY);
        Path entries = directory().resolve("entries");
        List<String> lines = Files.readAllLines(entries);
        for (List<String> wrong :
                List.of(lines.subList(0, 2), lines.reversed(), List.of("x", "y", "z"))) {
            Files.writeString(entries, String.join("\n", wrong) + "\n");
            assertThatThrownBy(() -> MerkleLog.open(directory(), e -> {}))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.BROKEN))
                    .hasMessageContaining("does not verify");
        }
    }

    @Test
    void whatIsNoLineOfTextIsRefusedAndNothingIsAppended() throws Exception {
        try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
            for (String payload : List.of("", "a\nb", "a\rb", "\ud800", "x".repeat(65_536))) {
                assertThatThrownBy(() -> log.appendAll(List.of("good", payload)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(log.head()).isEqualTo(TreeHead.EMPTY);
            log.append("x".repeat(65_535));
        }
        assertThat(SampleLog.verify(directory(), LogPolicy.NONE).intact()).isTrue();
    }

    @Test
    void aSharedWitnessCosignsALogThatGrewAndNoneThatWasRewritten() throws Exception {
        Witness witness =
                new Witness(
                        SampleLog.WITNESSES.getFirst(),
                        List.of(SampleLog.KEY.verifier()),
                        temporary.resolve("memory"),
                        InstantSource.fixed(SampleLog.NOW));
        for (int i = 1; i < 4; i++) {
            try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
                log.appendAll(SampleLog.payloads(100 * i));
                log.seal().sign(SampleLog.KEY);
            }
            assertThat(cosign(witness, directory())).isInstanceOf(Cosigning.Cosigned.class);
        }
        Path rewritten = temporary.resolve("rewritten");
        SampleLog.make(rewritten, SampleLog.payloads(700), SampleLog.KEY);
        assertThat(cosign(witness, rewritten)).isInstanceOf(Cosigning.Refused.class);
    }

    private static Cosigning cosign(Witness witness, Path directory) throws Exception {
        LogProofs proofs = LogProofs.of(directory);
        long seen = witness.seen(SampleLog.ORIGIN).size();
        return witness.cosign(proofs.checkpoint(), proofs.consistency(seen));
    }

    @Test
    void withoutAStampOrAnAuthoritysCertificateALogIsNotAnchoredAndSaysWhy() throws Exception {
        try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
            log.append("x");
            log.seal().sign(SampleLog.KEY);
            assertThat(SampleLog.verify(directory(), LogPolicy.NONE).anchoring())
                    .isEqualTo(new Anchoring.NotAnchored("there is no timestamp"));
            SampleLog.seal(log, SampleLog.KEY);
        }
        assertThat(SampleLog.verify(directory(), LogPolicy.NONE).anchoring())
                .isInstanceOf(Anchoring.NotAnchored.class);
        assertThat(SampleLog.verify(directory(), SampleLog.policy()).anchoring())
                .isEqualTo(new Anchoring.Anchored(1, SampleLog.NOW, "CN=Clock"));
    }

    @Test
    void signingTheSameHeadAgainKeepsItsCosignatures() throws Exception {
        SampleLog.make(directory(), SampleLog.payloads(3), SampleLog.KEY);
        try (MerkleLog log = MerkleLog.open(directory(), e -> {})) {
            log.seal().sign(SampleLog.KEY);
        }
        assertThat(SampleLog.verify(directory(), SampleLog.policy()).faults()).isEmpty();
    }
}
