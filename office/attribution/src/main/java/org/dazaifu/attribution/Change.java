package org.dazaifu.attribution;

import java.time.Instant;

/**
 * A revision with who made it, when and why.
 *
 * @param number one-based place among all changes of a case
 * @param at when
 * @param by who
 * @param reason why, in a sentence
 * @param revision what
 */
public record Change(int number, Instant at, String by, String reason, Revision revision) {

    public Change {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a change is somebody's: say whose");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a change has a reason: say which");
        }
    }
}
