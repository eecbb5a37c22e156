package org.dazaifu.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that append at random moments: what they acknowledged must be there. */
class KilledAppendTest {

    static final int KILLS = Integer.getInteger("dazaifu.kills", 30);
    static final SigningKey KEY = SigningKey.generate(SampleLog.ORIGIN, SignatureKind.NOTE);

    @TempDir Path temporary;

    @Test
    void everyAcknowledgedEntryIsThereAndEveryCheckpointHolds() throws Exception {
        Random random = new Random(9);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path directory = temporary.resolve("log" + kill / 5);
            List<String> said = killed(directory, kill, random.nextInt(60));
            int last = 0;
            long signed = 0;
            for (String line : said) {
                if (line.startsWith("signed ")) {
                    signed = Long.parseLong(line.substring(7));
                } else {
                    last = Integer.parseInt(line);
                }
            }
            List<String> found = new ArrayList<>();
            LogVerification verification =
                    LogVerifier.verify(
                            directory, LogPolicy.NONE, e -> found.add(e.payload()), b -> {});
            assertThat(verification.faults()).as("kill %d", kill).isEmpty();
            assertThat(found).hasSizeGreaterThanOrEqualTo(last);
            assertThat(found).isEqualTo(SampleLog.payloads(found.size()));
            if (signed > 0) {
                assertThat(LogProofs.of(directory).checkpoint().checkpoint().head().size())
                        .isGreaterThanOrEqualTo(signed);
            }
            acknowledged += said.size();
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
        System.out.println(KILLS + " kills, " + acknowledged + " acknowledgements, none lost");
    }

    private List<String> killed(Path directory, int seed, int after) throws Exception {
        Path said = temporary.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledAppend.class.getName(),
                                directory.toString(),
                                Integer.toString(seed))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            while (process.isAlive() && Files.size(said) == 0) {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            process.waitFor(after, TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as(() -> read(said)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        String text = read(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static String read(Path said) {
        try {
            return Files.readString(said);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
