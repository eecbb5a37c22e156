package org.dazaifu.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dazaifu.ledger.Parsed;

/** Readers of a log's files, on any bytes. */
class LogFuzzTest {

    @FuzzTest
    void anyBytesAreCutIntoLinesAndOnlyWhatAWriterWritesIsAnEntry(byte[] bytes) throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (EntryReader reader = new EntryReader(new ByteArrayInputStream(bytes))) {
            for (EntryLine line = reader.next(); line != null; line = reader.next()) {
                if (line.fault("x", line.hash()).isEmpty()) {
                    byte[] payload = line.bytes();
                    byte[] text = java.util.Arrays.copyOfRange(payload, 65, payload.length);
                    assertThat(EntryLine.of(line.hash(), text)).startsWith(payload);
                }
                again.writeBytes(line.bytes());
                again.write('\n');
            }
            assertThat(reader.offset() + reader.tornBytes()).isEqualTo(bytes.length);
        }
    }

    @FuzzTest
    void aTilePathThatIsReadIsWrittenAsItWas(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        TilePath.parse(text).ifPresent(path -> assertThat(path.toString()).isEqualTo(text));
    }

    @FuzzTest
    void aTileThatIsReadIsWrittenAsItWas(byte[] bytes) {
        int width = Math.max(1, Math.min(Tile.WIDTH, bytes.length / 32));
        if (Tile.parse("x", width, bytes) instanceof Parsed.Valid<Tile>(Tile tile)) {
            assertThat(tile.bytes()).isEqualTo(bytes);
        }
    }
}
