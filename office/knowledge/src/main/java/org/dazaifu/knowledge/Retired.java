package org.dazaifu.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * An identifier that ATT&amp;CK no longer stands by.
 *
 * @param id the identifier
 * @param name the name it had
 * @param reason why
 * @param replacement the id in force that replaces it, all steps followed; null where there is none
 */
public record Retired(String id, String name, Reason reason, @Nullable String replacement) {

    /** ATT&amp;CK's two ways of taking an entry back. */
    public enum Reason {
        /** Replaced by another entry. */
        REVOKED,
        /** No longer maintained, usually without a replacement. */
        DEPRECATED
    }
}
