package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Reads far more than a small heap holds, in a Java of its own with just that heap. */
class MemoryTest {
    private static final int CHUNKS = 4000;

    @Test
    void aLongLogNeedsNoMoreHeapThanAShortOne() throws Exception {
        assertThat(run("sound")).isZero();
    }

    @Test
    void aHostileLogNeedsNoMoreHeapEither() throws Exception {
        assertThat(run("hostile")).isZero();
    }

    private static int run(String kind) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MemoryTest.class.getName(),
                                kind)
                        .inheritIO()
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** Reads {@value #CHUNKS} chunks (250 MiB) and exits with 0 if their records were found. */
    public static void main(String[] arguments) throws IOException {
        boolean hostile = arguments[0].equals("hostile");
        long records = 0;
        Utf8Buffer json = new Utf8Buffer();
        try (EvtxReader reader = EvtxReader.of(new Endless(hostile))) {
            for (EvtxChunk chunk = reader.next(); chunk != null; chunk = reader.next()) {
                for (EvtxRecord record : chunk) {
                    if (record instanceof Decoded decoded) {
                        records++;
                        json.clear();
                        decoded.writeJson(json);
                    }
                }
            }
        }
        System.exit(records >= (hostile ? CHUNKS / 2 : 30 * CHUNKS) ? 0 : 1);
    }

    /**
     * The same chunk over and over, or one in which every time other bytes are broken, so that no
     * template recurs.
     */
    private static final class Endless extends InputStream {
        private final byte[] chunk =
                java.util.Arrays.copyOfRange(
                        Logs.sample(1, 30).file(), 4096, 4096 + EvtxChunk.SIZE);
        private final byte[] broken = chunk.clone();
        private final Random random = new Random(1);
        private final boolean hostile;
        private int served;
        private int at;

        Endless(boolean hostile) {
            this.hostile = hostile;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("bulk reads only");
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (served == CHUNKS) {
                return -1;
            }
            int count = Math.min(length, EvtxChunk.SIZE - at);
            System.arraycopy(hostile ? broken : chunk, at, into, offset, count);
            at += count;
            if (at == EvtxChunk.SIZE) {
                at = 0;
                served++;
                System.arraycopy(chunk, 0, broken, 0, broken.length);
                for (int i = 0; i < 3; i++) {
                    broken[600 + random.nextInt(1500)] = (byte) (32 + random.nextInt(90));
                }
            }
            return count;
        }
    }
}
