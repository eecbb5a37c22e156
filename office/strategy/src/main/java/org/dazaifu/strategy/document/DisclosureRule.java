package org.dazaifu.strategy.document;

/**
 * How few are too few to be told of in public (docs/disclosure.md).
 *
 * @param threshold a count of others from 1 to below it is told to nobody
 */
public record DisclosureRule(int threshold) {

    /** Where a strategy does not say. */
    public static final DisclosureRule DEFAULT = new DisclosureRule(10);

    /** Below, two of a cell's cases would know the third. */
    public static final int LEAST = 3;

    public static final int MOST = 1_000;

    /** How many of a cell's cases somebody outside may know, and still not learn of the others. */
    public static final int KNOWN = 3;

    public DisclosureRule {
        if (threshold < LEAST || threshold > MOST) {
            throw new IllegalArgumentException(
                    "'threshold' is a whole number from %d to %d".formatted(LEAST, MOST));
        }
    }

    /** The least count that is told, of cases that are not public already. */
    public int least() {
        return threshold + KNOWN;
    }
}
