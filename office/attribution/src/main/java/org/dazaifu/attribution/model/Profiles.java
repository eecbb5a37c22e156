package org.dazaifu.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * What every group is known for, from the reports that are admitted. Immutable.
 *
 * <p>A group is live if some admitted report says of it that it uses something; the others of the
 * table are numbered all the same.
 */
public final class Profiles {

    /** Nobody is taken out. */
    public static final int NOBODY = -1;

    /**
     * What one report says of one group.
     *
     * @param report its number
     * @param month when it appeared, or {@link Citation#UNDATED}
     * @param items what it says that the group uses, by number
     */
    record Dossier(int report, int month, int[] items) {}

    private final UsageTable table;
    private final int without;

    /** reports[group][item]: how many admitted reports say that the group uses the item. */
    private final short[][] reports;

    private final boolean[][] viaSoftware;

    /**
     * together[group][item]: how far reports on the group also describe the item, as software or as
     * what a campaign used; a report on n groups counts 1/n.
     */
    private final float[][] together;

    private final int[] users;
    private final int[] viaUsers;
    private final int[] togetherUsers;
    private final int[] techniqueCount;
    private final int[] softwareCount;
    private final List<List<Dossier>> dossiers = new ArrayList<>();
    private final int live;

    private Profiles(UsageTable table, IntPredicate admits, int without) {
        this.table = table;
        this.without = without;
        int groups = table.groups().size();
        int items = table.items().size();
        reports = new short[groups][items];
        viaSoftware = new boolean[groups][items];
        together = new float[groups][items];
        users = new int[items];
        viaUsers = new int[items];
        togetherUsers = new int[items];
        techniqueCount = new int[groups];
        softwareCount = new int[groups];
        boolean[] admitted = new boolean[table.reports().size()];
        for (int r = 0; r < admitted.length; r++) {
            admitted[r] = admits.test(r);
        }
        boolean[] kept = count(admitted);
        followSoftware(kept);
        openDossiers(admitted);
        followReports(admitted);
        int alive = 0;
        for (int g = 0; g < groups; g++) {
            alive += live(g) ? 1 : 0;
        }
        live = alive;
    }

    /** Profiles from everything in the table. */
    public static Profiles of(UsageTable table) {
        return new Profiles(table, report -> true, NOBODY);
    }

    /**
     * Profiles from those reports only that {@code admits} lets in, by number. A relation of which
     * no report is left is gone; one that never cited any stays.
     *
     * @param without the number of a group of which nothing is to be known, or {@link #NOBODY}
     */
    public static Profiles of(UsageTable table, IntPredicate admits, int without) {
        return new Profiles(table, admits, without);
    }

    /** What they were made from. */
    public UsageTable table() {
        return table;
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

    /** How many groups have software that does the item. */
    int viaUsers(int item) {
        return item < 0 ? 0 : viaUsers[item];
    }

    /** How many groups use the item, or have reports that describe it. */
    int togetherUsers(int item) {
        return item < 0 ? 0 : users[item] + togetherUsers[item];
    }

    int users(int item) {
        return item < 0 ? 0 : users[item];
    }

    /** How many reports say that the group uses the item. */
    public int reports(int group, String item) {
        return reports(group, table.item(item));
    }

    int reports(int group, int item) {
        return item < 0 ? 0 : reports[group][item];
    }

    /** Whether software that the group uses does the item. */
    public boolean viaSoftware(int group, String item) {
        return viaSoftware(group, table.item(item));
    }

    boolean viaSoftware(int group, int item) {
        return item >= 0 && viaSoftware[group][item];
    }

    float together(int group, int item) {
        return item < 0 ? 0 : together[group][item];
    }

    List<Dossier> dossiers(int group) {
        return dossiers.get(group);
    }

    /** What reports say that the group uses, in order. */
    public List<String> items(int group) {
        var items = new ArrayList<String>();
        for (int i = 0; i < reports[group].length; i++) {
            if (reports[group][i] > 0) {
                items.add(table.items().get(i));
            }
        }
        return items;
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
        return dossiers.get(group).stream()
                .map(Dossier::month)
                .filter(month -> month != Citation.UNDATED)
                .sorted()
                .toList();
    }

    /** Counts what groups use; which relations are left. */
    private boolean[] count(boolean[] admitted) {
        boolean[] kept = new boolean[table.size()];
        for (int i = 0; i < kept.length; i++) {
            int[] cited = table.citations(i);
            int left = cited.length == 0 ? 1 : 0;
            int group = table.source(i);
            int item = table.target(i);
            if (group == without) {
                continue;
            }
            for (int report : cited) {
                left += admitted[report] ? 1 : 0;
            }
            kept[i] = left > 0;
            if (left > 0 && group >= 0) {
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
                int item = table.target(i);
                for (int group : usersOf[software]) {
                    viaUsers[item] += viaSoftware[group][item] ? 0 : 1;
                    viaSoftware[group][item] = true;
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

    private void openDossiers(boolean[] admitted) {
        int n = table.groups().size();
        int[][] place = new int[n][];
        var open = new ArrayList<List<int[]>>();
        for (int g = 0; g < n; g++) {
            open.add(new ArrayList<>());
        }
        for (int i = 0; i < table.size(); i++) {
            int group = table.source(i);
            if (group < 0 || group == without) {
                continue;
            }
            for (int report : table.citations(i)) {
                if (!admitted[report]) {
                    continue;
                }
                if (place[group] == null) {
                    place[group] = new int[admitted.length];
                }
                List<int[]> of = open.get(group);
                if (place[group][report] == 0) {
                    of.add(new int[] {report, 0, 0, 0});
                    place[group][report] = of.size();
                }
                int at = place[group][report] - 1;
                int[] items = of.get(at);
                if (items[1] + 2 == items.length) {
                    items = Arrays.copyOf(items, items.length * 2);
                    of.set(at, items);
                }
                items[2 + items[1]++] = table.target(i);
            }
        }
        for (List<int[]> of : open) {
            var closed = new ArrayList<Dossier>(of.size());
            for (int[] items : of) {
                closed.add(
                        new Dossier(
                                items[0],
                                table.reports().get(items[0]).month(),
                                Arrays.copyOfRange(items, 2, 2 + items[1])));
            }
            dossiers.add(closed);
        }
    }

    private void followReports(boolean[] admitted) {
        int[][] on = new int[admitted.length][];
        for (int g = 0; g < dossiers.size(); g++) {
            for (Dossier dossier : dossiers.get(g)) {
                int[] others = on[dossier.report()];
                int[] all = others == null ? new int[1] : Arrays.copyOf(others, others.length + 1);
                all[all.length - 1] = g;
                on[dossier.report()] = all;
            }
        }
        for (int i = 0; i < table.size(); i++) {
            int source = table.source(i);
            if (source >= 0) {
                continue;
            }
            int item = source == UsageTable.NO_SOURCE ? table.target(i) : ~source;
            for (int report : table.citations(i)) {
                int[] groups = admitted[report] ? on[report] : null;
                if (groups != null) {
                    for (int g : groups) {
                        togetherUsers[item] +=
                                together[g][item] > 0 || reports[g][item] > 0 ? 0 : 1;
                        together[g][item] = Math.max(together[g][item], 1f / groups.length);
                    }
                }
            }
        }
    }
}
