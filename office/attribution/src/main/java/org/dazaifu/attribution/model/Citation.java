package org.dazaifu.attribution.model;

/**
 * A report, as far as scoring needs it.
 *
 * @param report its identifier
 * @param month when it appeared, as {@link #month(int, int)}, or {@link #UNDATED}
 */
public record Citation(String report, int month) {

    /** The month of a report without a date. */
    public static final int UNDATED = Integer.MIN_VALUE;

    /** Months since year 0, for a year and a month from 1 to 12. */
    public static int month(int year, int month) {
        return year * 12 + month - 1;
    }

    /** Whether it says when it appeared. */
    public boolean dated() {
        return month != UNDATED;
    }
}
