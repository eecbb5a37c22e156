package org.dazaifu.strategy.progress;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Milestone;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.Text;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.export.FigureWords;
import org.dazaifu.strategy.figure.Figure;

/** One sentence for each reason, in English or Japanese. */
public final class ReasonSentences {

    private final Strategy strategy;
    private final Language language;

    /** Of a strategy, whose names are shown in the language where they are translated. */
    public ReasonSentences(Strategy strategy, Language language) {
        this.strategy = strategy;
        this.language = language;
    }

    /** A reason of a measure; plain text, with names and notes as they were written. */
    public String of(Measure measure, Reason reason) {
        return switch (reason) {
            case Reason.ReportedAbandoned(var on, Text note) ->
                    either("Given up, as reported for %s%s", "%sの報告で中止とされた%s", on, note(note));
            case Reason.ReportedDone(var on, var documents) ->
                    documents.isEmpty()
                            ? either("Said to be done, for %s", "%sの報告で完了とされた", on)
                            : either(
                                    "Done by %s, shown by: %s",
                                    "%sまでに完了。証拠:%s", on, String.join(in(", ", "、"), documents));
            case Reason.NoEvidence() ->
                    either("No document shows that it is done", "完了を示す文書が挙げられていない");
            case Reason.EvidenceWithoutHash(String document) ->
                    either(
                            "Of \"%s\" no hash was taken, so another document cannot be told from it",
                            "「%s」のハッシュ値がなく、文書の同一性を確かめられない", document);
            case Reason.MilestoneNotReported(String id) ->
                    either(
                            "Milestone \"%s\" was never reported",
                            "中間目標「%s」の到達が報告されていない", milestone(measure, id));
            case Reason.ReportedBlocked(var on, Text note) ->
                    either("Blocked, as reported for %s%s", "%sの報告で停滞とされた%s", on, note(note));
            case Reason.DependencyAbandoned(String id) ->
                    either("Waits for \"%s\", which was given up", "前提の「%s」が中止された", name(id));
            case Reason.DependencyBlocked(String id) ->
                    either("Waits for \"%s\", which is blocked", "前提の「%s」が停滞している", name(id));
            case Reason.DependencyAfterDue(String id, var finish, var due) ->
                    either(
                            "Waits for \"%s\", which by the plan is complete on %s, after this one is due (%s)",
                            "前提の「%s」の完了見込み(%s)が、この施策の期日(%s)より後である", name(id), finish, due);
            case Reason.DependencyLate(String id) ->
                    either("Waits for \"%s\", which is late", "前提の「%s」が遅れている", name(id));
            case Reason.DependencySilent(String id) ->
                    either("Waits for \"%s\", of which nobody reports", "前提の「%s」の報告がない", name(id));
            case Reason.DependencyClaimed(String id) ->
                    either(
                            "Waits for \"%s\", which is said to be done and not shown to be",
                            "前提の「%s」は完了とされたが証拠が足りない", name(id));
            case Reason.DependencyOpen(String id) ->
                    either(
                            "Said to be done before \"%s\", which was to be complete first",
                            "先に完了すべき「%s」より前に完了とされた", name(id));
            case Reason.DependencyUnknown(String id) ->
                    either("Waits for \"%s\", which is not in the strategy", "前提の「%s」が戦略にない", id);
            case Reason.Overdue(var due, long days) ->
                    either(
                            "Was due on %s, %d days ago, and nobody reported that it is done",
                            "期日(%s)から%d日過ぎ、完了の報告がない", due, days);
            case Reason.ExpectedAfterDue(var expected, var due) ->
                    either(
                            "Its owner expects %s, after it is due (%s)",
                            "担当の見込み(%s)が期日(%s)より後である", expected, due);
            case Reason.ForecastAfterDue(var low, var due) ->
                    either(
                            "At its pace not before %s, after it is due (%s)",
                            "これまでの進み方では早くても%sで、期日(%s)より後である", low, due);
            case Reason.ForecastMayMiss(var middle, var due) ->
                    either(
                            "At its pace rather on %s than when it is due (%s)",
                            "これまでの進み方では%s頃の見込みで、期日(%s)に遅れるおそれがある", middle, due);
            case Reason.MilestoneMissed(String id, var due) ->
                    either(
                            "Milestone \"%s\" was due on %s and is not reported as reached",
                            "中間目標「%s」(期日%s)の到達が報告されていない", milestone(measure, id), due);
            case Reason.MilestoneAwaited(String id, var due) ->
                    either(
                            "Milestone \"%s\" was due on %s; no report since says whether it was reached",
                            "中間目標「%s」(期日%s)について、その後の報告がまだない", milestone(measure, id), due);
            case Reason.MilestoneReachedLate(String id, var due, var on) ->
                    either(
                            "Milestone \"%s\" was reached on %3$s, due on %2$s",
                            "中間目標「%s」は期日(%s)の後、%sに到達した", milestone(measure, id), due, on);
            case Reason.NotStarted(var start, var on) ->
                    either(
                            "Was to start on %s, and had not by %s",
                            "開始予定(%s)を過ぎ、%s時点で未着手である", start, on);
            case Reason.Silent(var last, long days) ->
                    last.isEmpty()
                            ? either(
                                    "Nobody reported in the %d days since it was to start",
                                    "開始予定から%d日、報告がない", days)
                            : either(
                                    "Nobody said for %2$d days how far it is (last report: %1$s)",
                                    "最後の報告(%s)の後、進み具合の分かる報告が%d日間ない", last.get(), days);
            case Reason.SaysNothing(var on) ->
                    either(
                            "The report for %s says neither how far it is nor when it will be done",
                            "%sの報告に、進み具合も完了見込みもない", on);
            case Reason.BeforeStart(var start) -> either("Starts on %s", "%sに開始予定", start);
            case Reason.NoReportYet(var start) ->
                    either("Started on %s; no report is due yet", "%sに開始。報告の時期に至っていない", start);
            case Reason.ReportedUnderWay(var on, var expected) ->
                    expected.isEmpty()
                            ? either(
                                    "Under way as reported for %s; nobody said when it will be done",
                                    "%sの報告で実施中。完了見込みは示されていない", on)
                            : either(
                                    "Under way as reported for %s; expected on %s",
                                    "%sの報告で実施中。完了見込みは%s", on, expected.get());
            case Reason.DueMoved(var from, var to, var moved, Text why) ->
                    either(
                            "Its due was moved from %s to %s on %s%s",
                            "期日は%sから%sに変更された(%s)%s", from, to, moved, note(why));
            case Reason.ExpectedMoved(int times, long days) ->
                    either(
                            "Its owner moved the expected day %d times, by %+d days in all",
                            "担当の完了見込みは%d回、計%+d日動いた", times, days);
            case Reason.TargetMissed(String id, int year, BigDecimal target, double value) ->
                    either(
                            "Indicator \"%s\" misses the target of %d: %4$s against %3$s",
                            "指標「%s」が%d年度の目標(%s)に届いていない:%s",
                            indicator(id),
                            year,
                            number(id, target.doubleValue()),
                            number(id, value));
            case Reason.FigureUnknown(String id, Figure.Reason why, String detail) ->
                    either(
                            "Indicator \"%s\" has no figure: %s",
                            "指標「%s」の値がない:%s", indicator(id), unknown(why, detail));
            case Reason.OverBudget(BigDecimal spent, BigDecimal budget) ->
                    either(
                            "Spent %,d of a budget of %,d",
                            "支出%,dが予算%,dを超えた", spent.toBigInteger(), budget.toBigInteger());
            case Reason.Absent(Reason.Input input) -> absent(input);
        };
    }

