package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever a file holds, it is read or named, within the limits, and nothing is thrown. */
class EvidenceFuzzTest {

    private static final ReadingLimits STRICT = new ReadingLimits(4, 100, 8 << 20, 200);

    @FuzzTest
    void anyFileIsReadOrNamed(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".bin");
        try {
            Files.write(file, bytes);
            Reading reading = Reading.of(STRICT, file);
            Census census = reading.census();
            assertThat(census.logs().size() + census.unread().size()).isPositive();
            assertThat(census.events()).isEqualTo(reading.events().size());
            assertThat(census.damaged()).isEqualTo(reading.damaged().size());
            assertThat(census.bytes()).isLessThanOrEqualTo((8 << 20) + bytes.length);
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest
    void anyContentIsRecognisedOrNot(byte[] bytes) throws IOException {
        assertThat(Content.of(Head.of(new ByteArrayInputStream(bytes)), "x")).isNotNull();
    }
}
