package org.dazaifu.exchange.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dazaifu.exchange.store.TestDatabases;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.Deposit;
import org.dazaifu.taxii.server.Site;
import org.dazaifu.taxii.server.TaxiiStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {

    private static final CollectionKey HERE = Site.key(Site.OPEN);
    private static final int OBJECTS = 100;

    @TempDir Path directory;

    private final Random random = new Random(1);

    @Test
    void aDatabaseThatMayNotGrowSaysSoKeepsNothingOfTheDepositAndGoesOnWhenItMay()
            throws Exception {
        try (var store = opened(directory)) {
            int kept = OBJECTS;
            add(store, OBJECTS, 1_000);
            store.database.write(
                    sql -> sql.fetchValue("pragma max_page_count = " + (pages(sql) + 20)));
            kept += fill(store);
            intact(store, kept);
            store.database.write(sql -> sql.fetchValue("pragma max_page_count = 1000000"));
            add(store, OBJECTS, 1_000);
            intact(store, kept + OBJECTS);
        }
    }

    @Test
    void aDiskThatIsFullIsSaidKeepsNothingOfTheDepositAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", directory.toString()) == 0,
                "no small file system can be mounted here");
        try {
            try (var store = opened(directory)) {
                int kept = fill(store);
                assertThat(kept).isPositive();
                intact(store, kept);
                assertThat(run("mount", "-o", "remount,size=60m", directory.toString())).isZero();
                add(store, OBJECTS, 1_000);
                intact(store, kept + OBJECTS);
            }
        } finally {
            run("umount", directory.toString());
        }
    }

    @Test
    void aDepositThatCannotBePutAsideIsRefusedAsOneForWhichThereIsNoRoom() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", directory.toString()) == 0,
                "no small file system can be mounted here");
        try {
            try (var store = opened(directory)) {
                add(store, OBJECTS, 1_000);
                try (Deposit deposit = store.port().deposit(HERE, "x", Instant.EPOCH)) {
                    assertThatThrownBy(
                                    () -> {
                                        for (int n = 0; n < 100; n++) {
                                            deposit.add(object(100_000));
                                        }
                                    })
                            .isInstanceOfSatisfying(
                                    TaxiiStoreException.class,
                                    e ->
                                            assertThat(e.reason())
                                                    .isEqualTo(TaxiiStoreException.Reason.FULL));
                }
                add(store, OBJECTS, 1_000);
                intact(store, 2 * OBJECTS);
            }
        } finally {
            run("umount", directory.toString());
        }
    }

    private static TestedSqlStore opened(Path directory) {
        var store = new TestedSqlStore(TestDatabases.sqlite(directory), directory);
        new Site(store, Site.LIMITS, InstantSource.system());
        return store;
    }

    private static int pages(org.jooq.DSLContext sql) {
        return ((Number) java.util.Objects.requireNonNull(sql.fetchValue("pragma page_count")))
                .intValue();
    }

    /** Until it is full; how many objects were acknowledged. */
    private int fill(TestedSqlStore store) {
        for (int kept = 0; kept < 100_000; kept += OBJECTS) {
            try {
                add(store, OBJECTS, 1_000);
            } catch (TaxiiStoreException e) {
                assertThat(e.reason()).isEqualTo(TaxiiStoreException.Reason.FULL);
                assertThat(e).hasMessageContaining("disk is full");
                return kept;
            }
        }
        throw new AssertionError("it was never full");
    }

    private void add(TestedSqlStore store, int objects, int bytes) throws TaxiiStoreException {
        try (Deposit deposit = store.port().deposit(HERE, "x", Instant.EPOCH)) {
            for (int n = 0; n < objects; n++) {
                deposit.add(object(bytes));
            }
            deposit.commit(outcomes ->
                    new TaxiiStatus(
                            UUID.randomUUID().toString(),
                            true,
                            Instant.EPOCH,
                            List.of(),
                            List.of(),
                            List.of()));
        }
    }

    private TaxiiObject object(int bytes) {
        return new TaxiiObject(
                "tool--" + new UUID(random.nextLong(), random.nextLong()),
                "tool",
                "2.1",
                ObjectVersion.read("2026-01-01T00:00:00Z"),
                ("{\"a\":\"" + "x".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static void intact(TestedSqlStore store, int kept) throws Exception {
        assertThat(store.size(HERE)).isEqualTo(kept);
        assertThat(store.database.<Object>read(sql -> sql.fetchValue("pragma integrity_check")))
                .isEqualTo("ok");
        assertThat(
                        store.database.<Integer>read(sql ->
                                sql.fetchSingle("select count(*) from status")
                                        .get(0, Integer.class)))
                .isEqualTo(kept / OBJECTS);
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (java.io.IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
