package org.dazaifu.stix.pattern;

/** The operators between an object path and a constant: section 9.6.1. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    LESS("<"),
    AT_LEAST(">="),
    AT_MOST("<="),
    /** With {@code %} for any characters and {@code _} for one. */
    LIKE("LIKE"),
    /** A regular expression found anywhere in the value. */
    MATCHES("MATCHES"),
    /** An address or block inside of a block of addresses. */
    ISSUBSET("ISSUBSET"),
    /** A block of addresses around an address or block. */
    ISSUPERSET("ISSUPERSET");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    boolean takesText() {
        return compareTo(LIKE) >= 0;
    }

    boolean isOrder() {
        return compareTo(GREATER) >= 0 && compareTo(AT_MOST) <= 0;
    }
}
