package org.dazaifu.attribution;

import java.util.List;
import org.dazaifu.attribution.circumstance.Spoofability;
import org.jspecify.annotations.Nullable;

/**
 * One observation and how far it bears on one hypothesis.
 *
 * @param kind {@code technique}, {@code software}, or a kind of circumstance
 * @param id identifier of the thing observed; of a circumstance its kind, a colon, and what it is
 * @param name its name
 * @param factor how many times the odds of the hypothesis, against everything else together, are
 *     what they would be without it; below 1 it speaks against
 * @param spoofability how easily somebody else could leave it
 * @param observed how far to trust that it was there
 * @param reported how far to trust the reports that connect it with the hypothesis
 * @param sources the reports that connect it with the hypothesis, oldest first
 * @param sightings numbers of sightings that show it
 * @param sentence the same in words
 */
public record Evidence(
        String kind,
        String id,
        String name,
        double factor,
        Spoofability spoofability,
        Grade observed,
        Grade reported,
        List<Source> sources,
        List<Long> sightings,
        String sentence) {

    /** A factor within this of 1, as a share, tells nothing worth a sentence. */
    private static final double TELLS_NOTHING = 0.05;

    public Evidence {
        sources = List.copyOf(sources);
        sightings = List.copyOf(sightings);
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a factor is above 0, not " + factor);
        }
    }

    /** Which way a piece of evidence points. */
    public enum Direction {
        FOR,
        NEUTRAL,
        AGAINST
    }

    /** Which way it points for this hypothesis. */
    public Direction direction() {
        if (factor > 1 + TELLS_NOTHING) {
            return Direction.FOR;
        }
        return factor < 1 / (1 + TELLS_NOTHING) ? Direction.AGAINST : Direction.NEUTRAL;
    }

    /** How far it bears, whichever way. */
    double strength() {
        return Math.abs(Math.log(factor));
    }

    /**
     * A public report.
     *
     * @param id its identifier in the knowledge base
     * @param name what it is cited as
     * @param publisher the site that published it
     * @param year of publication; null where not known
     */
    public record Source(String id, String name, String publisher, @Nullable Integer year) {}
}
