package org.dazaifu.strategy.facts;

import java.time.Instant;
import java.util.List;

/** Knows the self-assessments of local governments. */
@FunctionalInterface
public interface ReadinessSource {

    /** A row for each local government that is asked, as known at a moment. */
    List<ReadinessFact> asOf(Instant moment);
}
