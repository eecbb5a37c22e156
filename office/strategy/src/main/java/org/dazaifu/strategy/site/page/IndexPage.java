package org.dazaifu.strategy.site.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.strategy.document.Pillar;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MeasureState;
import org.dazaifu.strategy.site.chart.PartsBar;
import org.dazaifu.strategy.site.content.AgainstTarget;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;

/** Where the strategy stands, on one page. */
final class IndexPage {

    private static final int MOST_INDICATORS = 8;
    private static final int MOST_LATE = 5;
    private static final int MOST_CORRECTIONS = 3;

    private final Report report;
    private final Strategy strategy;
    private final LocalDate on;
    private final Body body;
    private final Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
    private final Map<AgainstTarget.Standing, Integer> standings =
            new EnumMap<>(AgainstTarget.Standing.class);

    private IndexPage(Report report, Body body) {
        this.report = report;
        this.strategy = report.strategy();
        this.on = report.known().on();
        this.body = body;
        report.measures().forEach(one -> states.merge(one.state(), 1, Integer::sum));
        report.series()
                .forEach(one ->
                        AgainstTarget.now(one, strategy.period(), on)
                                .ifPresent(standing ->
                                        standings.merge(standing.standing(), 1, Integer::sum)));
    }

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        new IndexPage(report, body).write();
        return frame.page(
                Frame.INDEX,
                Frame.INDEX,
                body.say().of("Where the strategy stands", "戦略の現在の状況"),
                body);
    }

    private void write() {
        body.paragraph(strategy.summary(), "class", "lead");
        cards();
        measures();
        late();
        indicators();
        pillars();
        unknown();
        corrections();
    }

    private int count(MeasureState... of) {
        int count = 0;
        for (MeasureState one : of) {
            count += states.getOrDefault(one, 0);
        }
        return count;
    }

    private void card(
            String english, String japanese, String big, String noteEnglish, String noteJapanese) {
        body.out().open("li");
        body.out().element("span", body.say().of(english, japanese), "class", "of");
        body.out().element("span", big, "class", "big");
        body.out().element("span", body.say().of(noteEnglish, noteJapanese), "class", "note");
        body.out().close("li");
    }

    private void cards() {
        int all = report.measures().size();
        body.out().open("ul", "class", "cards");
        card(
                "Measures done, with evidence",
                "完了した施策(証拠あり)",
                body.say()
                        .of(
                                Words.fill("%d of %d", count(MeasureState.DONE_WITH_EVIDENCE), all),
                                Words.fill("%d / %d", count(MeasureState.DONE_WITH_EVIDENCE), all)),
                Words.fill(
                        "%d more are said to be done, without evidence",
                        count(MeasureState.DONE_CLAIMED)),
                Words.fill("ほかに%d件が証拠のないまま完了と報告", count(MeasureState.DONE_CLAIMED)));
        card(
                "Measures late or blocked",
                "遅れ又は停滞の施策",
                Body.count(count(MeasureState.LATE, MeasureState.BLOCKED)),
                Words.fill("%d more: nobody reported", count(MeasureState.SILENT)),
                Words.fill("ほかに%d件は報告なし", count(MeasureState.SILENT)));
        int reached =
                standings.getOrDefault(AgainstTarget.Standing.REACHED, 0)
                        + standings.getOrDefault(AgainstTarget.Standing.THERE_SO_FAR, 0);
        int targets = standings.values().stream().mapToInt(Integer::intValue).sum();
        card(
                "Indicators at their target",
                "目標に達している指標",
                body.say()
                        .of(
                                Words.fill("%d of %d", reached, targets),
                                Words.fill("%d / %d", reached, targets)),
                Words.fill(
                        "of %d it cannot be told",
                        standings.getOrDefault(AgainstTarget.Standing.UNKNOWN, 0)
                                + standings.getOrDefault(AgainstTarget.Standing.TOO_EARLY, 0)),
                Words.fill(
                        "%d件は判定できません",
                        standings.getOrDefault(AgainstTarget.Standing.UNKNOWN, 0)
                                + standings.getOrDefault(AgainstTarget.Standing.TOO_EARLY, 0)));
        BigDecimal spent =
                report.measures().stream()
                        .flatMap(one -> one.spent().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean told = report.measures().stream().anyMatch(one -> one.spent().isPresent());
        String budget =
                strategy.budget()
                        .map(body.words()::money)
                        .orElse(body.say().of("a budget that is not said", "記載なし"));
        card(
                "Spent, as reported",
                "支出(報告)",
                told ? body.words().money(spent) : body.say().of("not reported", "報告なし"),
                "of " + budget,
                "予算 " + budget);
        body.out().close("ul");
    }

    private void measures() {
        body.heading("Measures by state", "施策の状況");
        List<PartsBar.Part> parts = new ArrayList<>();
        for (MeasureState state : order()) {
            parts.add(new PartsBar.Part(count(state), MeasureCells.colour(state)));
        }
        body.out().add(PartsBar.svg(parts, report.measures().size()));
        body.out().open("ul", "class", "key");
        for (MeasureState state : order()) {
            if (count(state) > 0) {
                body.out().open("li");
                body.out()
                        .open(
                                "svg",
                                "class",
                                "swatch",
                                "viewBox",
                                "0 0 10 10",
                                "aria-hidden",
                                "true",
                                "focusable",
                                "false");
                body.out()
                        .empty(
                                "rect",
                                "width",
                                "10",
                                "height",
                                "10",
                                "fill",
                                MeasureCells.colour(state));
                body.out().close("svg");
                body.text(
                        body.say()
                                .of(
                                        Words.fill(
                                                "%s: %d",
                                                MeasureCells.word(body, state), count(state)),
                                        Words.fill(
                                                "%s：%d",
                                                MeasureCells.word(body, state), count(state))));
                body.out().close("li");
            }
        }
        body.out().close("ul");
    }

    private static List<MeasureState> order() {
        return List.of(
                MeasureState.DONE_WITH_EVIDENCE,
                MeasureState.ON_TRACK,
                MeasureState.NOT_DUE_YET,
                MeasureState.DONE_CLAIMED,
                MeasureState.SILENT,
                MeasureState.LATE,
                MeasureState.BLOCKED,
                MeasureState.ABANDONED);
    }

    private void late() {
        List<MeasureProgress> late =
                LatePage.of(report, Set.of(MeasureState.LATE, MeasureState.BLOCKED));
        body.heading("What is late, and why", "遅れている施策と理由");
        if (late.isEmpty()) {
            body.paragraph("No measure is known to be late or blocked.", "遅れ又は停滞が分かっている施策はありません。");
        } else {
            Body.Table table =
                    body.table(
                            body.say().of("Late or blocked", "遅れ又は停滞"),
                            body.say().of("Measure", "施策"),
                            body.say().of("State", "状況"),
                            body.say().of("Why", "理由"));
            late.stream()
                    .limit(MOST_LATE)
                    .forEach(line ->
                            table.row(
                                    cell ->
                                            cell.link(
                                                    Frame.measure(line.measure().id()),
                                                    line.measure().name()),
                                    cell -> MeasureCells.state(cell, line.state()),
                                    cell -> MeasureCells.writeReasons(cell, report, line)));
            table.end();
        }
        more(
                Frame.LATE,
                Words.fill(
                        "All %d that are late or blocked, and dates that were moved", late.size()),
                Words.fill("遅れ又は停滞の全%d件と、期日の変更", late.size()));
    }

    private void more(String file, String english, String japanese) {
        body.out().open("p");
        body.link(file, body.say().of(english, japanese));
        body.out().close("p");
    }

    private void indicators() {
        body.heading("Indicators against their targets", "指標と目標");
        List<PublicSeries> key =
                report.series().stream()
                        .filter(one -> !one.indicator().targetsOn(on).isEmpty())
                        .limit(MOST_INDICATORS)
                        .toList();
        report.figuresOn()
                .ifPresentOrElse(
                        day -> {
                            body.out().open("p", "class", "soft");
                            body.text(body.say().of("Figures as of ", "数値の時点: ")).day(day);
                            body.text(
                                    body.say()
                                            .of(
                                                    Words.fill(
                                                            ", the last end of a quarter. Of these the first %d in the order of the strategy are shown.",
                                                            key.size()),
                                                    Words.fill(
                                                            "(直近の四半期末)。戦略に記載された順に%d件を示します。",
                                                            key.size())));
                            body.out().close("p");
                        },
                        () ->
                                body.paragraph(
                                        "There are no figures before the end of the first quarter.",
                                        "最初の四半期が終わるまで数値はありません。"));
        IndicatorsPage.table(body, report, key, body.say().of("Figures and targets", "数値と目標"));
        more(
                Frame.INDICATORS,
                Words.fill("All %d indicators", report.series().size()),
                Words.fill("全%d指標", report.series().size()));
    }

    private void pillars() {
        body.heading("Pillars", "施策の柱");
        Body.Table table =
                body.table(
                        body.say().of("Pillars and their measures", "柱ごとの施策の状況"),
                        body.say().of("Pillar", "柱"),
                        body.say().of("Done, with evidence", "完了(証拠あり)"),
                        body.say().of("Late or blocked", "遅れ又は停滞"),
                        body.say().of("Measures", "施策数"),
                        body.say().of("Spent, of budget", "支出／予算"));
        for (Pillar pillar : strategy.pillars()) {
            List<MeasureProgress> lines = report.progress().measuresOf(pillar.id());
            table.row(
                    cell -> cell.link(Frame.pillar(pillar.id()), pillar.name()),
                    cell ->
                            cell.text(
                                    Body.count(in(lines, Set.of(MeasureState.DONE_WITH_EVIDENCE)))),
                    cell ->
                            cell.text(
                                    Body.count(
                                            in(
                                                    lines,
                                                    Set.of(
                                                            MeasureState.LATE,
                                                            MeasureState.BLOCKED)))),
                    cell -> cell.text(Body.count(lines.size())),
                    cell -> {
                        MeasuresPage.spent(cell, lines);
                        pillar.budget()
                                .ifPresent(budget ->
                                        cell.text(
                                                cell.say().of(" of ", "／")
                                                        + cell.words().money(budget)));
                    });
        }
        table.end();
    }

    private static int in(List<MeasureProgress> lines, Set<MeasureState> states) {
        return (int) lines.stream().filter(one -> states.contains(one.state())).count();
    }

    private void unknown() {
        body.heading("What is not known", "分かっていないこと");
        List<String> sentences = new ArrayList<>();
        for (PublicFigure.Why why : PublicFigure.Why.values()) {
            long many =
                    report.series().stream()
                            .flatMap(one -> one.latest().stream())
                            .filter(one ->
                                    one instanceof PublicFigure.NotShown not && not.why() == why)
                            .count();
            if (many > 0) {
                sentences.add(
                        body.say()
                                .of(
                                        Words.fill(
                                                "Figures of %d of %d indicators are missing: %s. %s",
                                                many,
                                                report.series().size(),
                                                body.words().why(why),
                                                body.words().whyWhole(why)),
                                        Words.fill(
                                                "%d指標のうち%d指標は数値がありません(%s)。%s",
                                                report.series().size(),
                                                many,
                                                body.words().why(why),
                                                body.words().whyWhole(why))));
            }
        }
        if (!report.casesGiven()) {
            sentences.add(
                    body.say().of("This report was made without cases.", "この報告は事案の情報なしで作成されました。"));
        }
        long unspent = report.measures().stream().filter(one -> one.spent().isEmpty()).count();
        if (unspent > 0) {
            sentences.add(
                    body.say()
                            .of(
                                    Words.fill(
                                            "What was spent on %d measures was not reported.",
                                            unspent),
                                    Words.fill("%d施策の支出は報告されていません。", unspent)));
        }
        long silent = count(MeasureState.SILENT);
        if (silent > 0) {
            sentences.add(
                    body.say()
                            .of(
                                    Words.fill("Of %d measures nobody reported for long.", silent),
                                    Words.fill("%d施策は長期間報告がありません。", silent)));
        }
        if (sentences.isEmpty()) {
            body.paragraph(
                    "Every figure that the strategy asks for is known.", "戦略が求める数値はすべて把握されています。");
        } else {
            body.list(sentences, body::text);
        }
    }

    private void corrections() {
        body.heading("Corrections lately", "最近の訂正");
        var latest = report.corrections().stream().limit(MOST_CORRECTIONS).toList();
        if (latest.isEmpty()) {
            body.paragraph("No correction was entered so far.", "これまでに訂正はありません。");
        } else {
            CorrectionsPage.list(body, report, latest);
        }
        more(Frame.CORRECTIONS, "All corrections", "すべての訂正");
    }
}
