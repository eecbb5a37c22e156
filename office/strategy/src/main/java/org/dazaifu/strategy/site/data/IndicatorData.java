package org.dazaifu.strategy.site.data;

import java.util.List;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.export.CsvTable;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicFigure.NotShown;
import org.dazaifu.strategy.site.content.PublicFigure.Shown;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as tables and as JSON; a figure that is not shown is an empty cell or null. */
final class IndicatorData {

    private static final List<String> COLUMNS =
            List.of(
                    "indicator",
                    "unit",
                    "direction",
                    "as_of",
                    "value",
                    "n",
                    "low",
                    "high",
                    "level",
                    "definition",
                    "suppressed",
                    "reason");

    private IndicatorData() {}

    static String csv(Report report) {
        CsvTable table = new CsvTable(COLUMNS);
        for (PublicSeries series : report.series()) {
            for (PublicFigure figure : series.byDay()) {
                Object[] start = {
                    series.indicator().id(),
                    Keyword.of(series.indicator().unit()),
                    Keyword.of(series.indicator().direction()),
                    figure.on(),
                };
                switch (figure) {
                    case Shown shown ->
                            table.row(
                                    start[0],
                                    start[1],
                                    start[2],
                                    start[3],
                                    shown.value(),
                                    shown.n().isPresent() ? (Object) shown.n().getAsLong() : "",
                                    shown.interval().<Object>map(one -> one.low()).orElse(""),
                                    shown.interval().<Object>map(one -> one.high()).orElse(""),
                                    shown.interval().<Object>map(one -> one.level()).orElse(""),
                                    shown.version(),
                                    "false",
                                    "");
                    case NotShown not ->
                            table.row(
                                    start[0],
                                    start[1],
                                    start[2],
                                    start[3],
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    not.version(),
                                    String.valueOf(isSuppressed(not)),
                                    Keyword.of(not.why()));
                }
            }
        }
        return table.toString();
    }

    static boolean isSuppressed(NotShown not) {
        return not.why() == PublicFigure.Why.WITHHELD;
    }

    static void json(Report report, ArrayNode into) {
        for (PublicSeries series : report.series()) {
            ObjectNode node = into.addObject().put("id", series.indicator().id());
            node.put("unit", Keyword.of(series.indicator().unit()));
            node.put("direction", Keyword.of(series.indicator().direction()));
            ArrayNode figures = node.putArray("figures");
            series.byDay().forEach(one -> figure(one, figures.addObject()));
        }
    }

    private static void figure(PublicFigure figure, ObjectNode into) {
        into.put("as_of", figure.on().toString()).put("definition", figure.version());
        switch (figure) {
            case Shown shown -> {
                into.put("value", shown.value());
                shown.n().ifPresent(n -> into.put("n", n));
                shown.interval()
                        .ifPresent(one ->
                                into.putObject("interval")
                                        .put("low", one.low())
                                        .put("high", one.high())
                                        .put("level", one.level())
                                        .put("method", Keyword.of(one.method())));
                into.put("suppressed", false);
            }
            case NotShown not ->
                    into.putNull("value")
                            .put("suppressed", isSuppressed(not))
                            .put("reason", Keyword.of(not.why()));
        }
    }
}
