package org.dazaifu.strategy.indicator;

/** A mistake after which an expression cannot be read on. */
final class MistakeException extends Exception {

    private static final long serialVersionUID = 1;

    private final int at;

    /**
     * @param at the character, from 0
     */
    MistakeException(int at, String message) {
        super(message);
        this.at = at;
    }

    Mistake mistake() {
        return new Mistake(at + 1, String.valueOf(getMessage()));
    }
}
