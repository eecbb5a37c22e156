package org.dazaifu.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    private static int addOne(org.jooq.DSLContext sql) {
        int now = Integer.parseInt(String.valueOf(sql.fetchValue("select value from setting")));
        return sql.execute("update setting set value = ?", Integer.toString(now + 1));
    }
}
