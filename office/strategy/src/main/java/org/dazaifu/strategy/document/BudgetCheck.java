package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Parts do not cost more than the whole may. */
final class BudgetCheck {

    private final Findings findings;
    private final Strategy strategy;

    BudgetCheck(Findings findings) {
        this.findings = findings;
        this.strategy = findings.strategy();
    }

    void check() {
        for (Pillar pillar : strategy.pillars()) {
            BigDecimal measures =
                    sum(strategy.measuresOf(pillar.id()).stream().map(Measure::budget).toList());
            within(
                    pillar.budget(),
                    measures,
                    "pillars." + pillar.id() + ".budget",
                    pillar.at(),
                    "the measures of '" + pillar.id() + "'");
        }
        Place top = new Place(place(), 0, 0);
        within(
                strategy.budget(),
                sum(strategy.measures().stream().map(Measure::budget).toList()),
                "strategy.budget",
                top,
                "all measures");
        within(
                strategy.budget(),
                sum(strategy.pillars().stream().map(Pillar::budget).toList()),
                "strategy.budget",
                top,
                "all pillars");
    }

    private String place() {
        return strategy.measures().isEmpty() ? "" : strategy.measures().getFirst().at().file();
    }

    private void within(
            Optional<BigDecimal> budget, BigDecimal parts, String path, Place at, String what) {
        budget.filter(whole -> parts.compareTo(whole) > 0)
                .ifPresent(whole ->
                        findings.error(
                                "budget-exceeded",
                                path,
                                at,
                                "%s cost %s together, %s more than this budget of %s; raise it, or lower theirs"
                                        .formatted(
                                                what,
                                                parts.toPlainString(),
                                                parts.subtract(whole).toPlainString(),
                                                whole.toPlainString())));
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> parts) {
        return parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
