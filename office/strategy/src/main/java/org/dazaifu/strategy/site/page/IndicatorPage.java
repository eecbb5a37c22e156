package org.dazaifu.strategy.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.strategy.document.Baseline;
import org.dazaifu.strategy.document.Definition;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.IndicatorSource;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Target;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.site.content.AgainstTarget;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;

/** The page of one indicator. */
final class IndicatorPage {

    private static final String LINE = "M2 9 L13 3 L24 6";

    private final Report report;
    private final PublicSeries series;
    private final Indicator indicator;
    private final LocalDate on;
    private final Period period;
    private final Body body;
    private final Words words;

    private IndicatorPage(Report report, PublicSeries series, Body body) {
        this.report = report;
        this.series = series;
        this.indicator = series.indicator();
        this.on = report.known().on();
        this.period = report.strategy().period();
        this.body = body;
        this.words = body.words();
    }

    static String of(Report report, PublicSeries series, Frame frame) {
        Body body = frame.body();
        new IndicatorPage(report, series, body).write();
        return frame.page(
                Frame.indicator(series.indicator().id()),
                Frame.INDICATORS,
                series.indicator().name(),
                body);
    }

    private void write() {
        Definition held = indicator.definitionOn(on).orElse(indicator.definitions().getFirst());
        body.paragraph(held.words(), "class", "lead");
        body.out().open("div", "class", "side");
        drawing();
        facts(held);
        body.out().close("div");
        table();
        targets();
        definitions();
        measures();
        corrections();
    }

    private void drawing() {
        body.out().open("figure");
        body.out().add(new IndicatorDrawing(series, period, on, body.say(), words).chart());
        body.out().open("figcaption");
        key();
        body.text(
                body.say()
                        .of(
                                "Each point is what was known at the end of its day. The axis begins at zero.",
                                "各点は、その日の終わりまでに把握されていた値です。縦軸はゼロから始まります。"));
        body.out().close("figcaption").close("figure");
    }

    private void key() {
        body.out().open("ul", "class", "key");
        entry(LINE, "none", "#0b4f8a", "figure", "数値");
        if (shown().stream().anyMatch(one -> one.interval().isPresent())) {
            entry("M2 2 H24 V10 H2 Z", "#c6daec", "none", "interval of 95 %", "95%区間");
        }
        if (!indicator.targetsOn(on).isEmpty()) {
            entry("M13 0 l6 6 l-6 6 l-6 -6 z", "#9a3d00", "none", "target", "目標");
        }
        if (indicator.targets().stream()
                .anyMatch(one ->
                        !one.since().isAfter(on)
                                && !one.equals(indicator.targetsOn(on).get(one.year())))) {
            entry("M13 1 l5 5 l-5 5 l-5 -5 z", "#fff", "#767f8a", "earlier target", "以前の目標");
        }
        if (shown().size() < series.byDay().size()) {
            entry("M2 1 H24 V11 H2 Z", "#dde2e8", "none", "no figure", "数値なし");
        }
        body.out().close("ul");
    }

    private void entry(String path, String fill, String stroke, String english, String japanese) {
        body.out().open("li");
        body.out().open("svg", "viewBox", "0 0 26 12", "aria-hidden", "true", "focusable", "false");
        body.out().empty("path", "d", path, "fill", fill, "stroke", stroke, "stroke-width", "2");
        body.out().close("svg");
        body.text(body.say().of(english, japanese));
        body.out().close("li");
    }

    private List<PublicFigure.Shown> shown() {
        return series.byDay().stream()
                .filter(PublicFigure.Shown.class::isInstance)
                .map(PublicFigure.Shown.class::cast)
                .toList();
    }

    private void facts(Definition held) {
        body.terms(terms -> {
            terms.add("Figure", "数値", cell -> IndicatorCells.latest(cell, series));
            Optional<AgainstTarget> against = AgainstTarget.now(series, period, on);
            if (against.isPresent()) {
                terms.add(
                        "Target by " + words.date(against.get().by()),
                        words.date(against.get().by()) + "までの目標",
                        cell -> IndicatorCells.against(cell, series, against));
            }
            held.baseline()
                    .ifPresent(baseline ->
                            terms.add(
                                    Words.fill("Baseline (%s)", words.date(baseline.on())),
                                    Words.fill("基準値(%s)", words.date(baseline.on())),
                                    cell -> baseline(cell, baseline)));
            terms.add(
                    "What is better",
                    "望ましい方向",
                    cell -> cell.text(words.direction(indicator.direction())));
            terms.add("Unit", "単位", cell -> cell.text(words.unit(indicator.unit())));
            terms.add("From", "出典", cell -> source(cell, held));
        });
    }

    private void baseline(Body cell, Baseline baseline) {
        cell.text(words.figure(baseline.value().doubleValue(), indicator.unit()) + " (");
        cell.citation(baseline.document()).text(")");
    }

    private void source(Body cell, Definition definition) {
        switch (definition.source()) {
            case IndicatorSource.Computed _ ->
                    cell.text(cell.say().of("computed from cases and records", "事案と記録から算出"));
            case IndicatorSource.Typed typed -> {
                report.strategy()
                        .organisation(typed.by())
                        .map(Organisation::name)
                        .ifPresentOrElse(cell::text, () -> cell.text(typed.by()));
                cell.text(cell.say().of(", from ", "(")).citation(typed.document());
                cell.text(cell.say().of("", ")"));
            }
        }
    }

