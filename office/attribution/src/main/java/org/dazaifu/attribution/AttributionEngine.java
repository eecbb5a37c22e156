package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.Hypothesis.SuspectedState;
import org.dazaifu.attribution.model.Background;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.SameActor;
import org.dazaifu.attribution.model.UsageTable;
import org.dazaifu.attribution.model.Weights;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;

/**
 * Ranks groups and States for what was observed. Immutable and safe for use by several threads.
 *
 * <p>It guarantees that the order and repetition of observations do not matter, that the
 * probabilities of groups and {@link Assessment#unattributed} add up to 1, that those of States add
 * up to no more than those of their groups, that observations nobody is known for leave every group
 * below 10 %, and that an observation only one group is known for never lowers that group (the last
 * two as long as an analyst adjusts nothing). The method is described in {@link ConditionalLogit}
 * and in docs/attribution.md.
 */
public final class AttributionEngine {

    /** How many hypotheses are explained. */
    static final int EXPLAINED = 10;

    static final String METHOD = "conditional-logit/3";

    private static final List<String> NOT_SHOWN =
            List.of(
                    "Whether the sightings are malicious, and whether they belong to one incident, was taken as given.",
                    "Evidence planted to look like another group's cannot be told for certain; the probability given for it is little better than a guess.",
                    "Groups resemble each other in public reports; a group that reports hardly describe cannot rank high.",
                    "Suspicion that a State sponsors a group is its sources' claim; conduct of a State in law does not follow.");

    private final KnowledgeBase knowledge;
    private final ConditionalLogit model;
    private final int asOf;
    private final List<Group> groups;

    /**
     * An engine over everything that {@code knowledge} holds, with activity looked back on from its
     * newest report.
     */
    public AttributionEngine(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        UsageTable table = KnowledgeUsages.of(knowledge);
        this.model =
                new ConditionalLogit(new Background(Profiles.of(table)), Weights.shipped().all());
        this.asOf = table.newestMonth();
        this.groups = new ArrayList<>(table.groups().size());
        for (String id : table.groups()) {
            groups.add(knowledge.group(id).orElseThrow());
        }
    }

    /** Who probably did it, on each rung, and why. */
    public Assessment assess(Observations observations) {
        return assess(observations, Adjustments.NONE, List.of());
    }

    /**
     * The same as an analyst adjusts it, compared with earlier cases. What is adjusted is taken as
     * it is, sensible or not.
     */
    public Assessment assess(
            Observations observations, Adjustments adjustments, List<EarlierCase> earlier) {
        Resolved observed = Resolved.of(observations, adjustments, knowledge);
        var scoring = new Scoring(model, groups, asOf, observed.bearings(), adjustments);
        var explanation = new Explanation(knowledge, model, observed, scoring, asOf);
        Posterior all = explanation.all();
        List<Candidate> ranking = ranking(Candidate.of(groups, adjustments), all);
        List<Hypothesis> hypotheses = hypotheses(ranking, explanation);
        List<StateHypothesis> states = states(all);
        int counted = observed.items().size();
        var rungs =
                new Rungs(
                        ActivityCluster.rung(
                                new SameActor(model.profiles()),
                                observed.items().keySet(),
                                observations.indicators(),
                                earlier),
                        Judgement.group(hypotheses, all.nobody(), counted),
                        Judgement.state(states, hypotheses, counted),
                        Rungs.LAW);
        return new Assessment(
                hypotheses,
                states,
                all.nobody(),
                explanation.unattributed(),
                rungs,
                Deception.of(model.score(observed.items().keySet(), asOf), groups, counted),
                sensitivity(observed, ranking, scoring, explanation),
                Movements.of(observed, ranking, scoring),
                observed.remarks(),
                NOT_SHOWN,
                METHOD);
    }

    private static List<Candidate> ranking(List<Candidate> candidates, Posterior all) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -all.of(c)))
                .toList();
    }

    private static List<Hypothesis> hypotheses(List<Candidate> ranking, Explanation explanation) {
        var hypotheses = new ArrayList<Hypothesis>(ranking.size());
        for (Candidate candidate : ranking) {
            boolean explained = hypotheses.size() < EXPLAINED;
            hypotheses.add(
                    new Hypothesis(
                            candidate.id(),
                            candidate.name(),
                            claims(candidate.groups()),
                            explanation.all().of(candidate),
                            explanation.prior(candidate),
                            explained ? explanation.priorWords(candidate) : "",
                            explained ? explanation.evidence(candidate) : List.of()));
        }
        return hypotheses;
    }

    private Sensitivity sensitivity(
            Resolved observed, List<Candidate> ranking, Scoring scoring, Explanation explanation) {
        List<String> items = List.copyOf(observed.everything());
        return new SensitivityAnalysis(
                        observed,
                        ranking,
                        explanation.all(),
                        new Fragility(scoring, items, explanation.without()),
                        new DecidingEvidence(
                                knowledge, model.profiles(), scoring, items, explanation.all()))
                .sensitivity();
    }

    private static List<SuspectedState> claims(List<Group> groups) {
        return groups.stream().flatMap(g -> Sponsorship.claims(g).stream()).distinct().toList();
    }

    /**
     * Where sources disagree about a group's sponsor, its probability is shared equally between the
     * States.
     */
    private List<StateHypothesis> states(Posterior posterior) {
        Map<Country, Double> probabilities = new TreeMap<>();
        Map<Country, List<Integer>> behind = new TreeMap<>();
        for (int number = 0; number < groups.size(); number++) {
            var sponsors = Sponsorship.sponsors(groups.get(number));
            for (Country state : sponsors) {
                probabilities.merge(state, posterior.group(number) / sponsors.size(), Double::sum);
                behind.computeIfAbsent(state, k -> new ArrayList<>()).add(number);
            }
        }
        var states = new ArrayList<StateHypothesis>();
        probabilities.forEach((state, probability) ->
                states.add(
                        state(
                                state,
                                probability,
                                behind.getOrDefault(state, List.of()),
                                posterior)));
        states.sort(
                Comparator.comparingDouble(StateHypothesis::probability)
                        .reversed()
                        .thenComparing(StateHypothesis::state));
        return states;
    }

    private StateHypothesis state(
            Country state, double probability, List<Integer> behind, Posterior posterior) {
        return new StateHypothesis(
                state.code(),
                state.name(),
                Math.min(1, probability),
                behind.stream()
                        .sorted(Comparator.comparingDouble(number -> -posterior.group(number)))
                        .map(number -> groups.get(number).id())
                        .toList());
    }
}
