package org.dazaifu.attribution.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dazaifu.attribution.model.Usage.Citation;

/**
 * What every candidate group is known for, from the reports that are admitted. Immutable.
 *
 * <p>A group is a candidate if some admitted report says of it that it uses something. Items are
 * techniques and software, by identifier; those with software's prefix {@code S} are software. Both
 * groups and items are numbered in the order of their identifiers, so that nothing depends on the
 * order of what came in.
 */
public final class Profiles {

    /** How far what is known of a group reaches an item. */
    enum Match {
        /** A report says that the group uses it. */
        DIRECT,
        /** Software that the group uses does it. */
        VIA_SOFTWARE,
        /**
         * The group is known for the technique's parent or, where it is itself a parent, for one of
         * its children.
         */
        FAMILY,
        /** Nothing says so. */
        NONE
    }

    private final List<String> groups;
    private final Map<String, Integer> groupNumbers;
    private final Map<String, Integer> itemNumbers;
    private final boolean[] software;

    /**
     * reports[group][item]: how many admitted reports say that the group uses the item; 0 where
     * none does.
     */
    private final short[][] reports;

    private final boolean[][] viaSoftware;
    private final int[][] children;
    private final int[] users;
    private final int[] techniqueCount;
    private final int[] softwareCount;
    private final List<List<Integer>> months;

    private Profiles(Collection<Usage> admitted, Set<String> candidates) {
        groups = List.copyOf(new TreeSet<>(candidates));
        groupNumbers = numbers(groups);
        var items = new TreeSet<String>();
        for (Usage usage : admitted) {
            items.add(usage.target());
            items.add(parent(usage.target()));
        }
        List<String> itemList = List.copyOf(items);
        itemNumbers = numbers(itemList);
        software = new boolean[itemList.size()];
        for (int i = 0; i < software.length; i++) {
            software[i] = isSoftware(itemList.get(i));
        }
        children = children(itemList);
        reports = new short[groups.size()][itemList.size()];
        viaSoftware = new boolean[groups.size()][itemList.size()];
        users = new int[itemList.size()];
        techniqueCount = new int[groups.size()];
        softwareCount = new int[groups.size()];
        months = months(admitted);
        fill(admitted);
    }

    /**
     * Profiles from {@code usages}, of those citations only that {@code admits} lets in. A relation
     * of which none is left is gone; one that never cited anything stays.
     *
     * @param isGroup whether a relation's source is a candidate; other sources are taken for
     *     software
     */
    public static Profiles of(
            Collection<Usage> usages, Predicate<String> isGroup, Predicate<Citation> admits) {
        var admitted = new ArrayList<Usage>(usages.size());
        var candidates = new HashSet<String>();
        for (Usage usage : usages) {
            List<Citation> left = usage.citations().stream().filter(admits).toList();
            if (left.isEmpty() && !usage.citations().isEmpty()) {
                continue;
            }
            admitted.add(
                    left.size() == usage.citations().size()
                            ? usage
                            : new Usage(usage.source(), usage.target(), left));
            if (isGroup.test(usage.source())) {
                candidates.add(usage.source());
            }
        }
        return new Profiles(admitted, candidates);
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

    /** Whether an identifier is that of software. */
    public static boolean isSoftware(String id) {
        return id.startsWith("S");
    }

    /** How many candidates a report says to use the item. */
    public int users(String item) {
        Integer number = itemNumbers.get(item);
        return number == null ? 0 : users[number];
    }

    /** How many reports say that the group uses the item. */
    public int reports(int group, String item) {
        Integer number = itemNumbers.get(item);
        return number == null ? 0 : reports[group][number];
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
        return months.get(group);
    }

    Match match(int group, String item) {
        Integer number = itemNumbers.get(item);
        if (number != null && reports[group][number] > 0) {
            return Match.DIRECT;
        }
        if (knowsParent(group, item) || (number != null && knowsChild(group, number))) {
            return Match.FAMILY;
        }
        return number != null && viaSoftware[group][number] ? Match.VIA_SOFTWARE : Match.NONE;
    }

    private boolean knowsParent(int group, String item) {
        Integer parent = itemNumbers.get(parent(item));
        return parent != null && reports[group][parent] > 0;
    }

    private boolean knowsChild(int group, int number) {
        for (int child : children[number]) {
            if (reports[group][child] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The technique that {@code item} is a sub-technique of; itself where it is none. */
    private static String parent(String item) {
        int dot = item.indexOf('.');
        return dot < 0 ? item : item.substring(0, dot);
    }

    private void fill(Collection<Usage> admitted) {
        var doneBy = new HashMap<String, List<Integer>>();
        for (Usage usage : admitted) {
            int item = Objects.requireNonNull(itemNumbers.get(usage.target()));
            Integer group = groupNumbers.get(usage.source());
            if (group == null) {
                doneBy.computeIfAbsent(usage.source(), k -> new ArrayList<>()).add(item);
            } else {
                if (reports[group][item] == 0) {
                    users[item]++;
                    (software[item] ? softwareCount : techniqueCount)[group]++;
                }
                reports[group][item] += (short) Math.max(1, usage.citations().size());
            }
        }
        for (Usage usage : admitted) {
            Integer group = groupNumbers.get(usage.source());
            if (group != null && isSoftware(usage.target())) {
                for (int item : doneBy.getOrDefault(usage.target(), List.of())) {
                    viaSoftware[group][item] = true;
                }
            }
        }
    }

    private List<List<Integer>> months(Collection<Usage> admitted) {
        var byGroup = new ArrayList<TreeMap<String, Integer>>();
        groups.forEach(g -> byGroup.add(new TreeMap<>()));
        for (Usage usage : admitted) {
            Integer group = groupNumbers.get(usage.source());
            if (group != null) {
                for (Citation citation : usage.citations()) {
                    if (citation.dated()) {
                        byGroup.get(group).put(citation.report(), citation.month());
                    }
                }
            }
        }
        return byGroup.stream().map(m -> m.values().stream().sorted().toList()).toList();
    }

    /** The numbers of each item's sub-techniques, which follow it in the order of identifiers. */
    private static int[][] children(List<String> items) {
        var children = new int[items.size()][];
        for (int i = 0; i < children.length; i++) {
            String prefix = items.get(i) + ".";
            int end = i + 1;
            while (end < items.size() && items.get(end).startsWith(prefix)) {
                end++;
            }
            children[i] = IntStream.range(i + 1, end).toArray();
        }
        return children;
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        var numbers = new HashMap<String, Integer>(ids.size() * 2);
        for (String id : ids) {
            numbers.put(id, numbers.size());
        }
        return numbers;
    }
}
