package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dazaifu.attribution.Assessment.Hypothesis;
import org.dazaifu.attribution.Assessment.StateHypothesis;
import org.dazaifu.attribution.model.Background;
import org.dazaifu.attribution.model.ConditionalLogit;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.Scores;
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
 * below 10 %, and that an observation only one group is known for never lowers that group. It does
 * not detect planted evidence. The method is described in {@link ConditionalLogit} and in
 * docs/attribution.md.
 */
public final class AttributionEngine {

    /** How many hypotheses are explained. */
    static final int EXPLAINED = 10;

    static final String METHOD = "conditional-logit/2";

    private static final List<String> NOT_SHOWN =
            List.of(
                    "Whether the sightings are malicious, and whether they belong to one incident, was taken as given.",
                    "Evidence planted to look like another group's was not looked for.",
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
        Resolved observed = Resolved.of(observations, knowledge);
        Scores scores = model.score(observed.items().keySet(), asOf);
        int counted = observed.items().size();
        List<Hypothesis> hypotheses = hypotheses(observed, scores);
        List<StateHypothesis> states = states(scores);
        return new Assessment(
                hypotheses,
                states,
                scores.nobody(),
                Judgement.group(hypotheses, scores.nobody(), counted),
                Judgement.state(states, hypotheses, counted),
                observed.remarks(),
                NOT_SHOWN,
                METHOD);
    }

    private List<Hypothesis> hypotheses(Resolved observed, Scores scores) {
        var explanation = new Explanation(model, observed, asOf);
        var hypotheses = new ArrayList<Hypothesis>(groups.size());
        for (int number : scores.ranking()) {
            Group group = groups.get(number);
            boolean explained = hypotheses.size() < EXPLAINED;
            hypotheses.add(
                    new Hypothesis(
                            group.id(),
                            group.name(),
                            Sponsorship.claims(group),
                            scores.probability(number),
                            explained ? explanation.evidenceFor(number, group) : List.of(),
                            explained ? explanation.evidenceAgainst(number, group) : List.of()));
        }
        return hypotheses;
    }

    /**
     * Where sources disagree about a group's sponsor, its probability is shared equally between the
     * States.
     */
    private List<StateHypothesis> states(Scores scores) {
        var probabilities = new TreeMap<Country, Double>();
        var behind = new TreeMap<Country, List<String>>();
        for (int number : scores.ranking()) {
            Group group = groups.get(number);
            var sponsors = Sponsorship.sponsors(group);
            for (Country state : sponsors) {
                probabilities.merge(
                        state, scores.probability(number) / sponsors.size(), Double::sum);
                behind.computeIfAbsent(state, k -> new ArrayList<>()).add(group.id());
            }
        }
        return probabilities.entrySet().stream()
                .map(e ->
                        new StateHypothesis(
                                e.getKey().code(),
                                e.getKey().name(),
                                Math.min(1, e.getValue()),
                                behind.getOrDefault(e.getKey(), List.of())))
                .sorted(
                        Comparator.comparingDouble(StateHypothesis::probability)
                                .reversed()
                                .thenComparing(StateHypothesis::state))
                .toList();
    }
}
