package org.dazaifu.strategy.document;

/** In what an indicator's figures are. */
public enum Unit {
    /** A share from 0 to 1, shown in percent. */
    SHARE,
    /** A whole number of things. */
    COUNT,
    HOURS,
    DAYS,
    /** The strategy's currency. */
    MONEY,
    /** A number without a unit, such as a Brier score. */
    SCORE
}
