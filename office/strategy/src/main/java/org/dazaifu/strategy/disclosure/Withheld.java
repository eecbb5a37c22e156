package org.dazaifu.strategy.disclosure;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that is not told, with why; for the office, never for the public.
 *
 * @param on the release in which it was first not told
 * @param what such as {@code cases/2022/energy}, an indicator's id, or a case's
 */
public record Withheld(LocalDate on, String what, Reason reason) {

    /** Why something is not told. */
    public enum Reason {
        /** Too few are in it, or all of a total. */
        PRIMARY,
        /** Few have nearly all of its amount, or it comes from fewer than three victims. */
        DOMINANCE,
        /** With it, something else could be worked out. */
        COMPLEMENTARY,
        /** With what was told before, or is told elsewhere, a few could be worked out. */
        SUCCESSIVE,
        /** The case's marking lets nothing of it be told, not even that it is one of many. */
        MARKING;

        /** The word in files; stable. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
