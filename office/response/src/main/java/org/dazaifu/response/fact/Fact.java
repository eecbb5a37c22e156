package org.dazaifu.response.fact;

/** A fact that is known, or proposed, with where it comes from. */
public record Fact(String name, FactValue value, FactSource source) {

    /** Whether it is only proposed from sightings, and no person has confirmed it. */
    public boolean proposed() {
        return source instanceof FactSource.Sightings;
    }
}
