package org.dazaifu.strategy.site.page;

import java.time.LocalDate;
import java.util.List;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.site.content.AgainstTarget;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;

/** All indicators on one page. */
final class IndicatorsPage {

    private IndicatorsPage() {}

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "What tells whether the strategy works. A figure that is not known or not shown is never drawn or counted as zero.",
                                        "戦略が機能しているかを示す指標です。不明な数値や公表しない数値を、ゼロとして扱うことはありません。"),
                        "class",
                        "lead");
        table(
                body,
                report,
                report.series(),
                body.say().of("Indicators against their targets", "指標と目標"));
        return frame.page(
                Frame.INDICATORS, Frame.INDICATORS, body.say().of("Indicators", "指標"), body);
    }

    /** Indicators with figure, target, and their course. */
    static void table(Body body, Report report, List<PublicSeries> all, String caption) {
        Period period = report.strategy().period();
        LocalDate on = report.known().on();
        Body.Table table =
                body.table(
                        caption,
                        body.say().of("Indicator", "指標"),
                        body.say().of("Figure", "数値"),
                        body.say().of("Target", "目標"),
                        body.say().of("Course", "推移"));
        for (PublicSeries series : all) {
            table.row(
                    cell -> {
                        cell.link(
                                Frame.indicator(series.indicator().id()),
                                series.indicator().name());
                        cell.out().empty("br");
                        cell.out()
                                .element(
                                        "span",
                                        cell.words().direction(series.indicator().direction()),
                                        "class",
                                        "soft");
                    },
                    cell -> IndicatorCells.latest(cell, series),
                    cell ->
                            IndicatorCells.against(
                                    cell, series, AgainstTarget.now(series, period, on)),
                    cell ->
                            cell.out()
                                    .add(
                                            new IndicatorDrawing(
                                                            series,
                                                            period,
                                                            on,
                                                            body.say(),
                                                            body.words())
                                                    .spark()));
        }
        table.end();
    }
}
