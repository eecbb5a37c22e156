package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all changes together ask for: the last word on each thing counts, and what was undone does
 * not. Immutable.
 *
 * @param added identifiers of what an analyst adds
 * @param withdrawn identifiers of what is left out
 * @param credences by identifier, the probability that it was really there
 * @param priors by hypothesis, the factor on its odds
 * @param proposed the analyst's own hypotheses, by name
 * @param merged sets of groups that are taken for one, disjoint
 */
public record Adjustments(
        SortedSet<String> added,
        SortedSet<String> withdrawn,
        SortedMap<String, Double> credences,
        SortedMap<String, Double> priors,
        SortedMap<String, Revision.Propose> proposed,
        List<SortedSet<String>> merged) {

    /** The most that an analyst may move odds by with one factor. */
    public static final double MOST = 100;

    /** Each doubt doubles the work; more are better withdrawn. */
    static final int MOST_DOUBTS = 8;

    /** No changes. */
    public static final Adjustments NONE = of(List.of());

    public Adjustments {
        added = new TreeSet<>(added);
        withdrawn = new TreeSet<>(withdrawn);
        credences = new TreeMap<>(credences);
        priors = new TreeMap<>(priors);
        proposed = new TreeMap<>(proposed);
        merged = List.copyOf(merged);
        if (credences.size() > MOST_DOUBTS) {
            throw new IllegalArgumentException(
                    "more than %d observations are doubted; withdraw some instead"
                            .formatted(MOST_DOUBTS));
        }
        double shares = proposed.values().stream().mapToDouble(Revision.Propose::share).sum();
        if (shares >= 1) {
            throw new IllegalArgumentException(
                    "the hypotheses' shares of what is not known add up to %.2f; together they must leave some"
                            .formatted(shares));
        }
    }

    /** What the changes come to, in the order in which they were made. */
    public static Adjustments of(List<Change> changes) {
        Set<Integer> undone = undone(changes);
        var added = new TreeSet<String>();
        var withdrawn = new TreeSet<String>();
        var credences = new TreeMap<String, Double>();
        var priors = new TreeMap<String, Double>();
        var proposed = new TreeMap<String, Revision.Propose>();
        var merged = new ArrayList<SortedSet<String>>();
        for (Change change : changes) {
            if (undone.contains(change.number())) {
                continue;
            }
            switch (change.revision()) {
                case Revision.Add add -> added.add(add.item());
                case Revision.Withdraw withdraw -> {
                    withdrawn.add(withdraw.item());
                    credences.remove(withdraw.item());
                }
                case Revision.Doubt doubt -> {
                    withdrawn.remove(doubt.item());
                    credences.put(doubt.item(), doubt.credence());
                }
                case Revision.Trust trust -> {
                    withdrawn.remove(trust.item());
                    credences.remove(trust.item());
                }
                case Revision.Prior prior -> priors.put(prior.hypothesis(), prior.factor());
                case Revision.Propose propose -> proposed.put(propose.name(), propose);
                case Revision.Merge merge -> merge(merged, merge.groups());
                case Revision.Undo _ -> {}
            }
        }
        return new Adjustments(added, withdrawn, credences, priors, proposed, merged);
    }

    /** Whether nothing is changed. */
    public boolean none() {
        return equals(NONE);
    }

    static void requireFactor(double factor) {
        if (!(factor >= 1 / MOST && factor <= MOST)) {
            throw new IllegalArgumentException(
                    "a factor lies between %s and %s, not at %s; nothing an analyst knows is more certain than that"
                            .formatted(1 / MOST, MOST, factor));
        }
    }

    /**
     * The numbers of the changes that were taken back. The last undoing is heeded first, so that
     * undoing an undoing restores.
     */
    public static Set<Integer> undone(List<Change> changes) {
        var undone = new HashSet<Integer>();
        for (Change change : changes.reversed()) {
            if (change.revision() instanceof Revision.Undo undo
                    && !undone.contains(change.number())) {
                undone.add(undo.change());
            }
        }
        return undone;
    }

    private static void merge(List<SortedSet<String>> merged, Set<String> groups) {
        var whole = new TreeSet<>(groups);
        for (SortedSet<String> other : List.copyOf(merged)) {
            if (other.stream().anyMatch(groups::contains)) {
                whole.addAll(other);
                merged.remove(other);
            }
        }
        merged.add(whole);
    }

    /** How likely it is that exactly these of the doubted observations were there. */
    double credence(Set<String> there, Set<String> doubted) {
        double credence = 1;
        for (Map.Entry<String, Double> doubt : credences.entrySet()) {
            if (doubted.contains(doubt.getKey())) {
                credence *=
                        there.contains(doubt.getKey()) ? doubt.getValue() : 1 - doubt.getValue();
            }
        }
        return credence;
    }
}
