package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.detection.Sighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of two megabytes; skipped where none can be mounted. */
class FullDiskTest {

    @TempDir Path temporary;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) == 0,
                "skipped: no file system can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void evidenceForWhichThereIsNoRoomIsNotBegunToBeCopied() throws Exception {
        Path evidence = temporary.resolve("large.evtx");
        Files.write(evidence, new byte[5_000_000]);
        try (CaseDirectory opened =
                CaseDirectory.begin(disk.resolve("case"), CaseDirectoryTest.OPTIONS, TestKey.KEY)) {
            assertThatThrownBy(() ->
                            opened.acquire(List.of(evidence), CaseDirectoryTest.COPY, b -> {}))
                    .isInstanceOfSatisfying(
                            CaseException.class,
                            e -> assertThat(e.code()).isEqualTo(CaseException.Code.DISK_FULL))
                    .hasMessageContaining("needs 5,000,000 bytes")
                    .hasMessageContaining("--reference");
        }
    }

    @Test
    void aDiskThatFillsUpGivesASentenceAndTheCaseGoesOnOnceThereIsRoom() throws Exception {
        Path evidence = Files.writeString(temporary.resolve("small.evtx"), "small");
        Path directory = disk.resolve("case");
        List<Sighting> sightings = Samples.plain().sightings();
        try (CaseDirectory opened =
                CaseDirectory.begin(directory, CaseDirectoryTest.OPTIONS, TestKey.KEY)) {
            opened.acquire(List.of(evidence), CaseDirectoryTest.COPY, b -> {});
            try (SightingWriter writer = opened.sightings()) {
                assertThatThrownBy(
                                () -> {
                                    for (int i = 0; i < 100_000; i++) {
                                        writer.accept(sightings.get(i % sightings.size()));
                                    }
                                    writer.commit();
                                })
                        .isInstanceOfSatisfying(
                                IOException.class,
                                e ->
                                        assertThat(opened.explain(e))
                                                .hasMessageContaining("no space left for the case")
                                                .hasMessageContaining(
                                                        "run the same command again"));
            }
        }
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, b -> {}).state())
                .isEqualTo(CaseState.INCOMPLETE);
        CaseDirectoryTest.investigate(
                directory, CaseDirectoryTest.OPTIONS, CaseDirectoryTest.COPY, evidence);
        assertThat(CaseDirectory.verify(directory, TestKey.TRUST, b -> {}).findings()).isEmpty();
    }
}
