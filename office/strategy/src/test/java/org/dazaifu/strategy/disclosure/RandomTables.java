package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Linked tables of made-up cases: each case has a value in each dimension; some tables of two
 * dimensions share totals, and a dimension may have groups. The same seed makes the same.
 */
final class RandomTables {

    final Map<String, Long> counts = new LinkedHashMap<>();

    /** Each a whole and then its parts. */
    final List<List<String>> sums = new ArrayList<>();

    /** For each case the keys in which it counts. */
    final List<List<String>> cases = new ArrayList<>();

    private final List<Map<String, List<String>>> dimensions = new ArrayList<>();
    private final List<List<String>> leaves = new ArrayList<>();

    RandomTables(long seed) {
        Random random = new Random(seed);
        int dimensionCount = random.nextInt(3) == 0 ? 3 : 2;
        for (int d = 0; d < dimensionCount; d++) {
            dimension(random, d);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < dimensionCount; a++) {
            for (int b = a + 1; b < dimensionCount; b++) {
                if (pairs.isEmpty() || random.nextInt(3) > 0) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        pairs.forEach(pair -> lines(pair[0], pair[1]));
        int size = 20 + random.nextInt(random.nextBoolean() ? 200 : 1500);
        double skew = 0.6 + random.nextDouble() * 2.5;
        for (int i = 0; i < size; i++) {
            int[] own = new int[dimensionCount];
            for (int d = 0; d < dimensionCount; d++) {
                own[d] = (int) (Math.pow(random.nextDouble(), skew) * leaves.get(d).size());
            }
            List<String> keys = new ArrayList<>();
            for (String key : counts.keySet()) {
                if (counts(key, own)) {
                    keys.add(key);
                }
            }
            keys.forEach(key -> counts.merge(key, 1L, Long::sum));
            cases.add(keys);
        }
    }

    private void dimension(Random random, int number) {
        Map<String, List<String>> wholes = new LinkedHashMap<>();
        List<String> own = new ArrayList<>();
        List<String> top = new ArrayList<>();
        int groups = random.nextInt(2);
        if (groups == 0) {
            int size = 2 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                own.add(number + "c" + i);
            }
            top.addAll(own);
        } else {
            for (int g = 0; g <= groups; g++) {
                List<String> parts = new ArrayList<>();
                int size = 1 + random.nextInt(3);
                for (int i = 0; i < size; i++) {
                    parts.add(number + "g" + g + "c" + i);
                }
                own.addAll(parts);
                wholes.put(number + "g" + g, parts);
                top.add(number + "g" + g);
            }
        }
        wholes.put(number + "*", top);
        dimensions.add(wholes);
        leaves.add(own);
    }

    private List<String> codes(int dimension) {
        List<String> codes = new ArrayList<>(leaves.get(dimension));
        codes.addAll(dimensions.get(dimension).keySet());
        return codes;
    }

    private void lines(int a, int b) {
        for (String first : codes(a)) {
            for (String second : codes(b)) {
                counts.putIfAbsent(key(first, second), 0L);
            }
        }
        for (String first : codes(a)) {
            dimensions
                    .get(b)
                    .forEach((whole, parts) -> {
                        List<String> sum = new ArrayList<>(List.of(key(first, whole)));
                        parts.forEach(part -> sum.add(key(first, part)));
                        line(sum);
                    });
        }
        for (String second : codes(b)) {
            dimensions
                    .get(a)
                    .forEach((whole, parts) -> {
                        List<String> sum = new ArrayList<>(List.of(key(whole, second)));
                        parts.forEach(part -> sum.add(key(part, second)));
                        line(sum);
                    });
        }
    }

    private void line(List<String> sum) {
        if (!sums.contains(sum)) {
            sums.add(sum);
        }
    }

    /** Totals are left out, so that tables share them. */
    private static String key(String first, String second) {
        String key =
                (first.endsWith("*") ? "" : first) + "/" + (second.endsWith("*") ? "" : second);
        return key.equals("/") ? "all" : key.replaceAll("^/|/$", "");
    }

    private boolean counts(String key, int[] own) {
        if (key.equals("all")) {
            return true;
        }
        for (String part : key.split("/", -1)) {
            int dimension = part.charAt(0) - '0';
            String leaf = leaves.get(dimension).get(own[dimension]);
            List<String> group = dimensions.get(dimension).get(part);
            if (!part.equals(leaf) && (group == null || !group.contains(leaf))) {
                return false;
            }
        }
        return true;
    }
}
