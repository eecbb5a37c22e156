package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.OptionAssessment;
import org.dazaifu.response.option.Status;
import org.junit.jupiter.api.Test;

/** What ships says nothing where nothing is known, and never asks who probably did it. */
class LawFromNothingTest {

    private static final Library LIBRARY = Library.shipped();

    @Test
    void withoutFactsNoRuleIsMetAndNoMeasureIsAvailable() {
        List<Profile> profiles = new ArrayList<>(LIBRARY.law().profiles().values());
        assertThat(profiles).hasSize(8);
        profiles.add(Profile.NONE);
        for (Profile profile : profiles) {
            var evaluation = new Evaluation(LIBRARY.law(), Facts.of(List.of()), profile);
            for (Rule rule : LIBRARY.law().rules()) {
                assertThat(evaluation.rule(rule.id()).truth())
                        .as(rule.id() + " under " + profile.code())
                        .isNotEqualTo(Truth.MET);
            }
            for (Option option : new OptionAssessment(LIBRARY.catalogue(), evaluation).options()) {
                assertThat(option.status()).isNotEqualTo(Status.AVAILABLE);
            }
        }
    }

    @Test
    void noRuleReadsTechnicalAttribution() {
        int facts = 0;
        for (Rule rule : LIBRARY.law().rules()) {
            List<String> read = new ArrayList<>();
            read(rule.answer(), read);
            for (Element element : rule.elements()) {
                read(element.when(), read);
            }
            assertThat(read).as(rule.id()).noneMatch(name -> name.startsWith("attribution."));
            facts += read.size();
        }
        assertThat(facts).isGreaterThan(150);
    }

    private static void read(Condition condition, List<String> facts) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> read(part, facts));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> read(part, facts));
            case Condition.Not(Condition part) -> read(part, facts);
            case Condition.FactIs(String name, var _) -> facts.add(name);
            case Condition.Confident(String policy) -> facts.add("attribution." + policy);
            case Condition.RuleMet _, Condition.ElementMet _, Condition.Position _ -> {}
        }
    }
}
