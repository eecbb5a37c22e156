package org.dazaifu.telemetry;

import org.jspecify.annotations.Nullable;

/** Gives batches one after another, to one thread. */
@FunctionalInterface
public interface BatchSource {

    /**
     * The next batch in the order of the evidence, or null where there is no more.
     *
     * @throws TelemetryException if the world failed
     */
    @Nullable Batch next() throws TelemetryException;
}
