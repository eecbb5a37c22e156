package org.dazaifu.strategy.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;

/** What is to be reached can be measured, from where it starts, in the direction that is meant. */
final class MeasurementCheck {

    private final Findings findings;
    private final IndicatorCheck expressions;

    MeasurementCheck(Findings findings, IndicatorCheck expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    void check() {
        Set<String> served = new HashSet<>();
        for (Measure measure : findings.strategy().measures()) {
            served.addAll(measure.indicators());
            if (measure.indicators().isEmpty()) {
                findings.warning(
                        "measure-without-indicator",
                        "measures." + measure.id() + ".indicators",
                        measure.at(),
                        "the measure '%s' serves no indicator, so nobody will see whether it helps; write 'indicators: [...]'"
                                .formatted(measure.id()));
            }
        }
        for (Indicator indicator : findings.strategy().indicators()) {
            String path = "indicators." + indicator.id();
            if (!served.contains(indicator.id())) {
                findings.warning(
                        "indicator-without-measure",
                        path + ".id",
                        indicator.at(),
                        "no measure serves the indicator '%s'; name it under 'indicators' of one, or take it out"
                                .formatted(indicator.id()));
            }
            indicator.definitions().forEach(one -> definition(indicator, one, path));
            targets(indicator, path);
        }
    }

    private void definition(Indicator indicator, Definition definition, String path) {
        String version = path + ".versions." + definition.version();
        switch (definition.source()) {
            case Computed(String expression, IndicatorSource.Window _) ->
                    expressions
                            .wrongWith(expression, indicator.unit())
                            .ifPresent(wrong ->
                                    findings.error(
                                            "indicator-not-computable",
                                            version + ".computed",
                                            definition.at(),
                                            "the indicator '%s' cannot be computed: %s"
                                                    .formatted(indicator.id(), wrong)));
            case Typed(String by, Citation _) -> {
                if (by.isEmpty()) {
                    findings.error(
                            "indicator-not-computable",
                            version + ".typed",
                            definition.at(),
                            "nobody types in the figures of '%s'; write 'by:' with an organisation"
                                    .formatted(indicator.id()));
                }
            }
        }
    }

    private void targets(Indicator indicator, String path) {
        Optional<Baseline> baseline = indicator.definition().baseline();
        if (indicator.targets().isEmpty()) {
            findings.warning(
                    "indicator-without-target",
                    path + ".targets",
                    indicator.at(),
                    "the indicator '%s' has no target; write 'targets: [{year: ..., value: ...}]'"
                            .formatted(indicator.id()));
        } else if (baseline.isEmpty()) {
            findings.error(
                    "target-without-baseline",
                    path + ".versions." + indicator.definitions().size() + ".since",
                    indicator.definition().at(),
                    "the indicator '%s' has targets but no baseline; write 'baseline: {value: ..., on: ..., document: ...}' in its newest version"
                            .formatted(indicator.id()));
        }
        Set<Map.Entry<Integer, java.time.LocalDate>> seen = new HashSet<>();
        for (Target target : indicator.targets()) {
            String own = path + ".targets." + target.year() + "." + target.since();
            if (!seen.add(Map.entry(target.year(), target.since()))) {
                findings.error(
                        "duplicate-target",
                        own + ".year",
                        target.at(),
                        "there are two targets for %d since %s; write when the second came into force ('since:')"
                                .formatted(target.year(), target.since()));
            }
            baseline.ifPresent(one -> against(indicator, target, one, own));
        }
    }

    private void against(Indicator indicator, Target target, Baseline baseline, String path) {
        int better = target.value().compareTo(baseline.value());
        boolean worse =
                switch (indicator.direction()) {
                    case UP -> better < 0;
                    case DOWN -> better > 0;
                };
        if (worse) {
            findings.error(
                    "target-against-direction",
                    path + ".value",
                    target.at(),
                    "the target %s for %d is worse than the baseline %s, as '%s' says that %s is better; correct the target, the baseline or the direction"
                            .formatted(
                                    target.value().toPlainString(),
                                    target.year(),
                                    baseline.value().toPlainString(),
                                    indicator.id(),
                                    Keyword.of(indicator.direction())));
        }
        Period period = findings.strategy().period();
        if (baseline.on().isAfter(period.lastDayOf(target.year()))) {
            findings.error(
                    "baseline-after-target",
                    path + ".year",
                    target.at(),
                    "the baseline is of %s, after the year %d of this target has ended; take an earlier baseline"
                            .formatted(baseline.on(), target.year()));
        }
    }
}
