package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Whatever the bytes are: no exception, and every record that is handed out can be rendered every
 * way.
 */
class EvtxFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void aFile(byte[] bytes) {
        render(Logs.read(bytes));
    }

    /**
     * The bytes as the records of a chunk whose header is right, so that mutations reach the binary
     * XML.
     */
    @FuzzTest(maxDuration = "30s")
    void aChunksRecords(byte[] bytes) {
        byte[] chunk = new byte[EvtxChunk.SIZE];
        int length = Math.min(bytes.length, chunk.length - EvtxChunk.HEADER_SIZE);
        System.arraycopy(bytes, 0, chunk, EvtxChunk.HEADER_SIZE, length);
        java.nio.ByteBuffer view =
                java.nio.ByteBuffer.wrap(chunk).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        view.putLong(0, EvtxChunk.MAGIC).putInt(40, 128).putInt(48, EvtxChunk.HEADER_SIZE + length);
        view.putLong(24, 1).putLong(32, 1);
        EvtxWriter.seal(chunk, 0);
        render(Logs.read(chunk));
    }

    private static void render(List<EvtxRecord> records) {
        for (EvtxRecord record : records) {
            switch (record) {
                case Damaged damaged -> assertThat(damaged.expected()).isNotEmpty();
                case Decoded decoded -> {
                    for (int i = 0; i < decoded.size(); i++) {
                        String value = decoded.value(i);
                        assertThat(value == null || decoded.name(i) != null).isTrue();
                    }
                    assertThat(decoded.toJson()).startsWith("{").endsWith("}");
                    assertThat(decoded.toXml()).startsWith("<").endsWith(">");
                    assertThat(decoded.eventId()).isGreaterThanOrEqualTo(-1);
                }
            }
        }
    }
}
