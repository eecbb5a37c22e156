package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.strategy.document.Audience;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.progress.Forecast;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MilestoneProgress;
import org.dazaifu.strategy.progress.StateWords;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.site.chart.PartsBar;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;

/** The page of one measure. */
final class MeasurePage {

    private static final double PERCENT = 100;

    private final Report report;
    private final MeasureProgress line;
    private final Measure measure;
    private final List<MeasureReport> reports;
    private final Body body;

    private MeasurePage(Report report, MeasureProgress line, Body body) {
        this.report = report;
        this.line = line;
        this.measure = line.measure();
        this.reports = line.reports().reversed();
        this.body = body;
    }

    static String of(Report report, MeasureProgress line, Frame frame) {
        Body body = frame.body();
        new MeasurePage(report, line, body).write();
        return frame.page(
                Frame.measure(line.measure().id()), Frame.MEASURES, line.measure().name(), body);
    }

    private void write() {
        body.out().open("p", "class", "crumb");
        report.strategy()
                .pillar(measure.pillar())
                .ifPresent(pillar ->
                        body.text(body.say().of("Pillar: ", "柱: "))
                                .link(Frame.pillar(pillar.id()), pillar.name()));
        body.out().close("p");
        body.paragraph(measure.description(), "class", "lead");
        state();
        facts();
        money();
        milestones();
        dependencies();
        evidence();
        indicators();
        history();
        corrections();
    }

    private void state() {
        body.heading("How it stands", "現在の状況");
        body.out().open("p");
        MeasureCells.state(body, line.state());
        if (line.percent().isPresent()) {
            body.text(" ");
            body.text(
                    body.say()
                            .of(
                                    Words.fill(
                                            "The owner said %d %% are complete.",
                                            line.percent().getAsInt()),
                                    Words.fill(
                                            "担当機関の報告による進み具合は%d%%です。", line.percent().getAsInt())));
        }
        body.out().close("p");
        if (line.percent().isPresent()) {
            body.out()
                    .add(
                            PartsBar.svg(
                                    List.of(
                                            new PartsBar.Part(
                                                    line.percent().getAsInt(),
                                                    MeasureCells.colour(line.state()))),
                                    PERCENT));
        }
        body.list(MeasureCells.reasons(body, report, line), body::text);
        List<String> beside = MeasureCells.beside(body, report, line);
        if (!beside.isEmpty()) {
            body.out().element("h3", body.say().of("What else is to be known", "その他の留意点"));
            body.list(beside, body::text);
        }
    }

    private void facts() {
        body.terms(terms -> {
            terms.add("Owner", "担当", cell -> MeasureCells.owner(cell, report, measure));
            if (!measure.coOwners().isEmpty()) {
                terms.add("With", "共同担当", this::coOwners);
            }
            terms.add("Begins", "開始日", cell -> cell.day(measure.start()));
            terms.add("Due", "期日", cell -> MeasureCells.due(cell, line));
            terms.add(
                    "The owner expects completion",
                    "担当機関の完了見込み",
                    cell -> MeasureCells.expected(cell, line));
            terms.add("Forecast from its own history", "過去の進み方による見通し", this::forecast);
            terms.add("Room before a due date is missed", "期日までの余裕", this::slack);
            if (!measure.audiences().isEmpty()) {
                terms.add("For whom", "対象", this::audiences);
            }
            terms.add("Legal basis", "法的根拠", this::basis);
        });
        var moved = line.moved();
        if (!moved.isEmpty()) {
            body.heading("Dates that were moved", "期日の変更");
            body.list(
                    moved,
                    one -> {
                        body.text(body.say().of("Until ", "")).day(one.until());
                        body.text(body.say().of(" it was due on ", "まで、期日は"))
                                .day(one.due())
                                .text(body.say().of(": ", "でした："))
                                .text(one.why());
                    });
        }
    }

    private void coOwners(Body cell) {
        String between = "";
        for (String id : measure.coOwners()) {
            cell.text(between);
            report.strategy()
                    .organisation(id)
                    .map(Organisation::name)
                    .ifPresentOrElse(cell::text, () -> cell.text(id));
            between = cell.say().of(", ", "、");
        }
    }

