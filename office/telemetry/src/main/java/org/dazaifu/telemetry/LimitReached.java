package org.dazaifu.telemetry;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Going on would break one of the {@link ReadingLimits}. */
final class LimitReached extends IOException {

    private final String sentence;
    private final transient @Nullable Budget wholeArchive;

    /**
     * @param sentence which limit, and what to do
     * @param wholeArchive the outermost archive that is to be given up as a whole, or null where
     *     only the member that was being read is
     */
    LimitReached(String sentence, @Nullable Budget wholeArchive) {
        super(sentence);
        this.sentence = sentence;
        this.wholeArchive = wholeArchive;
    }

    String sentence() {
        return sentence;
    }

    @Nullable Budget wholeArchive() {
        return wholeArchive;
    }
}
