package org.dazaifu.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All relations with their reports, by number. Immutable. Groups and items (techniques, their
 * parents, software) are numbered in the order of their identifiers, reports in any order.
 */
public final class UsageTable {

    /** The source of a relation that is neither a group's nor that of known software. */
    static final int NO_SOURCE = Integer.MIN_VALUE;

    private final List<String> groups;
    private final Map<String, Integer> groupNumbers;
    private final List<String> items;
    private final Map<String, Integer> itemNumbers;
    private final List<Citation> reports;

    /** Of each relation: the group's number, or the complement of the number of the software. */
    private final int[] sources;

    private final int[] targets;
    private final int[][] citations;

    private UsageTable(Builder built) {
        groups = sorted(built.groups);
        groupNumbers = numbers(groups);
        items = sorted(built.items.keySet());
        itemNumbers = numbers(items);
        reports = List.copyOf(built.reports);
        int[] renumbered = new int[built.items.size()];
        built.items.forEach((id, number) -> renumbered[number] = item(id));
        int n = built.citations.size();
        sources = new int[n];
        targets = new int[n];
        citations = built.citations.toArray(int[][]::new);
        String last = "";
        int lastNumber = NO_SOURCE;
        for (int i = 0; i < n; i++) {
            String source = built.sources.get(i);
            if (!source.equals(last)) {
                last = source;
                lastNumber = number(source);
            }
            sources[i] = lastNumber;
            targets[i] = renumbered[built.targets.get(i)];
        }
    }

    /** Collects relations. Fastest where those of one source come together. */
    public static final class Builder {
        private final Predicate<String> isGroup;
        private final Set<String> groups = new HashSet<>();
        private final Map<String, Integer> items = new HashMap<>(4096);
        private final Map<String, Integer> reportNumbers = new HashMap<>(8192);
        private final List<Citation> reports = new ArrayList<>();
        private final List<String> sources = new ArrayList<>();
        private final List<Integer> targets = new ArrayList<>();
        private final List<int[]> citations = new ArrayList<>();
        private String last = "";

        /**
         * An empty one.
         *
         * @param isGroup which sources are groups, and so candidates
         */
        public Builder(Predicate<String> isGroup) {
            this.isGroup = isGroup;
        }

        /** The number of a report; the first date given for an identifier stays. */
        public int report(String id, int month) {
            Integer known = reportNumbers.putIfAbsent(id, reports.size());
            if (known == null) {
                reports.add(new Citation(id, month));
                return reports.size() - 1;
            }
            return known;
        }

        /** Adds that {@code source} uses {@code target}, as the numbered reports say. */
        public void add(String source, String target, int... reports) {
            if (!source.equals(last)) {
                last = source;
                if (isGroup.test(source)) {
                    groups.add(source);
                }
            }
            Integer item = items.putIfAbsent(target, items.size());
            if (item == null) {
                item = items.size() - 1;
                items.putIfAbsent(parent(target), items.size());
            }
            if (isSoftware(source)) {
                items.putIfAbsent(source, items.size());
            }
            sources.add(source);
            targets.add(item);
            citations.add(reports.clone());
        }

        /** The table of everything added. */
        public UsageTable build() {
            return new UsageTable(this);
        }
    }

    /** The candidates' identifiers, in order. */
    public List<String> groups() {
        return groups;
    }

    /** The number of a candidate. */
    public OptionalInt group(String id) {
        Integer number = groupNumbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The reports, by number. */
    public List<Citation> reports() {
        return reports;
    }

    /** The month of the newest dated report; 0 where none is dated. */
    public int newestMonth() {
        int newest = 0;
        for (Citation report : reports) {
            newest = Math.max(newest, report.month());
        }
        return newest;
    }

    /**
     * Reports that tell of the group much of what report {@code of} tells of it: that share with it
     * at least half of the techniques of whichever tells fewer.
     */
    public boolean[] duplicates(int group, int of) {
        int[] tells = new int[reports.size()];
        int[] shared = new int[reports.size()];
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] == group && !isSoftware(items.get(targets[i]))) {
                boolean both = contains(citations[i], of);
                for (int report : citations[i]) {
                    tells[report]++;
                    shared[report] += both ? 1 : 0;
                }
            }
        }
        boolean[] duplicates = new boolean[reports.size()];
        for (int r = 0; r < duplicates.length; r++) {
            duplicates[r] = shared[r] > 0 && 2 * shared[r] >= Math.min(tells[r], tells[of]);
        }
        return duplicates;
    }

    /** The number of an item, or -1 if no relation mentions it. */
    int item(String id) {
        return itemNumbers.getOrDefault(id, -1);
    }

    List<String> items() {
        return items;
    }

    int size() {
        return sources.length;
    }

    int source(int relation) {
        return sources[relation];
    }

    int target(int relation) {
        return targets[relation];
    }

    int[] citations(int relation) {
        return citations[relation];
    }

    /** Whether an identifier is that of software. */
    public static boolean isSoftware(String id) {
        return id.startsWith("S");
    }

    /** The technique that {@code item} is a sub-technique of; itself where it is none. */
    static String parent(String item) {
        int dot = item.indexOf('.');
        return dot < 0 ? item : item.substring(0, dot);
    }

    private int number(String id) {
        Integer group = groupNumbers.get(id);
        if (group != null) {
            return group;
        }
        Integer software = itemNumbers.get(id);
        return software == null ? NO_SOURCE : ~software;
    }

    private static boolean contains(int[] numbers, int number) {
        for (int each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }

    private static List<String> sorted(Set<String> ids) {
        String[] sorted = ids.toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        var numbers = new HashMap<String, Integer>(ids.size() * 2);
        for (String id : ids) {
            numbers.put(id, numbers.size());
        }
        return numbers;
    }
}
