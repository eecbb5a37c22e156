package org.dazaifu.response.fact;

import java.util.List;

/**
 * What evidence shows at least of an effect that is a number. It is no fact: nothing is concluded
 * from it, and the effect stays unknown until a person states it.
 *
 * @param fact the effect
 * @param amount in the unit of the fact
 * @param because what it was taken from, in an English sentence
 * @param sightings examples, by number
 */
public record LowerBound(String fact, double amount, String because, List<Long> sightings) {
    public LowerBound {
        sightings = List.copyOf(sightings);
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("nothing at least says nothing: " + amount);
        }
    }
}
