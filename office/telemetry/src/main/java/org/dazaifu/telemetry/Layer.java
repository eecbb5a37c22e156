package org.dazaifu.telemetry;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something within the evidence that is read step by step and may hold others: a directory, an
 * archive, a log. The reader keeps the open ones on a stack and steps the innermost.
 */
interface Layer extends Closeable {

    /** What is left of the limits of the outermost archive around it; null outside of archives. */
    default @Nullable Budget budget() {
        return null;
    }

    /** Where it is, as people are told. */
    String path();

    /**
     * Goes on by one step.
     *
     * @throws DiskFailure where the file system failed
     * @throws LimitReached where going on would break a limit
     * @throws IOException where the content is not what its format requires
     */
    Step next() throws IOException;

    /** What a step brought. */
    sealed interface Step {

        /** A piece of a log. */
        record Piece(Batch batch) implements Step {}

        /** Something within, to be read before going on here. */
        record Inner(Layer layer) implements Step {}

        /** Nothing to hand on, but there may be more. */
        enum Signal implements Step {
            /** Go on. */
            NOTHING,
            /** There is no more. */
            END
        }
    }
}
