package org.dazaifu.misp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

class MispReaderFuzzTest {

    private static final MispLimits LIMITS = new MispLimits(60, 1 << 20, 100_000);

    /** Whatever the bytes are, there are items with sentences; an event read is written whole. */
    @FuzzTest
    void anyBytesAreReadOrTold(byte[] bytes) throws IOException {
        for (MispItem item : MispReaderTest.read(bytes, LIMITS)) {
            switch (item) {
                case MispItem.Unreadable told -> {
                    if (told.problems().isEmpty()) {
                        throw new AssertionError("unreadable without a word");
                    }
                }
                case MispItem.Index index -> {}
                case MispItem.Read read -> {
                    var again =
                            MispReaderTest.read(
                                    MispReaderTest.written(read.event()), MispLimits.USUAL);
                    if (!(again.getFirst() instanceof MispItem.Read second)
                            || !second.event().equals(read.event())) {
                        throw new AssertionError("lost: " + read.event() + " is now " + again);
                    }
                }
            }
        }
    }
}
