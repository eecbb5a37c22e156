package org.dazaifu.attribution.circumstance;

/**
 * How a circumstance bears on one group.
 *
 * @param factor how many times as likely the circumstance is if the group did it as for the average
 *     live group, declared and bounded; 1 where nothing is known
 * @param sentence which source says what of the group, or that none says anything
 */
public record Weight(double factor, String sentence) {

    public Weight {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a factor is positive and finite, not " + factor);
        }
    }
}
