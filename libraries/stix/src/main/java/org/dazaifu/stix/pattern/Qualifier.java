package org.dazaifu.stix.pattern;

import java.math.BigDecimal;
import java.time.Instant;

/** What limits an observation expression: section 9.5. */
public sealed interface Qualifier {

    /** {@code REPEATS n TIMES}: by that many different sets of observations. */
    record Repeats(int times) implements Qualifier {
        public Repeats {
            if (times < 1) {
                throw new IllegalArgumentException("REPEATS at least once");
            }
        }
    }

    /** {@code WITHIN n SECONDS}: all of its observations in so many seconds, both ends included. */
    record Within(BigDecimal seconds) implements Qualifier {
        public Within {
            if (seconds.signum() <= 0) {
                throw new IllegalArgumentException("WITHIN more than no time");
            }
        }
    }

    /** {@code START t STOP t}: all of its observations from start on and before stop. */
    record StartStop(Instant start, Instant stop) implements Qualifier {}
}
