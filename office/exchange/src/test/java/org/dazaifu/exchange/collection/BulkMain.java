package org.dazaifu.exchange.collection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;

/**
 * Measures a whole process: objects filed in one writing, the same sent again, superseded by later
 * versions, and read in pages with their contents. Arguments: {@code sqlite} or {@code postgres}, a
 * directory, how many objects. The figures in docs/performance.md are from here.
 */
final class BulkMain {

    private static final int PAGE = 1_000;

    private BulkMain() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        int objects = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("sqlite")) {
            measure(DatabaseAddress.in(directory), directory, objects);
        } else {
            // Durable, unlike the embedded server as it comes.
            try (var server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start()) {
                measure(
                        DatabaseAddress.of(server.getJdbcUrl("postgres", "postgres")),
                        directory,
                        objects);
            }
        }
    }

    private static void measure(DatabaseAddress address, Path directory, int objects)
            throws Exception {
        try (Database database = Database.open(address)) {
            var filing = new ObjectFiling(InstantSource.system());
            StoredCollection here =
                    database.write(sql ->
                            CollectionCatalog.findOrCreate(
                                    sql,
                                    new CollectionForm(
                                            CollectionKind.RELEASE,
                                            "bulk",
                                            "Bulk",
                                            Optional.empty()),
                                    Instant.EPOCH));
            time(
                    "file",
                    objects,
                    () ->
                            database.write(sql ->
                                    filing.add(
                                            sql,
                                            here,
                                            many(objects, 2020),
                                            (object, outcome) -> {})));
            time(
                    "file again",
                    objects,
                    () ->
                            database.write(sql ->
                                    filing.add(
                                            sql,
                                            here,
                                            many(objects, 2020),
                                            (object, outcome) -> {})));
            var store =
                    new SqlTaxiiStore(
                            database, directory, InstantSource.system(), ChangeListener.NONE);
            var where = new CollectionKey(SqlTaxiiStore.EXCHANGE.path(), here.uuid());
            for (int round = 0; round < 3; round++) {
                time(
                        "read in pages",
                        objects,
                        () -> read(store, where, Optional.empty(), Set.of()));
            }
            time(
                    "read in pages, added_after",
                    objects,
                    () -> read(store, where, Optional.of(Instant.EPOCH.plusSeconds(1)), Set.of()));
            time(
                    "read in pages, one spec_version",
                    objects,
                    () -> read(store, where, Optional.empty(), Set.of("2.1")));
            time(
                    "supersede",
                    objects,
                    () ->
                            database.write(sql ->
                                    filing.supersede(
                                            sql,
                                            here,
                                            many(objects, 2021),
                                            (object, outcome) -> {})));
            time(
                    "add later versions",
                    objects,
                    () ->
                            database.write(sql ->
                                    filing.add(
                                            sql,
                                            here,
                                            many(objects, 2022),
                                            (object, outcome) -> {})));
            time(
                    "read in pages, of two versions",
                    objects,
                    () -> read(store, where, Optional.empty(), Set.of()));
        }
    }

    private static long read(
            SqlTaxiiStore store, CollectionKey where, Optional<Instant> since, Set<String> specs)
            throws Exception {
        long[] read = {0};
        OptionalLong after = OptionalLong.empty();
        while (true) {
            var entries =
                    store.select(
                            where,
                            new ObjectQuery(
                                    since, Set.of(), Set.of(), specs, VersionMatch.LAST, after),
                            PAGE + 1);
            var page = entries.subList(0, Math.min(PAGE, entries.size()));
            store.contents(where, page, json -> read[0]++);
            if (entries.size() <= PAGE) {
                return read[0];
            }
            after = OptionalLong.of(page.getLast().sequence());
        }
    }

    private static ObjectSource many(int objects, int year) {
        int[] next = {0};
        Optional<ObjectVersion> version = ObjectVersion.read(year + "-01-01T00:00:00.000Z");
        return () -> {
            if (next[0] == objects) {
                return Optional.empty();
            }
            int n = next[0]++;
            String id =
                    "indicator--"
                            + new UUID(n * 0x9E3779B97F4A7C15L, Long.MIN_VALUE | n * 0x2545F491L);
            String json =
                    String.format(
                            Locale.ROOT,
                            "{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":\"%s\","
                                    + "\"created\":\"2020-01-01T00:00:00.000Z\","
                                    + "\"modified\":\"%d-01-01T00:00:00.000Z\",\"name\":\"n%d\","
                                    + "\"description\":\"%s\",\"pattern_type\":\"stix\","
                                    + "\"pattern\":\"[ipv4-addr:value = '10.0.0.1']\","
                                    + "\"valid_from\":\"2020-01-01T00:00:00Z\"}",
                            id,
                            year,
                            n,
                            "of some length ".repeat(12));
            return Optional.of(
                    new TaxiiObject(
                            id,
                            "indicator",
                            "2.1",
                            version,
                            json.getBytes(StandardCharsets.UTF_8)));
        };
    }

    @FunctionalInterface
    private interface Work {
        Object run() throws Exception;
    }

    private static void time(String what, int objects, Work work) throws Exception {
        long from = System.nanoTime();
        long cpu = cpu();
        Object result = work.run();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.2f s %8.0f objects/s, %6.2f s CPU of this process, %s%n",
                what,
                seconds,
                objects / seconds,
                (cpu() - cpu) / 1e9,
                result);
    }

    private static long cpu() throws IOException {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("no CPU time"))
                .toNanos();
    }
}
