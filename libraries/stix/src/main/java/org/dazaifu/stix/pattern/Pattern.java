package org.dazaifu.stix.pattern;

import java.util.Set;

/**
 * A STIX pattern. {@link #toString} prints it in the form of STIX 2.1 so that reading it again
 * gives an equal {@link #expression}.
 *
 * @param expression what it asks of observations
 * @param version which specification it was written for
 * @param departures what it was read with although the specification forbids it
 */
public record Pattern(
        ObservationExpression expression, SpecificationVersion version, Set<Departure> departures)
        implements PatternReading {

    /**
     * What the specification's words forbid and its grammar, which OASIS publishes, allows. OASIS'
     * own matcher reads it, and so does this; {@link PatternRules} tells it.
     */
    public enum Departure {
        /** Two qualifiers of one kind follow one observation expression: section 9.5.1. */
        QUALIFIED_TWICE,
        /** A number has a plus sign: section 9.2. */
        PLUS_SIGN
    }

    public Pattern {
        departures = Set.copyOf(departures);
    }

    /** A pattern that departs from nothing. */
    public Pattern(ObservationExpression expression, SpecificationVersion version) {
        this(expression, version, Set.of());
    }

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
