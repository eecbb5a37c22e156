package org.dazaifu.strategy.document;

import java.util.Comparator;

/**
 * Something in a strategy that can be read and is not right.
 *
 * @param code which kind; stable
 * @param message one sentence that says what is wrong and what to write instead
 */
public record Finding(Severity severity, String code, Place at, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding one) -> one.at().file())
                    .thenComparing(one -> one.at().line())
                    .thenComparing(one -> one.at().column())
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::message)
                    .thenComparing(Finding::severity);

    /** By place. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
