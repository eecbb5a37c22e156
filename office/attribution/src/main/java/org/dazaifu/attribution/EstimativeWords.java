package org.dazaifu.attribution;

import java.util.Locale;

/**
 * The words of Intelligence Community Directive 203 (Analytic Standards, 2015, section D.6.e.2.a)
 * for probabilities. Each covers the probabilities from its own lower end to that of the next.
 */
public enum EstimativeWords {
    ALMOST_NO_CHANCE("almost no chance", 0.0),
    VERY_UNLIKELY("very unlikely", 0.05),
    UNLIKELY("unlikely", 0.20),
    ROUGHLY_EVEN("roughly even chance", 0.45),
    LIKELY("likely", 0.55),
    VERY_LIKELY("very likely", 0.80),
    ALMOST_CERTAIN("almost certain", 0.95);

    private final String words;
    private final double from;

    EstimativeWords(String words, double from) {
        this.words = words;
        this.from = from;
    }

    /** The words for a probability in [0, 1]. */
    public static EstimativeWords of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + probability);
        }
        EstimativeWords result = ALMOST_NO_CHANCE;
        for (EstimativeWords candidate : values()) {
            if (probability >= candidate.from) {
                result = candidate;
            }
        }
        return result;
    }

    /** The least probability that they stand for. */
    public double from() {
        return from;
    }

    /** The words, as in {@code very likely}. */
    public String words() {
        return words;
    }

    /** A probability in per cent for people, never shown as 0 or 100 where it is not. */
    public static String percent(double probability) {
        if (probability > 0 && probability < 0.01) {
            return "less than 1 %";
        }
        if (probability < 1 && probability > 0.99) {
            return "more than 99 %";
        }
        return String.format(Locale.ROOT, "%d %%", Math.round(probability * 100));
    }

    /** The words with the number beside them, as in {@code very likely (87 %)}. */
    public static String phrase(double probability) {
        return of(probability).words() + " (" + percent(probability) + ")";
    }
}
