package org.dazaifu.exchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.taxii.Samples;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.Site;
import org.dazaifu.taxii.server.TaxiiLimits;
import org.dazaifu.taxii.server.VersionMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that deposits is killed at random moments. {@code -Dexchange.kills=200} for the full
 * run; PostgreSQL gets a fourth of them, because there the process that writes survives.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("exchange.kills", 4);
    private static final int ROUND = 1_000_000;
    private static final int LONGEST_MILLIS = 400;
    private static final CollectionKey HERE = Site.key(Site.OPEN);

    @TempDir Path directory;

    /** What one process said before it was killed. */
    private record Said(List<Integer> sending, Map<Integer, String> acknowledged) {}

    @Test
    void withSqliteNothingAcknowledgedIsLostOrDoubled() throws Exception {
        kill(TestDatabases.sqlite(directory), "-", KILLS);
    }

    @Test
    void withPostgresNothingAcknowledgedIsLostOrDoubled() throws Exception {
        var address = (DatabaseAddress.Postgres) TestDatabases.postgres();
        kill(address, address.url(), Math.max(1, KILLS / 4));
    }

    private void kill(DatabaseAddress address, String url, int kills) throws Exception {
        var random = new Random();
        long acknowledged = 0;
        long kept = 0;
        try (var store = new TestedSqlStore(address, directory)) {
            new Site(store, TaxiiLimits.USUAL, java.time.InstantSource.system());
            OptionalLong last = OptionalLong.empty();
            for (int kill = 0; kill < kills; kill++) {
                Said said = killed(url, kill * ROUND, random.nextInt(LONGEST_MILLIS));
                List<ObjectEntry> added = added(store, last);
                check(store, said, added);
                acknowledged += said.acknowledged.size();
                kept += added.size();
                last = added.isEmpty() ? last : OptionalLong.of(added.getLast().sequence());
                if (address instanceof DatabaseAddress.Sqlite) {
                    assertThat(
                                    store.database.<Object>read(
                                            sql -> sql.fetchValue("pragma integrity_check")))
                            .isEqualTo("ok");
                }
                try (var left = Files.list(directory.resolve("incoming"))) {
                    assertThat(left).isEmpty();
                } catch (java.nio.file.NoSuchFileException e) {
                    assertThat(said.sending).hasSizeLessThan(ROUND);
                }
                report(url, kill + 1, acknowledged, kept);
            }
            assertThat(store.size(HERE)).isEqualTo((int) kept);
        }
        assertThat(acknowledged).as("deposits that were acknowledged before a kill").isPositive();
    }

    private static void report(String url, int kills, long acknowledged, long kept)
            throws Exception {
        Files.writeString(
                Path.of("target", "kills-" + (url.equals("-") ? "sqlite" : "postgres") + ".txt"),
                kills
                        + " kills, "
                        + acknowledged
                        + " deposits acknowledged, "
                        + kept
                        + " records\n");
    }

    private static List<ObjectEntry> added(TestedSqlStore store, OptionalLong after)
            throws Exception {
        return store.port()
                .select(
                        HERE,
                        new ObjectQuery(
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                VersionMatch.ALL,
                                after),
                        Integer.MAX_VALUE);
    }

    private static void check(TestedSqlStore store, Said said, List<ObjectEntry> added)
            throws Exception {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            times.merge(added.get(i).id(), 1, Integer::sum);
            if (i > 0) {
                assertThat(added.get(i).sequence()).isGreaterThan(added.get(i - 1).sequence());
                assertThat(added.get(i).added()).isAfter(added.get(i - 1).added());
            }
        }
        assertThat(times.values()).as("nothing is doubled").allMatch(n -> n == 1);
        int whole = 0;
        for (int from : said.sending) {
            long there =
                    IntStream.range(from, from + DepositingMain.OBJECTS)
                            .filter(n -> times.containsKey(Samples.id(n)))
                            .count();
            if (said.acknowledged.containsKey(from)) {
                assertThat(there).as("acknowledged").isEqualTo(DepositingMain.OBJECTS);
            } else {
                assertThat(there).as("all or none").isIn(0L, (long) DepositingMain.OBJECTS);
            }
            whole += there > 0 ? 1 : 0;
        }
        assertThat(added).as("nothing nobody sent").hasSize(whole * DepositingMain.OBJECTS);
        for (String status : said.acknowledged.values()) {
            assertThat(store.port().status(Site.ROOT, "partner", status)).isPresent();
        }
        int[] contents = {0};
        store.port().contents(HERE, added, json -> contents[0]++);
        assertThat(contents[0]).isEqualTo(added.size());
    }

    private Said killed(String url, int first, int afterMillis) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DepositingMain.class.getName(),
                                directory.toString(),
                                url,
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new Said(new ArrayList<>(), new HashMap<>());
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "sending" -> said.sending.add(Integer.parseInt(words[1]));
                    case "acknowledged" -> {
                        // The last line may have been cut off by the kill.
                        if (words.length == 3 && words[2].length() == 36) {
                            if (said.acknowledged.isEmpty()) {
                                Thread.ofVirtual().start(() -> killLater(process, afterMillis));
                            }
                            said.acknowledged.put(Integer.parseInt(words[1]), words[2]);
                        }
                    }
                    default -> throw new AssertionError(line);
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static void killLater(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // By its handle: the process itself would close what it still had to say.
        process.toHandle().destroyForcibly();
    }
}
