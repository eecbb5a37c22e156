package org.dazaifu.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Fragility.Found;
import org.dazaifu.attribution.Sensitivity.Removal;
import org.jspecify.annotations.Nullable;

/** Finds what would change a result. */
final class SensitivityAnalysis {

    private final Resolved observed;
    private final List<Candidate> candidates;
    private final Posterior all;
    private final Fragility fragility;
    private final DecidingEvidence deciding;

    /**
     * @param candidates most probable first
     */
    SensitivityAnalysis(
            Resolved observed,
            List<Candidate> candidates,
            Posterior all,
            Fragility fragility,
            DecidingEvidence deciding) {
        this.observed = observed;
        this.candidates = candidates;
        this.all = all;
        this.fragility = fragility;
        this.deciding = deciding;
    }

    /** What would change the result. */
    Sensitivity sensitivity() {
        if (observed.items().isEmpty() || candidates.size() < 2) {
            return Sensitivity.NONE;
        }
        return new Sensitivity(
                firstPlace(), words(), deciding.between(candidates.get(0), candidates.get(1)));
    }

    private @Nullable Removal firstPlace() {
        Candidate first = candidates.getFirst();
        Found found =
                fragility.least(
                        left -> first(left) != first, left -> left.of(first) / best(left, first));
        if (found == null) {
            return null;
        }
        Candidate other = first(found.left());
        return removal(
                found,
                "%s would stand first at %s, and %s at %s instead of %s."
                        .formatted(
                                other.name(),
                                EstimativeWords.percent(found.left().of(other)),
                                first.name(),
                                EstimativeWords.percent(found.left().of(first)),
                                EstimativeWords.percent(all.of(first))));
    }

    private @Nullable Removal words() {
        Candidate first = candidates.getFirst();
        EstimativeWords now = EstimativeWords.of(all.of(first));
        Found found =
                fragility.least(
                        left -> EstimativeWords.of(left.of(first)) != now, left -> left.of(first));
        if (found == null) {
            return null;
        }
        return removal(
                found,
                "%s would be %s instead of %s."
                        .formatted(
                                first.name(),
                                EstimativeWords.phrase(found.left().of(first)),
                                EstimativeWords.phrase(all.of(first))));
    }

    private Removal removal(Found found, String then) {
        String names =
                found.removed().stream()
                        .map(id -> observed.label(id) + " (" + id + ")")
                        .collect(Collectors.joining(" and "));
        return new Removal(found.removed(), found.smallest(), "Without " + names + ", " + then);
    }

    /** Equals in the order of the result. */
    private Candidate first(Posterior left) {
        return candidates.stream().max(Comparator.comparingDouble(left::of)).orElseThrow();
    }

    private double best(Posterior left, Candidate but) {
        return candidates.stream().filter(c -> c != but).mapToDouble(left::of).max().orElseThrow();
    }
}
