package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What every group is known for, from the reports that are admitted. Immutable.
 *
 * <p>A group is live if some admitted report says of it that it uses something; the others of the
 * table are numbered all the same.
 */
public final class Profiles {

    /** How far what is known of a group reaches an item. */
    enum Match {
        /** A report says that the group uses it. */
        DIRECT,
        /**
         * The group is known for the technique's parent or, where it is itself a parent, for one of
         * its children.
         */
        FAMILY,
        /** Software that the group uses does it. */
        VIA_SOFTWARE,
        /** Nothing says so. */
        NONE
    }

    private final UsageTable table;
    private final boolean[] admitted;

    /**
     * reports[group][item]: how many admitted reports say that the group uses the item, 1 where a
     * relation cites none; 0 where none does.
     */
    private final short[][] reports;

    private final boolean[][] viaSoftware;
    private final int[] users;
    private final int[] techniqueCount;
    private final int[] softwareCount;
    private final int[][] months;
    private final int live;

    private Profiles(UsageTable table, boolean[] admitted) {
        this.table = table;
        this.admitted = admitted;
        int groups = table.groups().size();
        int items = table.items().size();
        reports = new short[groups][items];
        viaSoftware = new boolean[groups][items];
        users = new int[items];
        techniqueCount = new int[groups];
        softwareCount = new int[groups];
        months = new int[groups][];
        boolean[] kept = count();
        followSoftware(kept);
        date(kept);
        int alive = 0;
        for (int g = 0; g < groups; g++) {
            alive += live(g) ? 1 : 0;
        }
        live = alive;
    }

    /** Profiles from everything in the table. */
    public static Profiles of(UsageTable table) {
        boolean[] all = new boolean[table.reports().size()];
        Arrays.fill(all, true);
        return new Profiles(table, all);
    }

    /**
     * Profiles from those reports only that {@code admits} lets in. A relation of which no report
     * is left is gone; one that never cited any stays.
     */
    public static Profiles of(UsageTable table, Predicate<Citation> admits) {
        boolean[] admitted = new boolean[table.reports().size()];
        for (int r = 0; r < admitted.length; r++) {
            admitted[r] = admits.test(table.reports().get(r));
        }
        return new Profiles(table, admitted);
    }

    /** The groups' identifiers, in order of their numbers. */
    public List<String> groups() {
        return table.groups();
    }

    /** The number of a group. */
    public OptionalInt group(String id) {
        return table.group(id);
    }

    /** Whether anything is known of the group. */
    public boolean live(int group) {
        return techniqueCount[group] + softwareCount[group] > 0;
    }

    /** How many groups something is known of. */
    public int liveGroups() {
        return live;
    }

    /** How many groups a report says to use the item. */
    public int users(String item) {
        int number = table.item(item);
        return number < 0 ? 0 : users[number];
    }

    /** How many reports say that the group uses the item. */
    public int reports(int group, String item) {
        int number = table.item(item);
        return number < 0 ? 0 : reports[group][number];
    }

    /** How many techniques reports say the group to use. */
    public int techniqueCount(int group) {
        return techniqueCount[group];
    }

    /** How many pieces of software reports say the group to use. */
    public int softwareCount(int group) {
        return softwareCount[group];
    }

    /** The months of the dated reports on the group, in order, one entry a report. */
    public List<Integer> months(int group) {
        return Arrays.stream(months[group]).boxed().toList();
    }

    /** How far each group is known for the item, by number. */
    Match[] matches(String item) {
        var matches = new Match[groups().size()];
        int number = table.item(item);
        int parent = table.item(UsageTable.parent(item));
        int afterChildren = number < 0 ? 0 : afterChildren(number);
        for (int g = 0; g < matches.length; g++) {
            if (number >= 0 && reports[g][number] > 0) {
                matches[g] = Match.DIRECT;
            } else if ((parent >= 0 && reports[g][parent] > 0)
                    || (number >= 0 && anyReport(g, number + 1, afterChildren))) {
                matches[g] = Match.FAMILY;
            } else if (number >= 0 && viaSoftware[g][number]) {
                matches[g] = Match.VIA_SOFTWARE;
            } else {
                matches[g] = Match.NONE;
            }
        }
        return matches;
    }

    private boolean anyReport(int group, int from, int to) {
        for (int item = from; item < to; item++) {
            if (reports[group][item] > 0) {
                return true;
            }
        }
        return false;
    }

    /** One past the item's sub-techniques, which follow it in the order of identifiers. */
    private int afterChildren(int number) {
        String prefix = table.items().get(number) + ".";
        int end = number + 1;
        while (end < table.items().size() && table.items().get(end).startsWith(prefix)) {
            end++;
        }
        return end;
    }

    /** Counts what groups use; which relations are left. */
    private boolean[] count() {
        boolean[] kept = new boolean[table.size()];
        for (int i = 0; i < kept.length; i++) {
            int[] cited = table.citations(i);
            int left = cited.length == 0 ? 1 : 0;
            for (int report : cited) {
                left += admitted[report] ? 1 : 0;
            }
            kept[i] = left > 0;
            int group = table.source(i);
            if (left > 0 && group >= 0) {
                int item = table.target(i);
                if (reports[group][item] == 0) {
                    users[item]++;
                    int[] counts =
                            UsageTable.isSoftware(table.items().get(item))
                                    ? softwareCount
                                    : techniqueCount;
                    counts[group]++;
                }
                reports[group][item] =
                        (short) Math.min(Short.MAX_VALUE, reports[group][item] + left);
            }
        }
        return kept;
    }

    private void followSoftware(boolean[] kept) {
        int[][] usersOf = new int[table.items().size()][];
        for (int i = 0; i < kept.length; i++) {
            int source = table.source(i);
            if (kept[i] && source < 0 && source != UsageTable.NO_SOURCE) {
                int software = ~source;
                if (usersOf[software] == null) {
                    usersOf[software] = usersOf(software);
                }
                for (int group : usersOf[software]) {
                    viaSoftware[group][table.target(i)] = true;
                }
            }
        }
    }

    private int[] usersOf(int item) {
        int[] groups = new int[users[item]];
        for (int g = 0, k = 0; k < groups.length; g++) {
            if (reports[g][item] > 0) {
                groups[k++] = g;
            }
        }
        return groups;
    }

    private void date(boolean[] kept) {
        boolean[][] on = new boolean[months.length][admitted.length];
        int[] counts = new int[months.length];
        for (int i = 0; i < kept.length; i++) {
            int group = table.source(i);
            if (kept[i] && group >= 0) {
                for (int report : table.citations(i)) {
                    if (admitted[report]
                            && !on[group][report]
                            && table.reports().get(report).dated()) {
                        on[group][report] = true;
                        counts[group]++;
                    }
                }
            }
        }
        for (int g = 0; g < months.length; g++) {
            months[g] = new int[counts[g]];
            int k = 0;
            for (int r = 0; r < admitted.length && k < counts[g]; r++) {
                if (on[g][r]) {
                    months[g][k++] = table.reports().get(r).month();
                }
            }
            Arrays.sort(months[g]);
        }
    }
}
