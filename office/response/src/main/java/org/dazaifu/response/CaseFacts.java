package org.dazaifu.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Rungs.Rung;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;

/**
 * What a case says of the facts by itself: what its sightings indicate, what was said of its
 * victim, and how sure technical attribution is. A rung that abstains gives no fact.
 */
public final class CaseFacts {

    private CaseFacts() {}

    /** The facts of a case, before any person has stated one. */
    public static Facts of(Library library, Observations observations, Assessment assessment) {
        Map<String, List<Long>> techniques = new TreeMap<>();
        observations.techniques().forEach(seen -> techniques.put(seen.id(), seen.sightings()));
        var facts = new ArrayList<>(library.proposals().from(techniques).all());
        victim(observations.victim(), facts);
        rung("attribution.cluster", assessment.rungs().cluster(), facts);
        rung("attribution.group", assessment.rungs().group(), facts);
        rung("attribution.state", assessment.rungs().state(), facts);
        if (!assessment.rungs().state().abstains() && !assessment.states().isEmpty()) {
            facts.add(
                    new Fact(
                            "state.named",
                            new FactValue.Words(assessment.states().getFirst().name()),
                            new FactSource.FromCase(assessment.rungs().state().words())));
        }
        if (!assessment.rungs().group().abstains() && !assessment.groups().isEmpty()) {
            facts.add(
                    new Fact(
                            "actor.named",
                            new FactValue.Words(assessment.groups().getFirst().name()),
                            new FactSource.FromCase(assessment.rungs().group().words())));
        }
        facts.add(
                new Fact(
                        "attribution.planted",
                        new FactValue.Amount(assessment.falseFlag().probability()),
                        new FactSource.FromCase(assessment.falseFlag().words())));
        return Facts.of(facts);
    }

    private static void victim(Victim victim, List<Fact> facts) {
        FactSource said = new FactSource.FromCase("Said of the victim when the case was made.");
        if (!victim.sector().isEmpty()) {
            facts.add(new Fact("victim.sector", new FactValue.Words(victim.sector()), said));
        }
        if (!victim.country().isEmpty()) {
            facts.add(
                    new Fact(
                            "victim.countries",
                            FactValue.Several.of(List.of(victim.country())),
                            said));
        }
    }

    private static void rung(String name, Rung rung, List<Fact> facts) {
        if (!rung.abstains()) {
            facts.add(
                    new Fact(
                            name,
                            new FactValue.Amount(rung.probability()),
                            new FactSource.FromCase(rung.words())));
        }
    }
}
