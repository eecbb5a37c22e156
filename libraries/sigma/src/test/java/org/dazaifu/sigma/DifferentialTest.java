package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The fast matcher finds exactly what the reference matcher finds. */
class DifferentialTest {

    /**
     * Of the large sets every so manieth event is compared; 1 compares all, which takes minutes.
     */
    private static final int STEP = Integer.getInteger("dazaifu.differential.step", 997);

    private int compared;
    private int matches;

    @Test
    void onTheRegressionEvidence() throws SigmaException {
        Consumer<TestEvent> comparison = comparison(Corpora.sigmaHq().rules());
        for (var json : JsonEvents.below(Corpora.path("sigma/regression"), ".json")) {
            JsonEvents.evtxJson(json).forEach(comparison);
        }
        assertThat(matches).isGreaterThan(106);
    }

    @Test
    void onHostTelemetry() throws SigmaException {
        Consumer<TestEvent> comparison = comparison(Corpora.sigmaHq().rules());
        JsonEvents.otrf(Corpora.path("otrf"), STEP, comparison);
        assertThat(compared).isPositive();
    }

    @Test
    void onNetworkTelemetry() throws SigmaException {
        Consumer<TestEvent> comparison = comparison(Corpora.sigmaHq().rules());
        JsonEvents.zeek(Corpora.path("zeek"), STEP, comparison);
        assertThat(compared).isPositive();
    }

    @Test
    void onEventsForgedFromTheRulesOwnWords() throws SigmaException {
        List<Rule> rules = Corpora.sigmaHq().rules();
        Consumer<TestEvent> comparison = comparison(rules);
        Random random = new Random(20_260_801);
        EventForge forge = new EventForge(random);
        int step = Math.max(1, STEP / 100);
        for (int i = 0; i < rules.size(); i += step) {
            for (Route route : RoutingTable.standard().routes(rules.get(i).logSource())) {
                comparison.accept(forge.forge(rules.get(i), route));
            }
        }
        assertThat(matches).isGreaterThan(compared / 4);
    }

    private Consumer<TestEvent> comparison(List<Rule> rules) {
        RuleMatcher fast = RuleSet.compile(rules).matcher();
        RuleMatcher reference = new ReferenceMatcher(rules, RoutingTable.standard());
        List<Rule> found = new ArrayList<>();
        List<Rule> expected = new ArrayList<>();
        return event -> {
            found.clear();
            expected.clear();
            fast.match(event, found::add);
            reference.match(event, expected::add);
            compared++;
            matches += expected.size();
            assertThat(found).as("%s", event).isEqualTo(expected);
        };
    }
}
