package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.site.content.Report;

/** What earlier reports got wrong. */
final class CorrectionsPage {

    private CorrectionsPage() {}

    static String of(Report report, Frame frame) {
        Body body = frame.body();
        body.out()
                .element(
                        "p",
                        body.say()
                                .of(
                                        "What earlier reports got wrong, and what is so. Nothing that was reported is deleted.",
                                        "過去の報告の誤りと、正しい内容です。報告済みの内容を消すことはありません。"),
                        "class",
                        "lead");
        if (report.corrections().isEmpty()) {
            body.paragraph("No correction was entered so far.", "これまでに訂正はありません。");
        } else {
            list(body, report, report.corrections());
        }
        return frame.page(
                Frame.CORRECTIONS, Frame.CORRECTIONS, body.say().of("Corrections", "訂正"), body);
    }

    /** Corrections as a table. */
    static void list(Body body, Report report, List<Correction> corrections) {
        Body.Table table =
                body.table(
                        body.say().of("Corrections, the latest first", "訂正(新しい順)"),
                        body.say().of("Of what", "対象"),
                        body.say().of("What was said", "誤り"),
                        body.say().of("What is so", "正しい内容"),
                        body.say().of("Corrected", "訂正日"));
        for (Correction one : corrections) {
            table.row(
                    cell -> subject(cell, report, one),
                    cell -> {
                        cell.text(one.wrong()).text(cell.say().of(" (report of ", "("));
                        cell.day(one.reported()).text(cell.say().of(")", "の報告)"));
                    },
                    cell -> cell.text(one.right()),
                    cell -> {
                        cell.day(one.recorded().atZone(report.strategy().zone()).toLocalDate());
                        report.strategy()
                                .organisation(one.by())
                                .map(Organisation::name)
                                .ifPresent(name -> cell.text(cell.say().of(", ", "、")).text(name));
                    });
        }
        table.end();
    }

    private static void subject(Body cell, Report report, Correction one) {
        var measure = report.strategy().measure(one.subject());
        var indicator = report.strategy().indicator(one.subject());
        if (measure.isPresent()) {
            cell.link(Frame.measure(one.subject()), measure.get().name());
        } else if (indicator.isPresent()) {
            cell.link(Frame.indicator(one.subject()), indicator.get().name());
        } else {
            cell.text(cell.say().of("the report as a whole", "報告全体"));
        }
    }
}
