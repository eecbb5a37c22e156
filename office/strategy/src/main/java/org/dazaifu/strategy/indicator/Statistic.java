package org.dazaifu.strategy.indicator;

import java.util.Locale;
import java.util.Optional;

/** What is made of the values of rows. */
public enum Statistic {
    MEDIAN(Term.Type.NUMBER),
    MEAN(Term.Type.NUMBER),
    TOTAL(Term.Type.NUMBER),
    QUANTILE(Term.Type.NUMBER),
    SHARE(Term.Type.TRUTH),
    COUNT(Term.Type.ANY),
    DISTINCT(Term.Type.TEXT),
    BRIER(Term.Type.PAIR),
    CALIBRATION_ERROR(Term.Type.PAIR);

    private final Term.Type over;

    Statistic(Term.Type over) {
        this.over = over;
    }

    /** Of what values it is made. */
    Term.Type over() {
        return over;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Statistic> of(String word) {
        for (Statistic one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
