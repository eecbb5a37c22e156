package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SigmaHQ rules of August 2026, as released. */
class SigmaHqRulesTest {

    @Test
    void everyRuleWithoutPlaceholdersIsLoaded() throws SigmaException {
        LoadedRules loaded = Corpora.sigmaHq();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rules()).hasSize(3755);
    }

    @Test
    void everyRuleWithPlaceholdersIsNamedWithItsReason() throws SigmaException {
        LoadedRules loaded = Corpora.sigmaHq();
        assertThat(loaded.unsupported())
                .hasSize(25)
                .allSatisfy(rule -> assertThat(rule.reason()).contains("'expand'"))
                .allSatisfy(rule -> assertThat(rule.source()).contains("!/").endsWith(".yml"));
    }

    @Test
    void onlyRulesForLogsThatAreNotKnownAreUnroutable() throws SigmaException {
        List<Rule> unroutable = RuleSet.compile(Corpora.sigmaHq().rules()).unroutable();
        assertThat(unroutable).isEmpty();
    }

    @Test
    void nearlyEveryRuleIsPlainYamlAndReadAsTheEngineReadsIt()
            throws IOException, RuleSources.NotText {
        int plain = 0;
        int all = 0;
        try (RuleSources sources = new RuleSources()) {
            sources.add(Corpora.path("sigma/sigma_all_rules.zip"));
            for (RuleSources.RuleText source : sources.texts()) {
                String text = source.read();
                YamlNode node = PlainYaml.read(text);
                all++;
                if (node != null) {
                    plain++;
                    assertThat(YamlReader.readAny(text).roots())
                            .as(source.source())
                            .containsExactly(node);
                }
            }
        }
        assertThat(plain).isGreaterThan(all * 9 / 10);
    }
}