    private void forecast(Body cell) {
        switch (line.forecast()) {
            case Forecast.Known known -> {
                cell.day(known.low()).text(cell.say().of(" to ", "～")).day(known.high());
                long level = Math.round(Forecast.Known.LEVEL * PERCENT);
                cell.text(
                        cell.say()
                                .of(
                                        Words.fill(
                                                " (%d %% interval, from %d steps)",
                                                level, known.steps()),
                                        Words.fill("(%d%%区間、%d回の報告間隔による)", level, known.steps())));
            }
            case Forecast.None none ->
                    cell.text(
                            cell.say().of("none: ", "なし: ")
                                    + StateWords.of(none.why(), cell.say().language()));
        }
    }

    private void slack(Body cell) {
        if (line.slack().isEmpty()) {
            cell.text(
                    cell.say()
                            .of(
                                    "nothing is left to do, or no end is in sight",
                                    "残る作業なし、又は完了の見通しなし"));
        } else {
            long days = line.slack().getAsLong();
            cell.text(
                    days < 0
                            ? cell.say()
                                    .of(
                                            Words.fill("none: missed by %d days", -days),
                                            Words.fill("なし(%d日超過)", -days))
                            : cell.say().of(Words.fill("%d days", days), Words.fill("%d日", days)));
        }
        if (line.critical()) {
            cell.text(" ");
            cell.badge(
                    "warn",
                    cell.say().of("the end of the whole plan follows from it", "全体の完了日を左右"));
        }
    }

    private void audiences(Body cell) {
        String between = "";
        for (Audience one : measure.audiences()) {
            cell.text(between).text(audience(cell, one));
            between = cell.say().of(", ", "、");
        }
    }

    private static String audience(Body cell, Audience audience) {
        return switch (audience) {
            case MINISTRY -> cell.say().of("ministries", "府省庁");
            case OPERATOR -> cell.say().of("operators", "事業者");
            case PREFECTURE -> cell.say().of("prefectures", "都道府県");
            case MUNICIPALITY -> cell.say().of("municipalities", "市区町村");
            case PARTNER -> cell.say().of("partners", "外国の協力機関");
        };
    }

    private void basis(Body cell) {
        if (measure.legalBasis().isEmpty()) {
            cell.text(cell.say().of("none named", "記載なし"));
        } else {
            cell.list(measure.legalBasis(), cell::citation);
        }
    }

    private void money() {
        body.heading("Budget and spend", "予算と支出");
        body.terms(terms -> {
            terms.add(
                    "Budget",
                    "予算",
                    cell ->
                            cell.text(
                                    measure.budget()
                                            .map(cell.words()::money)
                                            .orElse(cell.say().of("not said", "記載なし"))));
            terms.add(
                    "Spent so far, as reported",
                    "これまでの支出(報告)",
                    cell ->
                            cell.text(
                                    line.spent()
                                            .map(cell.words()::money)
                                            .orElse(cell.say().of("not reported", "報告なし"))));
        });
        if (measure.budget().isPresent() && line.spent().isPresent()) {
            body.out()
                    .add(
                            PartsBar.svg(
                                    List.of(
                                            new PartsBar.Part(
                                                    line.spent().get().doubleValue(), "#0b4f8a")),
                                    measure.budget().get().doubleValue()));
        }
    }

    private void milestones() {
        body.heading("Milestones", "中間目標");
        if (measure.milestones().isEmpty()) {
            body.paragraph("It has no milestones.", "中間目標はありません。");
            return;
        }
        Body.Table table =
                body.table(
                        body.say()
                                .of(
                                        "Milestones, with what shows that they were reached",
                                        "中間目標と、到達を示す文書"),
                        body.say().of("Milestone", "中間目標"),
                        body.say().of("Due", "期日"),
                        body.say().of("Reached", "到達日"),
                        body.say().of("Document", "文書"));
        for (MilestoneProgress one : line.milestones()) {
            table.row(
                    cell -> cell.text(one.milestone().name()),
                    cell -> cell.day(one.milestone().due()),
                    cell -> {
                        one.reached().ifPresent(step -> cell.day(step.on()).text(" "));
                        cell.badge(
                                kind(one.standing()),
                                StateWords.of(one.standing(), cell.say().language()));
                    },
                    cell ->
                            one.reached()
                                    .flatMap(MeasureReport.MilestoneReached::evidence)
                                    .ifPresentOrElse(
                                            shown -> document(cell, shown),
                                            () -> cell.text(cell.say().of("none", "なし"))));
        }
        table.end();
    }

