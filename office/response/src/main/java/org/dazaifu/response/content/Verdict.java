package org.dazaifu.response.content;

import java.util.List;

/** What the check for harm says of an indicator. */
public sealed interface Verdict {

    /** May leave. */
    sealed interface Cleared extends Verdict {

        /** What may leave. */
        Indicator indicator();

        /** What may be hurt; empty where nothing is known. */
        List<String> warnings();

        /** Whether only this very name may be blocked, and nothing below it. */
        boolean alone();
    }

    /** Nothing is known that speaks against using it. Not a statement that it is the attacker's. */
    record Safe(Indicator indicator) implements Cleared {
        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public boolean alone() {
            return false;
        }
    }

    /** May leave, and others may be hurt by using it. */
    record Warned(Indicator indicator, List<String> warnings, boolean alone) implements Cleared {
        public Warned {
            warnings = List.copyOf(warnings);
            if (warnings.isEmpty()) {
                throw new IllegalArgumentException("a warning says of what");
            }
        }
    }

    /**
     * Must not leave.
     *
     * @param text the indicator as it came, which may hold anything
     * @param reason a sentence
     */
    record Withheld(String text, String reason) implements Verdict {}
}
