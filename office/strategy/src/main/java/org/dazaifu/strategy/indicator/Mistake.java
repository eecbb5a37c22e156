package org.dazaifu.strategy.indicator;

/**
 * What is wrong with an expression.
 *
 * @param character where, from 1
 * @param message what is wrong and what to write instead
 */
public record Mistake(int character, String message) {

    @Override
    public String toString() {
        return "at character " + character + ", " + message;
    }
}
