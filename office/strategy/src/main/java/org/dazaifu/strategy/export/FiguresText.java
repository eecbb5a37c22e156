package org.dazaifu.strategy.export;

import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Unit;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.indicator.Computation;

/** Figures in words, a line each. */
public final class FiguresText {

    private static final int PERCENT = 100;

    private final FigureWords words;
    private final Language language;

    public FiguresText(Language language) {
        this.words = new FigureWords(language);
        this.language = language;
    }

    /**
     * One, such as {@code Hours to notice (notice-hours): 41.50 hours (95 % 38.20 to 44.00,
     * bootstrap), n 212, version 1}. A name that is not translated is in the strategy's language.
     */
    public String line(Indicator indicator, Computation computed) {
        StringBuilder line = new StringBuilder();
        line.append(indicator.name().in(language.code()));
        line.append(words.either(" (", "（"))
                .append(indicator.id())
                .append(words.either("): ", "）: "));
        switch (computed.figure()) {
            case Figure.Unknown unknown ->
                    line.append(words.either("unknown: ", "不明: ")).append(words.why(unknown));
            case Figure.Known known -> known(line, indicator.unit(), known, computed.leftOut());
        }
        int version = computed.figure().version();
        if (version > 0) {
            line.append(words.either(", version ", "、定義第 "))
                    .append(version)
                    .append(words.either("", " 版"));
        }
        return line.toString();
    }

    private void known(StringBuilder line, Unit unit, Figure.Known known, int leftOut) {
        line.append(words.value(known.value(), unit));
        known.interval().ifPresent(one -> line.append(interval(one, unit)));
        known.n().ifPresent(n -> line.append(words.either(", n ", "、n ")).append(n));
        if (leftOut > 0) {
            line.append(words.either(", left out ", "、値の分からないもの ")).append(leftOut);
        }
    }

    private String interval(Interval interval, Unit unit) {
        return words.either(" (%d %% %s to %s, %s)", "（%d %% 区間 %s～%s、%s）")
                .formatted(
                        Math.round(interval.level() * PERCENT),
                        words.value(interval.low(), unit),
                        words.value(interval.high(), unit),
                        words.method(interval.method()));
    }
}
