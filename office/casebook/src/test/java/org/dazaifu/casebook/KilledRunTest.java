package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dazaifu.ledger.note.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes at random moments of a run, and goes on from what they leave. */
class KilledRunTest {

    private static final int KILLS = 10;

    @TempDir Path temporary;

    @Test
    void aRunThatIsKilledLeavesNoCaseOrOneThatSaysItIsIncompleteAndCanBeResumed() throws Exception {
        Path evidence = Files.createDirectories(temporary.resolve("handover"));
        KeyFile.write(temporary.resolve("key"), TestKey.KEY);
        Random random = new Random(11);
        byte[] content = new byte[300_000];
        for (int i = 0; i < 60; i++) {
            random.nextBytes(content);
            Files.write(evidence.resolve("log" + i), content);
        }
        long began = System.nanoTime();
        assertThat(run(temporary.resolve("whole"), evidence, -1)).isZero();
        long whole = (System.nanoTime() - began) / 1_000_000;

        Map<CaseState, Integer> left = new EnumMap<>(CaseState.class);
        Path directory = temporary.resolve("case0");
        for (int kill = 1; kill <= KILLS; kill++) {
            run(directory, evidence, 1 + random.nextLong(whole));
            if (!Files.exists(directory.resolve("case.json"))) {
                continue;
            }
            CaseVerification verification =
                    CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {});
            left.merge(verification.state(), 1, Integer::sum);
            for (CaseVerification.Finding finding : verification.findings()) {
                // A copy that was made but not acknowledged is all that may be left over.
                assertThat(finding.subject()).isEqualTo(CaseVerification.Subject.EVIDENCE);
                assertThat(finding.expected()).startsWith("no file");
                assertThat(verification.state()).isEqualTo(CaseState.INCOMPLETE);
            }
            if (verification.state() == CaseState.COMPLETE || kill % 4 == 0) {
                complete(directory, evidence);
                directory = temporary.resolve("case" + kill);
            }
        }
        complete(directory, evidence);
        assertThat(left).containsKey(CaseState.INCOMPLETE);
    }

    private void complete(Path directory, Path evidence) throws Exception {
        boolean complete =
                Files.exists(directory.resolve("case.json"))
                        && CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {}).state()
                                == CaseState.COMPLETE;
        if (!complete) {
            assertThat(run(directory, evidence, -1)).isZero();
        }
        CaseVerification verification = CaseDirectory.verify(directory, TestKey.TRUST, bytes -> {});
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.state()).isEqualTo(CaseState.COMPLETE);
    }

    /** Runs until it ends, or kills it some milliseconds after it has begun. */
    private int run(Path directory, Path evidence, long killAfter) throws Exception {
        Path said = temporary.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-D" + TestKey.FILE + "=" + temporary.resolve("key"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRun.class.getName(),
                                directory.toString(),
                                evidence.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            while (process.isAlive() && !Files.readString(said).contains("begun")) {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            if (killAfter >= 0) {
                process.waitFor(killAfter, TimeUnit.MILLISECONDS);
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            assertThat(killAfter < 0 && exit != 0 ? Files.readString(said) : "").isEmpty();
            return exit;
        } finally {
            process.destroyForcibly();
        }
    }
}
