package org.dazaifu.strategy.document;

/**
 * A threat that the strategy names.
 *
 * @param actor the State (ISO 3166-1 alpha-2) or another name; empty where none is named
 * @param source the document that names it
 * @param confidence of the naming
 */
public record Threat(
        String id,
        Text name,
        Text description,
        String actor,
        Citation source,
        Confidence confidence,
        Place at) {

    /** How sure whoever named it said to be. */
    public enum Confidence {
        /** Named as a possibility. */
        SUSPECTED,
        /** Named as more likely than not. */
        LIKELY,
        /** Named without a reservation. */
        CONFIRMED
    }
}
