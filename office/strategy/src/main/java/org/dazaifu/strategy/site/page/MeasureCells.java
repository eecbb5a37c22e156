package org.dazaifu.strategy.site.page;

import java.util.List;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MeasureState;
import org.dazaifu.strategy.progress.Reason;
import org.dazaifu.strategy.progress.ReasonSentences;
import org.dazaifu.strategy.progress.StateWords;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.site.content.Report;

/** What several pages say of a measure. */
final class MeasureCells {

    private MeasureCells() {}

    static void state(Body cell, MeasureState state) {
        cell.badge(kind(state), word(cell, state));
    }

    private static String kind(MeasureState state) {
        return switch (state) {
            case DONE_WITH_EVIDENCE -> "good";
            case ON_TRACK -> "going";
            case LATE, BLOCKED -> "bad";
            case SILENT, DONE_CLAIMED -> "warn";
            case NOT_DUE_YET, ABANDONED -> "none";
        };
    }

    /** As {@link #kind} has it, for bars. */
    static String colour(MeasureState state) {
        return switch (state) {
            case DONE_WITH_EVIDENCE -> "#2c7a3f";
            case ON_TRACK -> "#2a6aa8";
            case LATE -> "#b5371f";
            case BLOCKED -> "#7d1c08";
            case SILENT -> "#a86e00";
            case DONE_CLAIMED -> "#d9a43a";
            case NOT_DUE_YET -> "#a9b4bf";
            case ABANDONED -> "#6b7886";
        };
    }

    static String word(Body cell, MeasureState state) {
        return StateWords.of(state, cell.say().language());
    }

    /** Why it is so, and what else is to be known. */
    static List<String> reasons(Body cell, Report report, MeasureProgress line) {
        return sentences(cell, report, line, line.reasons());
    }

    static List<String> beside(Body cell, Report report, MeasureProgress line) {
        return sentences(cell, report, line, line.beside());
    }

    private static List<String> sentences(
            Body cell, Report report, MeasureProgress line, List<Reason> reasons) {
        ReasonSentences words = new ReasonSentences(report.strategy(), cell.say().language());
        String stop = cell.say().of(".", "。");
        return reasons.stream()
                .map(one -> words.of(line.measure(), one))
                .map(one -> one.endsWith(stop) ? one : one + stop)
                .toList();
    }

    static void writeReasons(Body cell, Report report, MeasureProgress line) {
        List<String> all = reasons(cell, report, line);
        if (all.size() == 1) {
            cell.text(all.getFirst());
        } else {
            cell.list(all, cell::text);
        }
    }

    static void owner(Body cell, Report report, Measure measure) {
        measure.owner()
                .flatMap(report.strategy()::organisation)
                .map(Organisation::name)
                .ifPresentOrElse(
                        cell::text, () -> cell.text(cell.say().of("nobody is named", "担当なし")));
    }

    /** The due date, with that from which it was moved. */
    static void due(Body cell, MeasureProgress line) {
        cell.day(line.due());
        var moved = line.moved();
        if (!moved.isEmpty()) {
            cell.out().empty("br");
            cell.out().open("span", "class", "soft");
            cell.text(cell.say().of("first ", "当初 ")).day(moved.getFirst().due());
            cell.out().close("span");
        }
    }

    /** Measures as a table. */
    static void table(Body body, Report report, List<MeasureProgress> lines, String caption) {
        Body.Table table =
                body.table(
                        caption,
                        body.say().of("Measure", "施策"),
                        body.say().of("State", "状況"),
                        body.say().of("Owner", "担当"),
                        body.say().of("Due", "期日"),
                        body.say().of("Said to be complete", "進み具合(報告)"));
        for (MeasureProgress line : lines) {
            table.row(
                    cell -> cell.link(Frame.measure(line.measure().id()), line.measure().name()),
                    cell -> state(cell, line.state()),
                    cell -> owner(cell, report, line.measure()),
                    cell -> due(cell, line),
                    cell -> percent(cell, line));
        }
        table.end();
    }

    static void percent(Body cell, MeasureProgress line) {
        cell.text(
                line.percent().isPresent()
                        ? line.percent().getAsInt() + cell.say().of(" %", "%")
                        : cell.say().of("not said", "記載なし"));
    }

    static void expected(Body cell, MeasureProgress line) {
        line.latest()
                .flatMap(MeasureReport::expected)
                .ifPresentOrElse(cell::day, () -> cell.text(cell.say().of("not said", "記載なし")));
    }
}
