package org.dazaifu.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On both databases, the same. */
class DatabaseTest {

    enum Kind {
        SQLITE,
        POSTGRES
    }

    @TempDir Path directory;

    private DatabaseAddress address(Kind kind) {
        return switch (kind) {
            case SQLITE -> TestDatabases.sqlite(directory);
            case POSTGRES -> TestDatabases.postgres();
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsThereWhenItIsOpenedAgain(Kind kind) throws Exception {
        DatabaseAddress address = address(kind);
        try (Database database = Database.open(address)) {
            database.write(sql -> sql.execute("insert into setting values ('a', '1')"));
        }
        try (Database database = Database.open(address)) {
            assertThat(
                            database.<Object>read(sql ->
                                    sql.fetchValue("select value from setting where name = 'a'")))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAWritingThatThrewIsKept(Kind kind) throws Exception {
        try (Database database = Database.open(address(kind))) {
            assertThatThrownBy(() ->
                            database.write(sql -> {
                                sql.execute("insert into setting values ('a', '1')");
                                throw new StoreException(StoreException.Reason.FULL, "no", null);
                            }))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("no");
            assertThat(
                            database.<Integer>read(
                                    sql -> sql.fetchCount(org.jooq.impl.DSL.table("setting"))))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writersOfSeveralConnectionsWaitForEachOther(Kind kind) throws Exception {
        DatabaseAddress address = address(kind);
        try (Database one = Database.open(address);
                Database other = Database.open(address);
                var threads = Executors.newFixedThreadPool(8)) {
            one.write(sql -> sql.execute("insert into setting values ('n', '0')"));
            List<Future<Integer>> all =
                    IntStream.range(0, 200)
                            .mapToObj(n ->
                                    threads.submit(() ->
                                            (n % 2 == 0 ? one : other).write(DatabaseTest::addOne)))
                            .toList();
            for (Future<Integer> each : all) {
                each.get();
            }
            assertThat(one.<Object>read(sql -> sql.fetchValue("select value from setting")))
                    .isEqualTo("200");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverReadsChangesNothing(Kind kind) throws Exception {
        try (Database database = Database.open(address(kind))) {
            for (String change :
                    List.of(
                            "insert into setting values ('a', '1')",
                            "delete from setting",
                            "create table other (a integer)",
                            "drop table setting")) {
                assertThatThrownBy(() -> database.read(sql -> sql.execute(change)))
                        .as(change)
                        .isInstanceOf(StoreException.class);
            }
            assertThat(
                            database.<Integer>read(
                                    sql -> sql.fetchCount(org.jooq.impl.DSL.table("setting"))))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfALaterVersionIsRefusedAndLeftAsItIs(Kind kind) throws Exception {
        DatabaseAddress address = address(kind);
        try (Database database = Database.open(address)) {
            database.write(sql ->
                    sql.execute(
                            "insert into flyway_schema_history (installed_rank, version,"
                                    + " description, type, script, checksum, installed_by,"
                                    + " execution_time, success) values (1000, '1000', 'later',"
                                    + " 'SQL', 'V1000__later.sql', 1, 'x', 1, "
                                    + (kind == Kind.SQLITE ? "1)" : "true)")));
        }
        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.UNSUITABLE))
                .hasMessageContaining("later version of Dazaifu")
                .hasMessageContaining("1000");
    }

    @ParameterizedTest
    @EnumSource
    void severalProcessesMayMakeTheTablesAtTheSameTime(Kind kind) throws Exception {
        DatabaseAddress address = address(kind);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Database>> all =
                    IntStream.range(0, 4)
                            .mapToObj(n -> threads.submit(() -> Database.open(address)))
                            .toList();
            for (Future<Database> each : all) {
                each.get().close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecretIsMadeOnceAndKept(Kind kind) throws Exception {
        DatabaseAddress address = address(kind);
        byte[] secret;
        try (Database database = Database.open(address)) {
            secret = StoredSecret.of(database, "a");
            assertThat(StoredSecret.of(database, "a")).hasSize(32).isEqualTo(secret);
            assertThat(StoredSecret.of(database, "b")).isNotEqualTo(secret);
        }
        try (Database database = Database.open(address)) {
            assertThat(StoredSecret.of(database, "a")).isEqualTo(secret);
        }
    }

    @Test
    void theFilesOfADatabaseAreForTheirOwnerAlone() throws Exception {
        Path exchange = directory.resolve("deep/exchange");
        try (Database database = Database.open(DatabaseAddress.in(exchange))) {
            database.write(sql -> sql.execute("insert into setting values ('a', '1')"));
            try (var files = Files.list(exchange)) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(file ->
                                assertThat(
                                                PosixFilePermissions.toString(
                                                        Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exchange)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatIsNoDatabaseIsSaidToBeUnsuitable() throws Exception {
        Files.writeString(directory.resolve("exchange.db"), "no database".repeat(1_000));
        assertThatThrownBy(() -> Database.open(DatabaseAddress.in(directory)))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.UNSUITABLE));
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        assertThatThrownBy(() ->
                        Database.open(
                                DatabaseAddress.of(
                                        "jdbc:postgresql://127.0.0.1:1/x?password=hidden")))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(StoreException.Reason.UNAVAILABLE);
                            assertThat(e).hasMessageNotContaining("hidden");
                        });
    }

    private static int addOne(org.jooq.DSLContext sql) {
        int now = Integer.parseInt(String.valueOf(sql.fetchValue("select value from setting")));
        return sql.execute("update setting set value = ?", Integer.toString(now + 1));
    }
}
