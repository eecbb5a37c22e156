package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.Hypothesis.SuspectedState;
import org.dazaifu.attribution.Rungs.Rung;

/**
 * What may be said of group and State. Somebody is named where it is at least <em>likely</em> and
 * where enough distinct observations speak for it; else nobody is.
 */
final class Judgement {

    /** So many observations must speak for a group before it, or its State, is named. */
    static final int LEAST_EVIDENCE = 3;

    private static final int SHOWN_FOR = 5;
    private static final int SHOWN_AGAINST = 3;
    private static final int SHOWN_GROUPS = 5;
    private static final double WORTH_SHOWING = 0.01;

    private Judgement() {}

    static Rung group(List<Hypothesis> groups, double unattributed, int counted) {
        if (counted == 0) {
            return nobody("We cannot say which group did it: nothing that was observed counts.");
        }
        if (groups.isEmpty()) {
            return nobody(
                    "We cannot say which group did it: the knowledge base connects no group with anything.");
        }
        Hypothesis first = groups.getFirst();
        String name = first.name() + " (" + first.group() + ")";
        double probability = first.probability();
        if (probability < EstimativeWords.LIKELY.from()) {
            return rung(
                    true,
                    "We do not know which group did it. The most probable is %s: %s. For a group that is not known it is %s."
                            .formatted(
                                    name,
                                    EstimativeWords.phrase(probability),
                                    EstimativeWords.percent(unattributed)),
                    first);
        }
        if (telling(first) < LEAST_EVIDENCE) {
            return rung(
                    true,
                    "We do not know which group did it. %s stands at %s, but on fewer than %d observations that speak for it."
                            .formatted(name, EstimativeWords.percent(probability), LEAST_EVIDENCE),
                    first);
        }
        return rung(
                false,
                "%s: %s did it.".formatted(capital(EstimativeWords.phrase(probability)), name),
                first);
    }

    static Rung state(List<StateHypothesis> states, List<Hypothesis> groups, int counted) {
        if (counted == 0 || states.isEmpty()) {
            return nobody("We cannot say whether a State is behind it.");
        }
        StateHypothesis first = states.getFirst();
        double probability = first.probability();
        List<String> evidence = claims(first, groups);
        if (probability < EstimativeWords.LIKELY.from()) {
            return new Rung(
                    true,
                    "We do not know whether a State is behind it. The most probable is %s: %s.%s"
                            .formatted(
                                    first.name(),
                                    EstimativeWords.phrase(probability),
                                    country(groups, first)),
                    probability,
                    evidence);
        }
        boolean borne =
                groups.stream()
                        .filter(g -> first.groups().stream().anyMatch(g.parts()::contains))
                        .anyMatch(g -> telling(g) >= LEAST_EVIDENCE);
        if (!borne) {
            return new Rung(
                    true,
                    "We do not know whether a State is behind it. %s stands at %s, but on fewer than %d observations that speak for any one of its groups."
                            .formatted(
                                    first.name(),
                                    EstimativeWords.percent(probability),
                                    LEAST_EVIDENCE),
                    probability,
                    evidence);
        }
        return new Rung(
                false,
                "%s: a group did it that public sources suspect %s of sponsoring."
                        .formatted(capital(EstimativeWords.phrase(probability)), first.name()),
                probability,
                evidence);
    }

    /** Circumstances alone name nobody. */
    private static long telling(Hypothesis hypothesis) {
        return hypothesis.evidenceFor().stream()
                .filter(e -> e.kind().equals("technique") || e.kind().equals("software"))
                .count();
    }

    private static Rung nobody(String words) {
        return new Rung(true, words, 0, List.of());
    }

    private static Rung rung(boolean abstains, String words, Hypothesis first) {
        var evidence = new ArrayList<String>();
        first.evidenceFor().stream().limit(SHOWN_FOR).forEach(e -> evidence.add(e.sentence()));
        first.evidenceAgainst().stream()
                .limit(SHOWN_AGAINST)
                .forEach(e -> evidence.add("Against: " + e.sentence()));
        return new Rung(abstains, words, first.probability(), evidence);
    }

    /** Which groups the State's probability is made of, and what each source says of them. */
    private static List<String> claims(StateHypothesis state, List<Hypothesis> groups) {
        return groups.stream()
                .filter(g -> state.groups().stream().anyMatch(g.parts()::contains))
                .filter(g -> g.probability() >= WORTH_SHOWING)
                .limit(SHOWN_GROUPS)
                .map(g ->
                        "%s (%s): %s."
                                .formatted(
                                        g.name(),
                                        EstimativeWords.percent(g.probability()),
                                        g.suspected().stream()
                                                .map(s -> s.name() + " by " + s.source())
                                                .collect(Collectors.joining("; "))))
                .toList();
    }

    /** A word on the first group's country where it does not count as sponsorship. */
    private static String country(List<Hypothesis> groups, StateHypothesis state) {
        Hypothesis first = groups.getFirst();
        String countries =
                first.suspected().stream()
                        .map(SuspectedState::name)
                        .distinct()
                        .collect(Collectors.joining(" or "));
        if (first.probability() < EstimativeWords.LIKELY.from()
                || countries.isEmpty()
                || state.groups().stream().anyMatch(first.parts()::contains)) {
            return "";
        }
        return " Sources place %s in %s, which does not say that a State directs it."
                .formatted(first.name(), countries);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
