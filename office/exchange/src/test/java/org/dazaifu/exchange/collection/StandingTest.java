package org.dazaifu.exchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The column from which it is read which record is the latest, against its definition. */
class StandingTest {

    private static final String WRONG =
            """
            select r.object_id, r.sequence, r.outdone from record r
            where coalesce(r.outdone, -1) <> case
                when exists (select 1 from record o where o.collection = r.collection
                    and o.object_id = r.object_id and o.sequence > r.sequence
                    and (o.spec_version, o.version) > (r.spec_version, r.version)) then -1
                else coalesce((select max(o.sequence) from record o
                    where o.collection = r.collection and o.object_id = r.object_id
                    and (o.spec_version, o.version) > (r.spec_version, r.version)), 0)
                end
            """;

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsAsDefinedWhateverIsAddedAndRemoved(boolean sqlite) throws Exception {
        DatabaseAddress address =
                sqlite ? TestDatabases.sqlite(directory) : TestDatabases.postgres();
        var filing = new ObjectFiling(InstantSource.system());
        var random = new Random(7);
        try (Database database = Database.open(address)) {
            var here =
                    database.write(sql ->
                            CollectionCatalog.findOrCreate(
                                    sql,
                                    new CollectionForm(
                                            CollectionKind.FEED, "x", "X", Optional.empty()),
                                    Instant.EPOCH));
            for (int round = 0; round < 60; round++) {
                List<TaxiiObject> objects = new ArrayList<>();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    objects.add(object(random));
                }
                int what = random.nextInt(6);
                database.write(sql -> {
                    switch (what) {
                        case 0 -> filing.supersede(sql, here, objects);
                        case 1 -> filing.purge(sql, here, List.of(objects.getFirst().id()));
                        case 2 ->
                                sql.connection(connection ->
                                        new Removal(connection, here.id())
                                                .records(
                                                        RecordSelection.gone(
                                                                connection, here.id(), some())));
                        default -> filing.add(sql, here, objects);
                    }
                    assertThat(sql.fetch(WRONG)).as("after %s", what).isEmpty();
                    return 0;
                });
            }
            assertThat(
                            database.<Integer>read(sql ->
                                    sql.fetchSingle(
                                                    "select count(*) from record r full"
                                                            + " outer join content c on"
                                                            + " r.id = c.record where r.id"
                                                            + " is null or c.record is null")
                                            .get(0, Integer.class)))
                    .isZero();
        }
    }

    private static ObjectQuery some() {
        return new ObjectQuery(
                Optional.empty(),
                Set.of(id(0), id(1)),
                Set.of(),
                Set.of("2.1"),
                VersionMatch.LAST,
                OptionalLong.empty());
    }

    private static String id(int n) {
        return String.format(Locale.ROOT, "tool--%08d-0000-4000-8000-000000000000", n);
    }

    private static TaxiiObject object(Random random) {
        Optional<ObjectVersion> version =
                random.nextInt(5) == 0
                        ? Optional.empty()
                        : ObjectVersion.read((2000 + random.nextInt(12)) + "-01-01T00:00:00Z");
        return new TaxiiObject(
                id(random.nextInt(3)),
                "tool",
                random.nextInt(4) == 0 ? "2.0" : "2.1",
                version,
                ("{\"n\":" + random.nextInt(9) + "}").getBytes(StandardCharsets.UTF_8));
    }
}
