package org.dazaifu.strategy.site.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Direction;
import org.dazaifu.strategy.document.Period;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.html.Say;
import org.dazaifu.strategy.site.content.PublicFigure;

/** Dates, figures and amounts as they are written in a language. */
final class Words {

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final double PERCENT = 100;
    private static final double OKU = 1e8;
    private static final double MAN = 1e4;
    private static final double MILLION = 1e6;

    private final Say say;
    private final Period period;
    private final String currency;

    Words(Say say, Period period, String currency) {
        this.say = say;
        this.period = period;
        this.currency = currency;
    }

    String date(LocalDate day) {
        return say.of(
                day.getDayOfMonth()
                        + " "
                        + MONTHS.get(day.getMonthValue() - 1)
                        + " "
                        + day.getYear(),
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    /** A year of targets, by the year in which it begins. */
    String year(int year) {
        boolean calendar =
                period.yearBegins().getMonthValue() == 1
                        && period.yearBegins().getDayOfMonth() == 1;
        return calendar
                ? say.of(String.valueOf(year), year + "年")
                : say.of(fill("%d/%02d", year, (year + 1) % 100), year + "年度");
    }

    /** A form with its places filled; digits are those of ASCII wherever this runs. */
    static String fill(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    /** A figure with its unit. */
    String figure(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> tenths(value * PERCENT) + say.of(" %", "%");
            case COUNT -> number("%,.0f", value);
            case HOURS -> tenths(value) + say.of(" hours", "時間");
            case DAYS -> tenths(value) + say.of(" days", "日");
            case MONEY -> money(value);
            case SCORE -> number("%.3f", value);
        };
    }

    /** The same, short enough for an axis. */
    String mark(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> number("%,.0f", value * PERCENT) + "%";
            case COUNT, HOURS, DAYS -> tenths(value);
            case MONEY -> compact(value);
            case SCORE -> number("%.2f", value);
        };
    }

    String money(BigDecimal amount) {
        return money(amount.doubleValue());
    }

    /** An amount in the strategy's currency, rounded for reading; open data have it whole. */
    String money(double amount) {
        return say.language() == Language.JAPANESE && currency.equals("JPY")
                ? compact(amount) + "円"
                : say.of(currency + " " + compact(amount), compact(amount) + " " + currency);
    }

    private String compact(double amount) {
        return switch (say.language()) {
            case ENGLISH ->
                    Math.abs(amount) >= MILLION
                            ? tenths(amount / MILLION) + " million"
                            : number("%,.0f", amount);
            case JAPANESE ->
                    Math.abs(amount) >= OKU
                            ? tenths(amount / OKU) + "億"
                            : Math.abs(amount) >= MAN
                                    ? number("%,.0f", amount / MAN) + "万"
                                    : number("%,.0f", amount);
        };
    }

    /** With one digit after the point, which is left out where it is 0. */
    private static String tenths(double value) {
        String written = number("%,.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static String number(String form, double value) {
        return fill(form, value);
    }

    /** Between what a figure lies. */
    String interval(Interval interval, Unit unit) {
        return say.of(
                fill("%s to %s", figure(interval.low(), unit), figure(interval.high(), unit)),
                fill("%s～%s", figure(interval.low(), unit), figure(interval.high(), unit)));
    }

    String unit(Unit unit) {
        return switch (unit) {
            case SHARE -> say.of("share, in percent", "割合(%)");
            case COUNT -> say.of("number", "件数など");
            case HOURS -> say.of("hours", "時間");
            case DAYS -> say.of("days", "日数");
            case MONEY -> say.of("amount in " + currency, "金額(" + currency + ")");
            case SCORE -> say.of("score without a unit", "単位のない値");
        };
    }

    String direction(Direction direction) {
        return switch (direction) {
            case UP -> say.of("higher is better", "大きいほどよい");
            case DOWN -> say.of("lower is better", "小さいほどよい");
        };
    }

    /** What a target asks, such as {@code 48 hours or less}. */
    String target(BigDecimal value, Unit unit, Direction direction) {
        String written = figure(value.doubleValue(), unit);
        return switch (direction) {
            case UP -> say.of(written + " or more", written + "以上");
            case DOWN -> say.of(written + " or less", written + "以下");
        };
    }

    /** Why a figure is not shown, in few words. */
    String why(PublicFigure.Why why) {
        return switch (why) {
            case NOT_DEFINED_YET -> say.of("not defined yet", "定義前");
            case NOTHING_KNOWN -> say.of("not known", "不明");
            case NOT_COMPUTED -> say.of("not computed", "未算出");
            case NOT_REPORTED -> say.of("not reported", "報告なし");
            case WITHHELD -> say.of("withheld", "秘匿");
        };
    }

    /** The same as a sentence. */
    String whyWhole(PublicFigure.Why why) {
        return switch (why) {
            case NOT_DEFINED_YET ->
                    say.of(
                            "The indicator was not defined yet on that day.",
                            "この日には、まだ指標が定められていませんでした。");
            case NOTHING_KNOWN ->
                    say.of(
                            "Nothing that counts for it was known. That is not zero.",
                            "数える対象が把握されていません。ゼロという意味ではありません。");
            case NOT_COMPUTED ->
                    say.of(
                            "What it is computed from was not at hand. That is not zero.",
                            "算出のもとになる資料がありませんでした。ゼロという意味ではありません。");
            case NOT_REPORTED ->
                    say.of("Whoever is to report it did not.", "報告すべき機関からの報告がありませんでした。");
            case WITHHELD ->
                    say.of(
                            "It is withheld, so that nobody can be found in it. It may be small or large.",
                            "関係者が特定されることを防ぐため、公表していません。大小を示すものではありません。");
        };
    }
}
