package org.dazaifu.strategy.site.page;

import java.util.List;
import java.util.Set;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MeasureState;
import org.dazaifu.strategy.site.content.Report;

/** What is late, blocked or unreported, and why. */
final class LatePage {

    private LatePage() {}

    static List<MeasureProgress> of(Report report, Set<MeasureState> states) {
        return report.measures().stream().filter(one -> states.contains(one.state())).toList();
    }

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "What is not going as planned, and why. Where nobody reported, that is said; it is not taken for good news.",
                                        "計画どおりに進んでいない施策と、その理由です。報告がない場合はその旨を示し、順調とはみなしません。"),
                        "class",
                        "lead");
        part(body, report, "Late", "遅れている施策", of(report, Set.of(MeasureState.LATE)));
        part(body, report, "Blocked", "停滞している施策", of(report, Set.of(MeasureState.BLOCKED)));
        part(body, report, "Nobody reported", "報告のない施策", of(report, Set.of(MeasureState.SILENT)));
        part(
                body,
                report,
                "Said to be done, without evidence",
                "完了と報告されたが証拠のない施策",
                of(report, Set.of(MeasureState.DONE_CLAIMED)));
        part(body, report, "Given up", "中止した施策", of(report, Set.of(MeasureState.ABANDONED)));
        moved(body, report);
        return frame.page(
                Frame.LATE, Frame.LATE, body.say().of("What is late, and why", "遅れている施策と理由"), body);
    }

    private static void part(
            Body body,
            Report report,
            String english,
            String japanese,
            List<MeasureProgress> lines) {
        body.heading(
                Words.fill("%s: %d", english, lines.size()),
                Words.fill("%s：%d件", japanese, lines.size()));
        if (lines.isEmpty()) {
            body.paragraph("None.", "ありません。");
            return;
        }
        Body.Table table =
                body.table(
                        body.say().of(english + ", and why", japanese + "と理由"),
                        body.say().of("Measure", "施策"),
                        body.say().of("Why", "理由"),
                        body.say().of("Due", "期日"),
                        body.say().of("Expected", "完了見込み"),
                        body.say().of("What waits for it", "待っている施策"));
        for (MeasureProgress line : lines) {
            table.row(
                    cell -> cell.link(Frame.measure(line.measure().id()), line.measure().name()),
                    cell -> MeasureCells.writeReasons(cell, report, line),
                    cell -> MeasureCells.due(cell, line),
                    cell -> MeasureCells.expected(cell, line),
                    cell -> links(cell, report.waitingFor(line.measure().id())));
        }
        table.end();
    }

    /** Links to measures, or that there are none. */
    static void links(Body cell, List<Measure> measures) {
        if (measures.isEmpty()) {
            cell.text(cell.say().of("nothing", "なし"));
        } else if (measures.size() == 1) {
            cell.link(Frame.measure(measures.getFirst().id()), measures.getFirst().name());
        } else {
            cell.list(measures, one -> cell.link(Frame.measure(one.id()), one.name()));
        }
    }

    private static void moved(Body body, Report report) {
        body.heading("Dates that were moved", "期日の変更");
        boolean any = report.measures().stream().anyMatch(line -> !line.moved().isEmpty());
        if (!any) {
            body.paragraph("No date was moved.", "変更された期日はありません。");
            return;
        }
        Body.Table table =
                body.table(
                        body.say().of("Dates that held before, and why they do not", "以前の期日と変更の理由"),
                        body.say().of("Measure", "施策"),
                        body.say().of("Date that held", "以前の期日"),
                        body.say().of("Until", "変更日"),
                        body.say().of("Now due", "現在の期日"),
                        body.say().of("Why", "理由"));
        for (MeasureProgress line : report.measures()) {
            for (var earlier : line.moved()) {
                table.row(
                        cell ->
                                cell.link(
                                        Frame.measure(line.measure().id()), line.measure().name()),
                        cell -> cell.day(earlier.due()),
                        cell -> cell.day(earlier.until()),
                        cell -> cell.day(line.due()),
                        cell -> cell.text(earlier.why()));
            }
        }
        table.end();
    }
}
