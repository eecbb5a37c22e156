package org.dazaifu.response.law;

/**
 * The answer to a question of law on what is known: Kleene's strong three-valued logic.
 *
 * <p>Guarantee: an answer that is not {@link #OPEN} stays what it is whatever becomes known of
 * facts that are unknown now. Source: S. C. Kleene, <em>Introduction to Metamathematics</em>, 1952,
 * section 64.
 */
public enum Truth {
    NOT_MET("not met"),
    OPEN("open"),
    MET("met");

    private final String words;

    Truth(String words) {
        this.words = words;
    }

    /** For people and in JSON; stable. */
    public String words() {
        return words;
    }

    /** Met where the statement holds, else not met. */
    public static Truth of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** Not met where one is not met; met where both are. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Met where one is met; not met where both are not. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Open stays open. */
    public Truth not() {
        return switch (this) {
            case NOT_MET -> MET;
            case OPEN -> OPEN;
            case MET -> NOT_MET;
        };
    }
}
