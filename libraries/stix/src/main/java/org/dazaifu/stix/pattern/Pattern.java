package org.dazaifu.stix.pattern;

/**
 * A STIX pattern. {@link #toString} prints it in the form of STIX 2.1 so that reading it again
 * gives an equal {@link #expression}.
 *
 * @param expression what it asks of observations
 * @param version which specification it was written for
 */
public record Pattern(ObservationExpression expression, SpecificationVersion version)
        implements PatternReading {

    /** How many UTF-16 units a pattern may have. */
    public static final int LONGEST = 1 << 20;

    /** How deep brackets and qualifiers of a pattern may be nested. */
    public static final int DEEPEST = 100;

    /** Reads a pattern; never throws, whatever {@code text} is. */
    public static PatternReading read(String text) {
        return new PatternParser(text).read();
    }

    @Override
    public String toString() {
        return PatternPrinter.print(expression);
    }
}
