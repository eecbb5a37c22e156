package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.OptionAssessment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the law says of incidents that the public knows, rule by rule and measure by measure. */
class ScenariosTest {

    private static final Library LIBRARY = Library.shipped();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<Scenario> all = Scenario.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(48);
        return all.stream().map(s -> DynamicTest.dynamicTest(s.name(), () -> check(s)));
    }

    @Test
    void everyRuleIsMetSomewhere() throws IOException {
        Set<String> neverMet = new TreeSet<>();
        for (Rule rule : LIBRARY.law().rules()) {
            if (Scenario.all().stream().noneMatch(s -> "met".equals(s.rules().get(rule.id())))) {
                neverMet.add(rule.id());
            }
        }
        assertThat(neverMet).isEmpty();
    }

    @Test
    void everyMeasureIsAvailableSomewhere() throws IOException {
        Set<String> never = new TreeSet<>();
        LIBRARY.catalogue().measures().forEach(measure -> never.add(measure.id()));
        Scenario.all().forEach(s -> never.removeIf(m -> "available".equals(s.options().get(m))));
        assertThat(never).isEmpty();
    }

    private static void check(Scenario scenario) {
        var evaluation =
                new Evaluation(
                        LIBRARY.law(),
                        scenario.facts(),
                        Objects.requireNonNull(LIBRARY.law().profiles().get(scenario.profile())));
        var rules = new TreeMap<String, String>();
        for (Rule rule : LIBRARY.law().rules()) {
            rules.put(rule.id(), evaluation.rule(rule.id()).truth().words());
        }
        var options = new TreeMap<String, String>();
        for (Option option : new OptionAssessment(LIBRARY.catalogue(), evaluation).options()) {
            options.put(option.measure().id(), option.status().words());
        }

        assertThat(rules).isEqualTo(scenario.rules());
        assertThat(options).isEqualTo(scenario.options());
    }
}
