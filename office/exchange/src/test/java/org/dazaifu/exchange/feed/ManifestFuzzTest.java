package org.dazaifu.exchange.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

class ManifestFuzzTest {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Whatever the bytes are, there are events named by UUIDs, or a sentence. */
    @FuzzTest
    void anyBytesAreReadOrTold(byte[] bytes) throws IOException {
        try {
            for (String event : Manifest.read(new ByteArrayInputStream(bytes), 100).keySet()) {
                if (!UUID.matcher(event).matches()) {
                    throw new AssertionError("an event that would lead elsewhere: " + event);
                }
            }
        } catch (FeedException told) {
            if (String.valueOf(told.getMessage()).chars().anyMatch(Character::isISOControl)) {
                throw new AssertionError("a sentence of several lines", told);
            }
        }
    }
}
