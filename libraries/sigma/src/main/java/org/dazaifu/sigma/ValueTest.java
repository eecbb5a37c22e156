package org.dazaifu.sigma;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A test of one text value of an event. */
public sealed interface ValueTest {

    /** The text matches the pattern; letter case counts only where {@code cased}. */
    record Text(TextPattern pattern, boolean cased) implements ValueTest {}

    /** The regular expression is found somewhere in the text. */
    record Regex(RegularExpression expression) implements ValueTest {}

    /** The text is an address inside the network. */
    record Cidr(Network network) implements ValueTest {}

    /**
     * The text is a number (decimal, or hexadecimal after {@code 0x}) in the stated order to {@code
     * limit}; with a part, it is a date of which that part is. Text that is neither fails the test.
     */
    record Compare(@Nullable TimePart part, Order order, BigDecimal limit) implements ValueTest {}

    /** The order of a value to a limit. */
    enum Order {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        /** Whether a comparison's sign is in this order. */
        boolean admits(int sign) {
            return switch (this) {
                case EQUAL -> sign == 0;
                case LESS -> sign < 0;
                case LESS_OR_EQUAL -> sign <= 0;
                case GREATER -> sign > 0;
                case GREATER_OR_EQUAL -> sign >= 0;
            };
        }
    }
}
