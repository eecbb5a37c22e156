package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Nothing an author or an attacker writes makes the library fail, and the two matchers always
 * agree.
 */
class SigmaFuzzTest {

    @FuzzTest
    void anyTextIsARuleOrAProblem(FuzzedDataProvider data) {
        LoadedRules loaded = RuleLoader.parse("fuzz.yml", data.consumeRemainingAsString());
        assertThat(loaded.rules().size() + loaded.problems().size() + loaded.unsupported().size())
                .isPositive();
        RuleSet.compile(loaded.rules());
    }

    @FuzzTest
    void bothMatchersAgreeOnAnyRuleAndEvent(FuzzedDataProvider data) {
        long seed = data.consumeLong();
        String value = data.consumeString(200);
        List<Rule> rules = RuleLoader.parse("fuzz.yml", data.consumeRemainingAsString()).rules();
        RuleMatcher fast = RuleSet.compile(rules).matcher();
        RuleMatcher reference = new ReferenceMatcher(rules, RoutingTable.standard());
        EventForge forge = new EventForge(new Random(seed));
        for (Rule rule : rules) {
            for (Route route : RoutingTable.standard().routes(rule.logSource())) {
                TestEvent event = forge.forge(rule, route);
                agree(fast, reference, event);
                List<String> names = new ArrayList<>(event.names());
                agree(
                        fast,
                        reference,
                        new TestEvent(
                                event.product(),
                                event.channel(),
                                event.eventId(),
                                names,
                                new ArrayList<>(
                                        java.util.Collections.nCopies(names.size(), value))));
            }
        }
    }

    @FuzzTest
    void anyTextIsAPatternThatFitsItself(FuzzedDataProvider data) {
        boolean cased = data.consumeBoolean();
        String text = data.consumeString(100);
        String around = data.consumeRemainingAsString();
        assertThat(Glob.of(TextPattern.plain(text), cased).matches(text)).isTrue();
        assertThat(
                        Glob.of(TextPattern.plain(text).anywhere(), cased)
                                .matches(around + text + around))
                .isTrue();
        Glob.of(TextPattern.parse(text), cased).matches(around);
    }

    private static void agree(RuleMatcher fast, RuleMatcher reference, LogEvent event) {
        List<Rule> found = new ArrayList<>();
        List<Rule> expected = new ArrayList<>();
        fast.match(event, found::add);
        reference.match(event, expected::add);
        assertThat(found).as("%s", event).isEqualTo(expected);
    }
}
