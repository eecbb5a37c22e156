package org.dazaifu.strategy.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.html.Markup;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.site.chart.LineChart;
import org.dazaifu.strategy.site.chart.Point;
import org.dazaifu.strategy.site.chart.Sparkline;
import org.dazaifu.strategy.site.content.AgainstTarget;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicSeries;

/** The drawings of an indicator's figures. */
final class IndicatorDrawing {

    private final PublicSeries series;
    private final Period period;
    private final LocalDate on;
    private final Say say;
    private final Words words;

    IndicatorDrawing(PublicSeries series, Period period, LocalDate on, Say say, Words words) {
        this.series = series;
        this.period = period;
        this.on = on;
        this.say = say;
        this.words = words;
    }

    List<Point> points() {
        return series.byDay().stream().map(IndicatorDrawing::point).toList();
    }

    private static Point point(PublicFigure figure) {
        return switch (figure) {
            case PublicFigure.NotShown(var _, LocalDate day, int version) ->
                    new Point(day, Optional.empty(), version);
            case PublicFigure.Shown shown ->
                    new Point(
                            shown.on(),
                            Optional.of(
                                    new Point.Value(
                                            shown.value(),
                                            shown.interval()
                                                    .map(one -> one.low())
                                                    .orElse(shown.value()),
                                            shown.interval()
                                                    .map(one -> one.high())
                                                    .orElse(shown.value()))),
                            shown.version());
        };
    }

    Markup spark() {
        double goal =
                AgainstTarget.now(series, period, on)
                        .map(one -> one.target().value().doubleValue())
                        .orElse(Double.NaN);
        return Sparkline.svg(points(), goal);
    }

    Markup chart() {
        Indicator indicator = series.indicator();
        String name = indicator.name().in(say.language().code());
        LocalDate to = period.to().isAfter(on) ? period.to() : on;
        LocalDate from = period.from();
        for (PublicFigure figure : series.byDay()) {
            from = figure.on().isBefore(from) ? figure.on() : from;
        }
        return new LineChart(
                        say.of(name + ", over time", name + "の推移"),
                        description(),
                        from,
                        to,
                        points(),
                        goals(),
                        breaks(),
                        seasons(from, to),
                        indicator.unit() == Unit.SHARE ? 1 : Double.POSITIVE_INFINITY,
                        value -> words.mark(value, indicator.unit()))
                .svg();
    }

    private List<LineChart.Goal> goals() {
        List<LineChart.Goal> goals = new ArrayList<>();
        var holding = series.indicator().targetsOn(on);
        for (Target target : series.indicator().targets()) {
            if (!target.since().isAfter(on)) {
                goals.add(
                        new LineChart.Goal(
                                period.firstDayOf(target.year()),
                                period.lastDayOf(target.year()),
                                target.value().doubleValue(),
                                target.equals(holding.get(target.year()))));
            }
        }
        goals.sort(Comparator.comparing(LineChart.Goal::holds).thenComparing(LineChart.Goal::from));
        return goals;
    }

    private List<LineChart.Break> breaks() {
        return series.indicator().definitions().stream()
                .filter(one -> one.version() > 1 && !one.since().isAfter(on))
                .map(one ->
                        new LineChart.Break(
                                one.since(),
                                say.of(
                                        "definition " + one.version(),
                                        "定義の変更(第" + one.version() + "版)")))
                .toList();
    }

    private List<LineChart.Season> seasons(LocalDate from, LocalDate to) {
        List<LineChart.Season> seasons = new ArrayList<>();
        for (int year = period.yearOf(from); year <= period.yearOf(to); year++) {
            seasons.add(
                    new LineChart.Season(
                            period.firstDayOf(year), period.lastDayOf(year), words.year(year)));
        }
        return seasons;
    }

    /** What is to be seen, for who does not see it; the table has all of it. */
    private String description() {
        Indicator indicator = series.indicator();
        List<PublicFigure> days = series.byDay();
        List<PublicFigure.Shown> shown =
                days.stream()
                        .filter(PublicFigure.Shown.class::isInstance)
                        .map(PublicFigure.Shown.class::cast)
                        .toList();
        if (shown.isEmpty()) {
            return say.of("No figure can be shown on any day.", "表示できる数値はありません。");
        }
        PublicFigure.Shown first = shown.getFirst();
        PublicFigure.Shown last = shown.getLast();
        String moved =
                shown.size() == 1
                        ? ""
                        : say.of(
                                Words.fill(
                                        "From %s on %s to ",
                                        words.figure(first.value(), indicator.unit()),
                                        words.date(first.on())),
                                Words.fill(
                                        "%sの%sから、",
                                        words.date(first.on()),
                                        words.figure(first.value(), indicator.unit())));
        String end =
                say.of(
                        Words.fill(
                                "%s on %s. ",
                                words.figure(last.value(), indicator.unit()),
                                words.date(last.on())),
                        Words.fill(
                                "%sの%sまで。",
                                words.date(last.on()),
                                words.figure(last.value(), indicator.unit())));
        int without = days.size() - shown.size();
        String gaps =
                without == 0
                        ? ""
                        : say.of(
                                Words.fill(
                                        "%d of %d days have no figure and are left empty. ",
                                        without, days.size()),
                                Words.fill("%d時点のうち%d時点は数値がなく、空けてあります。", days.size(), without));
        Definition held = indicator.definitionOn(on).orElse(indicator.definitions().getFirst());
        String versions =
                held.version() == 1
                        ? ""
                        : say.of(
                                "The definition changed, so the line is broken there. ",
                                "定義が変わった所で線を切っています。");
        return moved + end + gaps + versions + say.of("The table says the same.", "表に同じ内容があります。");
    }
}
