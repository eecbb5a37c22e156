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

    private static final List<String> MODIFIERS =
            List.of(
                    "",
                    "|contains",
                    "|startswith",
                    "|endswith",
                    "|cased",
                    "|contains|cased",
                    "|windash|contains",
                    "|re",
                    "|re|i",
                    "|base64offset|contains",
                    "|neq",
                    "|fieldref",
                    "|gt",
                    "|cidr");

    @FuzzTest
    void anyTextIsARuleOrAProblem(FuzzedDataProvider data) {
        LoadedRules loaded = RuleLoader.parse("fuzz.yml", data.consumeRemainingAsString());
        assertThat(loaded.rules().size() + loaded.problems().size() + loaded.unsupported().size())
                .isPositive();
        RuleSet.compile(loaded.rules());
    }

    @FuzzTest
    void plainYamlIsReadAsTheEngineReadsIt(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        YamlNode plain = PlainYaml.read(text);
        if (plain != null) {
            YamlReader.Documents documents = YamlReader.readAny(text);
            assertThat(documents.mistake()).isEmpty();
            assertThat(documents.roots()).containsExactly(plain);
        }
    }

    @FuzzTest
    void bothMatchersAgreeOnAnyPatternAndValue(FuzzedDataProvider data) {
        String items = item(data, "F") + item(data, "F") + item(data, "G");
        String condition =
                data.pickValue(
                        List.of(
                                "selection",
                                "not selection",
                                "selection and not a",
                                "a or selection"));
        String detection =
                "selection:\n" + items.indent(4) + "a: ['x', 'a?b*c']\ncondition: " + condition;
        List<Rule> rules = RuleLoader.parse("fuzz.yml", Rules.withDetection(detection)).rules();
        RuleMatcher fast = RuleSet.compile(rules).matcher();
        RuleMatcher reference = new ReferenceMatcher(rules, RoutingTable.standard());
        EventForge forge = new EventForge(new Random(data.consumeLong()));
        for (Rule rule : rules) {
            for (Route route : RoutingTable.standard().routes(rule.logSource())) {
                agree(fast, reference, forge.forge(rule, route));
            }
        }
        String value = data.consumeString(60);
        agree(
                fast,
                reference,
                TestEvent.process("F", value, "G", data.consumeRemainingAsString(), "F", null));
    }

    private static String item(FuzzedDataProvider data, String field) {
        String key = data.pickValue(MODIFIERS);
        String value =
                data.consumeString(30).replace("'", "''").replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return "%s%s: '%s'\n".formatted(field, key, value);
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
