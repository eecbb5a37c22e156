package org.dazaifu.strategy.comparison;

import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Text;

/**
 * Of what something is different.
 *
 * @param name in the newer state where it is there, else in the older
 */
public record Subject(Kind kind, String id, Text name) {

    /** What a strategy has. */
    public enum Kind {
        STRATEGY,
        ORGANISATION,
        PRINCIPLE,
        THREAT,
        AIM,
        PILLAR,
        MEASURE,
        INDICATOR,
        RISK;

        /** As it is written for programs. */
        public String word() {
            return Keyword.of(this);
        }
    }
}
