package org.dazaifu.strategy.site.data;

import java.util.List;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.export.CsvTable;
import org.dazaifu.strategy.progress.Forecast;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.ReasonSentences;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.site.content.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far measures are, as a table and as JSON. */
final class MeasureData {

    private static final List<String> COLUMNS =
            List.of(
                    "measure",
                    "name",
                    "pillar",
                    "owner",
                    "state",
                    "why",
                    "percent",
                    "start",
                    "due",
                    "first_due",
                    "expected",
                    "forecast_early",
                    "forecast_late",
                    "budget",
                    "spent",
                    "currency");

    private MeasureData() {}

    static String csv(Report report) {
        CsvTable table = new CsvTable(COLUMNS);
        String language = report.strategy().language();
        for (MeasureProgress line : report.measures()) {
            Measure measure = line.measure();
            table.row(
                    measure.id(),
                    measure.name().in(language),
                    measure.pillar(),
                    measure.owner().orElse(""),
                    Keyword.of(line.state()),
                    String.join(" ", sentences(report, line, own(language))),
                    line.percent().isPresent() ? (Object) line.percent().getAsInt() : "",
                    measure.start(),
                    line.due(),
                    line.moved().isEmpty() ? line.due() : line.moved().getFirst().due(),
                    line.latest()
                            .flatMap(MeasureReport::expected)
                            .<Object>map(one -> one)
                            .orElse(""),
                    forecast(line).<Object>map(Forecast.Known::low).orElse(""),
                    forecast(line).<Object>map(Forecast.Known::high).orElse(""),
                    measure.budget().<Object>map(one -> one).orElse(""),
                    line.spent().<Object>map(one -> one).orElse(""),
                    report.strategy().currency().getCurrencyCode());
        }
        return table.toString();
    }

    /**
     * The language in which sentences are written: the strategy's own, where we have words for it.
     */
    private static Language own(String code) {
        return code.equals(Language.JAPANESE.code()) ? Language.JAPANESE : Language.ENGLISH;
    }

    private static List<String> sentences(Report report, MeasureProgress line, Language language) {
        ReasonSentences words = new ReasonSentences(report.strategy(), language);
        return line.reasons().stream()
                .map(one ->
                        words.of(line.measure(), one) + (language == Language.JAPANESE ? "。" : "."))
                .toList();
    }

    private static Optional<Forecast.Known> forecast(MeasureProgress line) {
        return switch (line.forecast()) {
            case Forecast.Known known -> Optional.of(known);
            case Forecast.None _ -> Optional.empty();
        };
    }

    static void json(Report report, ArrayNode into) {
        for (MeasureProgress line : report.measures()) {
            ObjectNode node = into.addObject();
            node.put("id", line.measure().id()).put("state", Keyword.of(line.state()));
            ArrayNode reasons = node.putArray("reasons");
            List<String> english = sentences(report, line, Language.ENGLISH);
            List<String> japanese = sentences(report, line, Language.JAPANESE);
            for (int i = 0; i < english.size(); i++) {
                reasons.addObject().put("en", english.get(i)).put("ja", japanese.get(i));
            }
            line.percent().ifPresent(percent -> node.put("percent", percent));
            node.put("due", line.due().toString());
            line.latest()
                    .flatMap(MeasureReport::expected)
                    .ifPresent(day -> node.put("expected", day.toString()));
            forecast(line)
                    .ifPresent(one ->
                            node.putObject("forecast")
                                    .put("early", one.low().toString())
                                    .put("late", one.high().toString())
                                    .put("level", Forecast.Known.LEVEL));
            line.spent().ifPresent(amount -> node.put("spent", amount));
        }
    }
}
