package org.dazaifu.attribution;

import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.attribution.Assessment.Hypothesis;
import org.dazaifu.attribution.Assessment.Rung;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.Assessment.SuspectedState;

/**
 * What may be said on each rung. Somebody is named where it is at least <em>likely</em> and where
 * enough distinct observations speak for it; else nobody is.
 */
final class Judgement {

    /** So many observations must speak for a group before it, or its State, is named. */
    static final int LEAST_EVIDENCE = 3;

    private Judgement() {}

    static Rung group(List<Hypothesis> groups, double unattributed, int counted) {
        if (counted == 0) {
            return new Rung(
                    true, "We cannot say which group did it: nothing that was observed counts.");
        }
        if (groups.isEmpty()) {
            return new Rung(
                    true,
                    "We cannot say which group did it: the knowledge base connects no group with anything.");
        }
        Hypothesis first = groups.getFirst();
        String name = first.name() + " (" + first.group() + ")";
        if (first.probability() < EstimativeWords.LIKELY.from()) {
            return new Rung(
                    true,
                    "We do not know which group did it. The most probable is %s: %s. For a group that is not known it is %s."
                            .formatted(
                                    name,
                                    EstimativeWords.phrase(first.probability()),
                                    EstimativeWords.percent(unattributed)));
        }
        if (speaksFor(first) < LEAST_EVIDENCE) {
            return new Rung(
                    true,
                    "We do not know which group did it. %s stands at %s, but on fewer than %d observations that speak for it."
                            .formatted(
                                    name,
                                    EstimativeWords.percent(first.probability()),
                                    LEAST_EVIDENCE));
        }
        return new Rung(
                false,
                "%s: %s did it."
                        .formatted(capital(EstimativeWords.phrase(first.probability())), name));
    }

    static Rung state(List<StateHypothesis> states, List<Hypothesis> groups, int counted) {
        if (counted == 0 || states.isEmpty()) {
            return new Rung(true, "We cannot say whether a State is behind it.");
        }
        StateHypothesis first = states.getFirst();
        if (first.probability() < EstimativeWords.LIKELY.from()) {
            return new Rung(
                    true,
                    "We do not know whether a State is behind it. The most probable is %s: %s.%s"
                            .formatted(
                                    first.name(),
                                    EstimativeWords.phrase(first.probability()),
                                    country(groups, first)));
        }
        boolean borne =
                groups.stream()
                        .filter(g -> first.groups().contains(g.group()))
                        .anyMatch(g -> speaksFor(g) >= LEAST_EVIDENCE);
        if (!borne) {
            return new Rung(
                    true,
                    "We do not know whether a State is behind it. %s stands at %s, but on fewer than %d observations that speak for any one of its groups."
                            .formatted(
                                    first.name(),
                                    EstimativeWords.percent(first.probability()),
                                    LEAST_EVIDENCE));
        }
        return new Rung(
                false,
                "%s: a group did it that public sources suspect %s of sponsoring."
                        .formatted(
                                capital(EstimativeWords.phrase(first.probability())),
                                first.name()));
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
                || state.groups().contains(first.group())) {
            return "";
        }
        return " Sources place %s in %s, which does not say that a State directs it."
                .formatted(first.name(), countries);
    }

    private static long speaksFor(Hypothesis hypothesis) {
        return hypothesis.evidenceFor().stream().filter(e -> !e.kind().equals("prior")).count();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
