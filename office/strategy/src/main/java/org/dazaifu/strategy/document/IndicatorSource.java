package org.dazaifu.strategy.document;

/** Where an indicator's figures come from. */
public sealed interface IndicatorSource {

    /**
     * Computed from what is known of cases.
     *
     * @param expression over the views of docs/strategy.md
     * @param window which rows count
     */
    record Computed(String expression, Window window) implements IndicatorSource {}

    /**
     * Typed in, because no case tells it.
     *
     * @param by id of the organisation that types it in; empty where none is written
     * @param document from what it is read
     */
    record Typed(String by, Citation document) implements IndicatorSource {}

    /** Which rows count for a figure. */
    enum Window {
        /** Those of the strategy's year to which the day of the figure belongs. */
        YEAR,
        /** Those from the first day of the strategy on. */
        PERIOD,
        /** The twelve months that end with the day of the figure. */
        TWELVE_MONTHS,
        /** What stands on the day of the figure, whenever it began. */
        STANDING
    }
}
