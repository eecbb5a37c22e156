package org.dazaifu.strategy.export;

import java.util.Locale;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.figure.Figure.Unknown;
import org.dazaifu.strategy.figure.Interval.Method;

/** What is said of figures, in one language. Names of views and ids are the same in all. */
public final class FigureWords {

    private static final int PERCENT = 100;

    private final Language language;

    /** In a language. */
    public FigureWords(Language language) {
        this.language = language;
    }

    /** Of two texts that of the language. */
    String either(String english, String japanese) {
        return switch (language) {
            case ENGLISH -> english;
            case JAPANESE -> japanese;
        };
    }

    /** A value with its unit; money without, as every amount is in the strategy's currency. */
    public String value(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> number("%.1f %%", value * PERCENT);
            case COUNT, MONEY -> number("%,.0f", value);
            case HOURS -> number("%.2f", value) + either(" hours", " 時間");
            case DAYS -> number("%.2f", value) + either(" days", " 日");
            case SCORE -> number("%.4f", value);
        };
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }

    String method(Method method) {
        return switch (method) {
            case WILSON -> either("Wilson", "ウィルソン法");
            case BOOTSTRAP -> either("bootstrap", "ブートストラップ法");
            case EXACT -> either("exact", "二項分布による正確法");
            case STATED -> either("as stated", "出典の値");
        };
    }

    /** Why there is no figure. What is wrong with an expression is told in English only. */
    String why(Unknown unknown) {
        String detail = unknown.detail();
        return switch (unknown.reason()) {
            case NOT_DEFINED_YET -> either("not defined before " + detail, "定義は " + detail + " から");
            case NO_ROWS ->
                    either(
                            "no row of the view " + detail + " counts",
                            "ビュー " + detail + " に該当する行がない");
            case NO_VALUES ->
                    either(
                            "rows of the view " + detail + " count, but none says the value",
                            "ビュー " + detail + " に該当する行はあるが、値の分かるものがない");
            case SOURCE_ABSENT ->
                    either(
                            "nothing was given for the view " + detail,
                            "ビュー " + detail + " の元になるものが与えられていない");
            case EXPRESSION_WRONG ->
                    either("its expression cannot be computed: " + detail, "式を計算できない: " + detail);
            case NOT_TYPED_IN -> either("not typed in yet by " + detail, detail + " がまだ記録していない");
            case SUPPRESSED -> either("not told in public", "公表しない");
        };
    }
}
