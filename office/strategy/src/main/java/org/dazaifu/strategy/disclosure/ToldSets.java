package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Groups of contributors of which a number is known, by how many there are in them. */
final class ToldSets {

    private record Told(String key, BitSet secret) {}

    private final int least;
    private final TreeMap<Integer, List<Told>> bySize = new TreeMap<>();

    /**
     * @param least fewer than this are too few
     */
    ToldSets(int least) {
        this.least = least;
    }

    void add(String key, BitSet secret) {
        if (!secret.isEmpty()) {
            bySize.computeIfAbsent(secret.cardinality(), _ -> new ArrayList<>())
                    .add(new Told(key, secret));
        }
    }

    /** Keys of those in which, or around which, these lie with too few between them. */
    List<String> nested(BitSet some) {
        return near(
                some,
                (smaller, larger) -> {
                    BitSet outside = (BitSet) smaller.clone();
                    outside.andNot(larger);
                    return outside.isEmpty() && smaller.cardinality() < larger.cardinality();
                });
    }

    /** Keys of those that are the same but for too few. */
    List<String> nearly(BitSet some) {
        return near(
                some,
                (smaller, larger) -> {
                    BitSet different = (BitSet) smaller.clone();
                    different.xor(larger);
                    return different.cardinality() < least;
                });
    }

    private List<String> near(BitSet some, BiPredicate<BitSet, BitSet> test) {
        int size = some.cardinality();
        List<String> keys = new ArrayList<>();
        if (size == 0) {
            return keys;
        }
        for (List<Told> same : bySize.subMap(size - least + 1, size + least).values()) {
            for (Told one : same) {
                boolean less = one.secret.cardinality() < size;
                if (test.test(less ? one.secret : some, less ? some : one.secret)) {
                    keys.add(one.key);
                }
            }
        }
        return keys;
    }
}
