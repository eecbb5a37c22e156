package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(loaded.unsupported().stream().map(UnsupportedRule::source).distinct())
                .hasSize(25);
        assertThat(loaded.unsupported())
                .allSatisfy(rule -> assertThat(rule.reason()).contains("'expand'"))
                .allSatisfy(rule -> assertThat(rule.source()).contains("!/").endsWith(".yml"));
    }

    @Test
    void onlyRulesForLogsThatAreNotKnownAreUnroutable() throws SigmaException {
        List<Rule> unroutable = RuleSet.compile(Corpora.sigmaHq().rules()).unroutable();
        assertThat(unroutable).isEmpty();
    }
}