    private void table() {
        body.heading("The figures", "数値の表");
        Body.Table table =
                body.table(
                        body.say()
                                .of(
                                        "Figures of this indicator by day, the latest first",
                                        "この指標の数値(新しい順)"),
                        body.say().of("As of", "時点"),
                        body.say().of("Figure", "数値"),
                        body.say().of("Interval of 95 %", "95%区間"),
                        body.say().of("n", "件数(n)"),
                        body.say().of("Definition", "定義の版"));
        for (PublicFigure figure : series.byDay().reversed()) {
            switch (figure) {
                case PublicFigure.Shown shown ->
                        table.row(
                                cell -> cell.day(shown.on()),
                                cell -> cell.text(words.figure(shown.value(), indicator.unit())),
                                cell ->
                                        cell.text(
                                                shown.interval()
                                                        .map(one ->
                                                                words.interval(
                                                                        one, indicator.unit()))
                                                        .orElse(none())),
                                cell ->
                                        cell.text(
                                                shown.n().isPresent()
                                                        ? Body.count((int) shown.n().getAsLong())
                                                        : none()),
                                cell -> cell.text(version(shown.version())));
                case PublicFigure.NotShown not ->
                        table.row(
                                cell -> cell.day(not.on()),
                                cell -> cell.badge("none", words.why(not.why())),
                                cell -> cell.text(none()),
                                cell -> cell.text(none()),
                                cell -> cell.text(version(not.version())));
            }
        }
        table.end();
        List<PublicFigure.Why> reasons =
                series.byDay().stream()
                        .filter(PublicFigure.NotShown.class::isInstance)
                        .map(one -> ((PublicFigure.NotShown) one).why())
                        .distinct()
                        .sorted()
                        .toList();
        if (!reasons.isEmpty()) {
            body.list(
                    reasons,
                    why ->
                            body.text(
                                    body.say()
                                            .of(
                                                    Words.fill(
                                                            "%s: %s",
                                                            words.why(why), words.whyWhole(why)),
                                                    Words.fill(
                                                            "%s：%s",
                                                            words.why(why), words.whyWhole(why)))));
        }
    }

    private String none() {
        return body.say().of("not given", "示していません");
    }

    private String version(int version) {
        return version == 0
                ? body.say().of("none yet", "なし")
                : body.say().of(String.valueOf(version), "第" + version + "版");
    }

    private void targets() {
        List<Target> told =
                indicator.targets().stream().filter(one -> !one.since().isAfter(on)).toList();
        body.heading("Targets", "目標");
        if (told.isEmpty()) {
            body.paragraph("There is no target.", "目標はありません。");
            return;
        }
        Body.Table table =
                body.table(
                        body.say().of("Targets, and what became of them", "目標とその結果"),
                        body.say().of("Year", "年度"),
                        body.say().of("Target", "目標"),
                        body.say().of("Holds since", "設定日"),
                        body.say().of("Result", "結果"),
                        body.say().of("Why it changed", "変更の理由"));
        for (Target target : told) {
            boolean holds = target.equals(indicator.targetsOn(on).get(target.year()));
            table.row(
                    cell -> cell.text(words.year(target.year())),
                    cell ->
                            cell.text(
                                    words.target(
                                            target.value(),
                                            indicator.unit(),
                                            indicator.direction())),
                    cell -> cell.day(target.since()),
                    cell -> {
                        if (holds) {
                            IndicatorCells.standing(
                                    cell, AgainstTarget.of(series, target, period, on).standing());
                        } else {
                            cell.badge("none", cell.say().of("replaced", "置き換え済み"));
                        }
                    },
                    cell -> {
                        if (target.why().isEmpty()) {
                            cell.text(cell.say().of("first target", "当初の目標"));
                        } else {
                            cell.text(target.why());
                        }
                    });
        }
        table.end();
    }

    private void definitions() {
        body.heading("What exactly is measured", "何を測っているか");
        List<Definition> told = new ArrayList<>(indicator.definitions());
        told.removeIf(one -> one.since().isAfter(on));
        if (told.isEmpty()) {
            body.paragraph("The indicator was not defined yet.", "指標はまだ定められていません。");
        }
        for (Definition one : told.reversed()) {
            body.out().open("h3");
            body.text(
                    body.say()
                            .of(
                                    Words.fill("Definition %d, since ", one.version()),
                                    Words.fill("第%d版、適用開始日: ", one.version())));
            body.day(one.since());
            body.out().close("h3");
            body.paragraph(one.words());
            if (!one.why().isEmpty()) {
                body.out().open("p");
                body.text(body.say().of("Why it changed: ", "変更の理由: ")).text(one.why());
                body.out().close("p");
            }
            if (one.source() instanceof IndicatorSource.Computed(String expression, var window)) {
                body.out().open("p");
                body.text(body.say().of("Computed as ", "計算式: "));
                body.out().element("code", expression);
                body.text(body.say().of(", over ", "、対象: ") + IndicatorCells.window(body, window));
                body.out().close("p");
            }
        }
    }

    private void measures() {
        List<Measure> serving = report.serving(indicator.id());
        body.heading("Measures that serve it", "この指標に関わる施策");
        if (serving.isEmpty()) {
            body.paragraph("None.", "ありません。");
        } else {
            body.list(serving, one -> body.link(Frame.measure(one.id()), one.name()));
        }
    }

    private void corrections() {
        List<Correction> own =
                report.corrections().stream()
                        .filter(one -> one.subject().equals(indicator.id()))
                        .toList();
        if (!own.isEmpty()) {
            body.heading("Corrections", "訂正");
            CorrectionsPage.list(body, report, own);
        }
    }
}
