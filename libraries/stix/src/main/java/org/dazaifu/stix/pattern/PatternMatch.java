package org.dazaifu.stix.pattern;

import java.util.List;

/** Whether observations are as a pattern asks. */
public sealed interface PatternMatch {

    /**
     * They are.
     *
     * @param bound the observations of one match, in the order in which they were given; an
     *     observation that was made several times and is bound several times stands once
     */
    record Matched(List<Observation> bound) implements PatternMatch {
        public Matched {
            bound = List.copyOf(bound);
        }
    }

    /** They are not. */
    record Unmatched() implements PatternMatch {}

    /**
     * It can't be told, because of values in the observations that can't be compared as the pattern
     * asks and on which the answer depends.
     *
     * @param damaged observation and path of each, at most 100
     */
    record Undecided(List<String> damaged) implements PatternMatch {
        public Undecided {
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * To be exact would take more effort than is allowed.
     *
     * @param reason in words
     */
    record Refused(String reason) implements PatternMatch {}
}
