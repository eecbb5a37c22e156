package org.dazaifu.strategy.export;

import java.util.Locale;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.indicator.Computation;

/** Figures in words, a line each. */
public final class FiguresText {

    private static final int PERCENT = 100;

    private FiguresText() {}

    /** One, such as {@code notice-hours: 41.50 hours (95 % 38.20 to 44.00, bootstrap), n 212}. */
    public static String line(Indicator indicator, Computation computed) {
        Unit unit = indicator.unit();
        StringBuilder line = new StringBuilder(indicator.id()).append(": ");
        switch (computed.figure()) {
            case Figure.Unknown(var reason, String detail, var _, int version) -> {
                line.append("unknown: ").append(Keyword.of(reason));
                if (!detail.isEmpty()) {
                    line.append(" (").append(detail).append(')');
                }
                version(line, version);
            }
            case Figure.Known known -> {
                line.append(number(known.value(), unit));
                known.interval()
                        .ifPresent(one ->
                                line.append(
                                        " (%d %% %s to %s, %s)"
                                                .formatted(
                                                        Math.round(one.level() * PERCENT),
                                                        number(one.low(), unit),
                                                        number(one.high(), unit),
                                                        Keyword.of(one.method()))));
                known.n().ifPresent(n -> line.append(", n ").append(n));
                if (computed.leftOut() > 0) {
                    line.append(", left out ").append(computed.leftOut());
                }
                version(line, known.version());
            }
        }
        return line.toString();
    }

    private static void version(StringBuilder line, int version) {
        if (version > 0) {
            line.append(", version ").append(version);
        }
    }

    /** A value in its unit, such as {@code 41.50 hours}; the same in every language. */
    public static String number(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> String.format(Locale.ROOT, "%.1f %%", value * PERCENT);
            case COUNT, MONEY -> String.format(Locale.ROOT, "%,.0f", value);
            case HOURS, DAYS -> String.format(Locale.ROOT, "%.2f %s", value, Keyword.of(unit));
            case SCORE -> String.format(Locale.ROOT, "%.4f", value);
        };
    }
}
