package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What there is in the public EVTX-ATTACK-SAMPLES, pinned: decoded and damaged. */
class CorpusTest {
    @Test
    void everyRecordOfTheAttackSamplesIsDecoded() throws IOException {
        assertThat(count("evtx")).isEqualTo(new Count(121, 5394, 0));
    }

    @Test
    void everyRecordOfTheRegressionEvidenceIsDecoded() throws IOException {
        assertThat(count("sigma/regression")).isEqualTo(new Count(106, 122, 0));
    }

    private record Count(int files, long decoded, long damaged) {}

    private static Count count(String folder) throws IOException {
        Path root = Path.of(System.getProperty("dazaifu.data", "absent"), folder);
        assumeTrue(Files.isDirectory(root), "skipped: no event logs at " + root);
        List<Path> logs;
        try (Stream<Path> files = Files.walk(root)) {
            logs = files.filter(file -> file.toString().endsWith(".evtx")).toList();
        }
        long decoded = 0;
        long damaged = 0;
        for (Path log : logs) {
            try (EvtxReader reader = EvtxReader.open(log)) {
                for (EvtxChunk chunk = reader.next(); chunk != null; chunk = reader.next()) {
                    for (EvtxRecord record : chunk) {
                        switch (record) {
                            case Decoded d -> decoded++;
                            case Damaged d -> damaged++;
                        }
                    }
                }
            }
        }
        return new Count(logs.size(), decoded, damaged);
    }
}
