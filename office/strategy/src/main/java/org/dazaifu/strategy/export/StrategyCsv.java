package org.dazaifu.strategy.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource.Computed;
import org.dazaifu.strategy.document.IndicatorSource.Typed;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.revision.StrategyAsOf;

/** Measures and indicators as tables, as of a day; what was not reported is an empty cell. */
public final class StrategyCsv {

    private static final List<String> MEASURES =
            List.of(
                    "id",
                    "name",
                    "pillar",
                    "owner",
                    "co_owners",
                    "audience",
                    "start",
                    "due",
                    "first_due",
                    "budget",
                    "currency",
                    "milestones",
                    "milestones_reached",
                    "depends_on",
                    "indicators",
                    "reported_state",
                    "reported_percent",
                    "reported_spent",
                    "reported_expected",
                    "reported_on");

    private static final List<String> INDICATORS =
            List.of(
                    "id",
                    "name",
                    "unit",
                    "direction",
                    "version",
                    "since",
                    "definition",
                    "source",
                    "expression",
                    "typed_by",
                    "baseline",
                    "baseline_on",
                    "target_year",
                    "target",
                    "target_since");

    private StrategyCsv() {}

    /** One row a measure. */
    public static String measures(StrategyAsOf known, String language) {
        Strategy strategy = known.reading().strategy();
        CsvTable table = new CsvTable(MEASURES);
        for (Measure measure : strategy.measures()) {
            List<MeasureReport> reports = known.reading().record().reportsOf(measure.id());
            Optional<MeasureReport> last =
                    reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
            LocalDate due = measure.dueOn(known.on());
            table.row(
                    measure.id(),
                    measure.name().in(language),
                    measure.pillar(),
                    measure.owner()
                            .flatMap(strategy::organisation)
                            .map(Organisation::name)
                            .map(name -> name.in(language))
                            .orElse(measure.owner().orElse("")),
                    joined(measure.coOwners()),
                    joined(measure.audiences().stream().map(Keyword::of).toList()),
                    measure.start(),
                    due,
                    measure.earlierDues().isEmpty() ? due : measure.earlierDues().getFirst().due(),
                    measure.budget().<Object>map(one -> one).orElse(""),
                    strategy.currency().getCurrencyCode(),
                    measure.milestones().size(),
                    reports.isEmpty() ? "" : (Object) StrategyRecord.reached(reports).size(),
                    joined(measure.dependencies()),
                    joined(measure.indicators()),
                    last.map(one -> Keyword.of(one.state())).orElse(""),
                    last.filter(one -> one.percent().isPresent())
                            .<Object>map(one -> one.percent().getAsInt())
                            .orElse(""),
                    last.flatMap(MeasureReport::spent).<Object>map(one -> one).orElse(""),
                    last.flatMap(MeasureReport::expected).map(LocalDate::toString).orElse(""),
                    last.map(one -> one.on().toString()).orElse(""));
        }
        return table.toString();
    }

    /** One row for each target of an indicator, or one where it has none. */
    public static String indicators(StrategyAsOf known, String language) {
        CsvTable table = new CsvTable(INDICATORS);
        for (Indicator indicator : known.reading().strategy().indicators()) {
            Optional<Definition> held = indicator.definitionOn(known.on());
            Collection<Target> targets = indicator.targetsOn(known.on()).values();
            if (held.isPresent() && targets.isEmpty()) {
                row(table, indicator, held.get(), Optional.empty(), language);
            }
            for (Target target : held.isPresent() ? targets : List.<Target>of()) {
                row(table, indicator, held.get(), Optional.of(target), language);
            }
        }
        return table.toString();
    }

    private static void row(
            CsvTable table,
            Indicator indicator,
            Definition definition,
            Optional<Target> target,
            String language) {
        String expression =
                switch (definition.source()) {
                    case Computed computed -> computed.expression();
                    case Typed _ -> "";
                };
        String by =
                switch (definition.source()) {
                    case Computed _ -> "";
                    case Typed typed -> typed.by();
                };
        table.row(
                indicator.id(),
                indicator.name().in(language),
                Keyword.of(indicator.unit()),
                Keyword.of(indicator.direction()),
                definition.version(),
                definition.since(),
                definition.words().in(language),
                expression.isEmpty() ? "typed" : "computed",
                expression,
                by,
                definition.baseline().<Object>map(one -> one.value()).orElse(""),
                definition.baseline().map(one -> one.on().toString()).orElse(""),
                target.<Object>map(Target::year).orElse(""),
                target.<Object>map(Target::value).orElse(""),
                target.map(one -> one.since().toString()).orElse(""));
    }

    private static String joined(List<String> list) {
        return String.join(" ", list);
    }
}