    private String absent(Reason.Input input) {
        return switch (input) {
            case OWNER -> in("No owner is named", "担当が決まっていない");
            case BUDGET -> in("No budget is given", "予算が示されていない");
            case MILESTONES -> in("It has no milestones", "中間目標がない");
            case INDICATORS -> in("No indicator tells what it achieves", "成果を示す指標がない");
            case PERCENT -> in("Nobody said how far it is", "進捗率が報告されていない");
            case EXPECTED -> in("Nobody said when it is expected", "完了見込みが報告されていない");
            case SPENT -> in("Nobody said what was spent", "支出が報告されていない");
        };
    }

    private String unknown(Figure.Reason why, String detail) {
        String words =
                switch (why) {
                    case NOT_DEFINED_YET -> in("not defined yet", "定義前");
                    case NO_ROWS -> in("nothing to count", "該当なし");
                    case NO_VALUES -> in("no values are known", "値が分からない");
                    case SOURCE_ABSENT -> in("its source was not given", "元の情報が与えられていない");
                    case EXPRESSION_WRONG -> in("it cannot be computed", "計算できない");
                    case NOT_TYPED_IN -> in("nobody entered it", "未入力");
                    case SUPPRESSED -> in("it may not be told", "公表できない");
                };
        return detail.isEmpty() ? words : words + in(" (", "(") + detail + in(")", ")");
    }

    private String note(Text note) {
        return note.isEmpty() ? "" : in(": ", ":") + note.in(language.code());
    }

    private String name(String measure) {
        return strategy.measure(measure).map(one -> one.name().in(language.code())).orElse(measure);
    }

    private String indicator(String id) {
        return strategy.indicator(id).map(one -> one.name().in(language.code())).orElse(id);
    }

    private String number(String indicator, double value) {
        return new FigureWords(language)
                .value(
                        value,
                        strategy.indicator(indicator).map(one -> one.unit()).orElse(Unit.SCORE));
    }

    private String milestone(Measure measure, String id) {
        Optional<Milestone> found = measure.milestone(id);
        return found.map(one -> one.name().in(language.code())).orElse(id);
    }

    private String in(String english, String japanese) {
        return StateWords.in(language, english, japanese);
    }

    private String either(String english, String japanese, Object... values) {
        return String.format(Locale.ROOT, in(english, japanese), values);
    }
}