    private static String kind(MilestoneProgress.Standing standing) {
        return switch (standing) {
            case REACHED_WITH_EVIDENCE -> "good";
            case REACHED_CLAIMED, AWAITED -> "warn";
            case MISSED -> "bad";
            case AHEAD -> "none";
        };
    }

    /** Titles are as whoever reported wrote them, in the strategy's own language. */
    private void document(Body cell, Evidence evidence) {
        cell.text(Text.of(report.strategy().language(), evidence.document()));
        evidence.sha256()
                .ifPresent(hash ->
                        cell.out()
                                .element(
                                        "span",
                                        " SHA-256 " + hash.substring(0, 16) + "…",
                                        "class",
                                        "address"));
    }

    private void dependencies() {
        body.heading("What it waits for, and what waits for it", "前提となる施策と、待っている施策");
        body.terms(terms -> {
            terms.add(
                    "It waits for",
                    "前提となる施策",
                    cell ->
                            LatePage.links(
                                    cell,
                                    measure.dependencies().stream()
                                            .flatMap(id -> report.strategy().measure(id).stream())
                                            .toList()));
            terms.add(
                    "These wait for it",
                    "この施策を待っている施策",
                    cell -> LatePage.links(cell, report.waitingFor(measure.id())));
        });
    }

    private void evidence() {
        body.heading("Evidence of completion", "完了の証拠");
        if (!measure.evidence().isEmpty()) {
            body.out().open("p");
            body.text(body.say().of("Asked for: ", "求められるもの: ")).text(measure.evidence());
            body.out().close("p");
        }
        List<Evidence> given =
                reports.stream().flatMap(one -> one.evidence().stream()).distinct().toList();
        if (given.isEmpty()) {
            body.paragraph("None was given so far.", "まだ示されていません。");
        } else {
            body.list(given, one -> document(body, one));
        }
    }

    private void indicators() {
        List<PublicSeries> served =
                measure.indicators().stream().flatMap(id -> report.series(id).stream()).toList();
        body.heading("Indicators that it serves", "関わる指標");
        if (served.isEmpty()) {
            body.paragraph("None.", "ありません。");
        } else {
            IndicatorsPage.table(body, report, served, body.say().of("Indicators", "指標"));
        }
    }

    private void history() {
        body.heading("What was reported", "報告の履歴");
        if (reports.isEmpty()) {
            body.paragraph("Nothing was reported so far.", "まだ報告はありません。");
            return;
        }
        Body.Table table =
                body.table(
                        body.say()
                                .of(
                                        "Every report of the owner, the latest first; none is changed later",
                                        "担当機関の報告(新しい順)。後から書き換えることはありません"),
                        body.say().of("As of", "時点"),
                        body.say().of("Said", "状況"),
                        body.say().of("Complete", "進み具合"),
                        body.say().of("Expected", "完了見込み"),
                        body.say().of("Spent", "支出"),
                        body.say().of("Note", "説明"));
        for (MeasureReport one : reports) {
            table.row(
                    cell -> cell.day(one.on()),
                    cell -> cell.text(claimed(cell, one.state())),
                    cell ->
                            cell.text(
                                    one.percent().isPresent()
                                            ? one.percent().getAsInt() + cell.say().of(" %", "%")
                                            : none()),
                    cell -> one.expected().ifPresentOrElse(cell::day, () -> cell.text(none())),
                    cell -> cell.text(one.spent().map(cell.words()::money).orElse(none())),
                    cell -> {
                        if (one.note().isEmpty()) {
                            cell.text(none());
                        } else {
                            cell.text(one.note());
                        }
                    });
        }
        table.end();
    }

    private String none() {
        return body.say().of("not said", "記載なし");
    }

    private static String claimed(Body cell, MeasureReport.State state) {
        return switch (state) {
            case NOT_STARTED -> cell.say().of("not started", "未着手");
            case UNDER_WAY -> cell.say().of("under way", "実施中");
            case BLOCKED -> cell.say().of("blocked", "停滞");
            case DONE -> cell.say().of("done", "完了");
            case ABANDONED -> cell.say().of("given up", "中止");
        };
    }

    private void corrections() {
        List<Correction> own =
                report.corrections().stream()
                        .filter(one -> one.subject().equals(measure.id()))
                        .toList();
        if (!own.isEmpty()) {
            body.heading("Corrections", "訂正");
            CorrectionsPage.list(body, report, own);
        }
    }
}
