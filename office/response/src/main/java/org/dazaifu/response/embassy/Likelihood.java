package org.dazaifu.response.embassy;

import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.language.Language;

/**
 * Estimative words and their ranges. They express likelihood; analytic confidence is another thing
 * and is never said beside them (ICD 203, D.6.e.2).
 */
final class Likelihood {

    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private Likelihood() {}

    /** The range for which the words of a probability stand, such as {@code 80 to 95 per cent}. */
    static String range(double probability, Language language) {
        EstimativeWords word = EstimativeWords.of(probability);
        EstimativeWords[] all = EstimativeWords.values();
        double from = Math.max(LEAST, word.from());
        double to = word.ordinal() + 1 < all.length ? all[word.ordinal() + 1].from() : MOST;
        long low = Math.round(from * 100);
        long high = Math.round(to * 100);
        return switch (language) {
            case ENGLISH -> low + " to " + high + " per cent";
            case JAPANESE -> low + "～" + high + "％";
        };
    }
}
