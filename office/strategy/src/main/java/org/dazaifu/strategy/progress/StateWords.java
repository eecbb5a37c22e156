package org.dazaifu.strategy.progress;

import org.dazaifu.response.language.Language;

/** What people call states, verdicts and why there is no forecast. */
public final class StateWords {

    private StateWords() {}

    /** A state. */
    public static String of(MeasureState state, Language language) {
        return switch (state) {
            case ABANDONED -> in(language, "abandoned", "中止");
            case DONE_WITH_EVIDENCE -> in(language, "done, with evidence", "完了(証拠あり)");
            case DONE_CLAIMED -> in(language, "said to be done, not shown", "完了との報告(証拠不足)");
            case BLOCKED -> in(language, "blocked", "停滞");
            case LATE -> in(language, "late", "遅延");
            case SILENT -> in(language, "silent: nobody reports", "報告なし");
            case NOT_DUE_YET -> in(language, "not due yet", "時期未到来");
            case ON_TRACK -> in(language, "on track", "予定どおり");
        };
    }

    /** Why there is no forecast. */
    public static String of(Forecast.Why why, Language language) {
        return switch (why) {
            case CLOSED -> in(language, "nothing is left to forecast", "予測の対象外");
            case NO_REPORT -> in(language, "nobody reported how far it is", "進捗率の報告がない");
            case REPORTS_TOO_OLD -> in(language, "the last report is too old", "最後の報告が古い");
            case TOO_FEW_REPORTS -> in(language, "too few reports", "報告が少ない");
            case NO_PROGRESS -> in(language, "its progress leads to no end", "これまでの進み方では完了に至らない");
            case AT_HUNDRED -> in(language, "100 % and not said to be done", "100 %だが完了の報告がない");
        };
    }

    /** How an indicator stands to its target. */
    public static String of(IndicatorProgress.Verdict verdict, Language language) {
        return switch (verdict) {
            case REACHED -> in(language, "target reached", "目標達成");
            case MISSED -> in(language, "target missed", "目標未達");
            case NOT_DUE_YET -> in(language, "no year with a target has ended", "目標年度の終了前");
            case UNKNOWN -> in(language, "not known", "不明");
            case NO_TARGET -> in(language, "no target", "目標なし");
        };
    }

    /** Where a milestone stands. */
    public static String of(MilestoneProgress.Standing standing, Language language) {
        return switch (standing) {
            case REACHED_WITH_EVIDENCE -> in(language, "reached", "到達");
            case REACHED_CLAIMED -> in(language, "said to be reached, not shown", "到達との報告(証拠なし)");
            case MISSED -> in(language, "missed", "未到達");
            case AWAITED -> in(language, "due, not reported yet", "期日経過(報告待ち)");
            case AHEAD -> in(language, "ahead", "期日前");
        };
    }

    static String in(Language language, String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }
}
