package org.dazaifu.ledger;

import java.util.function.Function;

/**
 * What came of reading a text or bytes that somebody else may have written. Readers in this module
 * never throw for what they read.
 */
public sealed interface Parsed<T> {

    /** It is what it should be. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** It is not; the fault says where. */
    record Malformed<T>(Fault fault) implements Parsed<T> {}

    /** A malformed one. */
    static <T> Parsed<T> malformed(String where, String expected, String found) {
        return new Malformed<>(new Fault(where, expected, found));
    }

    /** Reads on, where there is something to read. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Malformed<T>(Fault fault) -> new Malformed<>(fault);
        };
    }

    /**
     * The value where it is known that there is one, such as in what this program wrote itself.
     *
     * @throws IllegalArgumentException where it is malformed
     */
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Malformed<T>(Fault fault) -> throw new IllegalArgumentException(fault.sentence());
        };
    }
}
