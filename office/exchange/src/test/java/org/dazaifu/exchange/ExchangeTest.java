package org.dazaifu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dazaifu.exchange.audit.AuditVerifier;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.exchange.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeTest {

    @TempDir Path temporary;

    @ParameterizedTest
    @EnumSource
    void anExchangeIsTheSameWhenItIsOpenedAgain(DatabaseKind kind) throws Exception {
        Path directory = temporary.resolve("new/exchange");
        assertThat(Exchange.isIn(directory)).isFalse();
        DatabaseAddress address = kind.in(directory);
        String key;
        try (Exchange exchange = Exchange.open(directory, address)) {
            key = exchange.key().verifier().text();
        }
        assertThat(Exchange.isIn(directory)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(directory.resolve("exchange.key"))))
                .isEqualTo("rw-------");
        try (Exchange exchange = Exchange.open(directory, address)) {
            assertThat(exchange.key().verifier().text()).isEqualTo(key);
            assertThat(
                            exchange.database()
                                    .read(sql ->
                                            AuditVerifier.verify(
                                                    sql,
                                                    exchange.key().verifier(),
                                                    List.of(),
                                                    row -> {}))
                                    .intact())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyThatBeginAnExchangeAtOneTimeOneMakesTheKey(DatabaseKind kind) throws Exception {
        Path directory = temporary.resolve("exchange");
        DatabaseAddress address = kind.in(directory);
        // The tables are there; who makes the key is what is tried.
        Files.createDirectories(directory);
        Database.open(address).close();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<String> keys =
                    threads
                            .invokeAll(
                                    IntStream.range(0, 4)
                                            .<java.util.concurrent.Callable<String>>mapToObj(i ->
                                                    () -> {
                                                        try (Exchange exchange =
                                                                Exchange.open(directory, address)) {
                                                            return exchange.key().verifier().text();
                                                        }
                                                    })
                                            .toList())
                            .stream()
                            .map(each -> each.resultNow())
                            .distinct()
                            .toList();
            assertThat(keys).hasSize(1);
        }
    }

    private void refused(Path directory, DatabaseAddress address, String why) {
        assertThatThrownBy(() -> Exchange.open(directory, address).close())
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNSUITABLE))
                .hasMessageContaining(why);
    }

    @Test
    void aDirectoryAndADatabaseOfTwoExchangesDoNotGoTogether() throws Exception {
        Path one = temporary.resolve("one");
        Path other = temporary.resolve("other");
        DatabaseAddress postgres = TestDatabases.postgres();
        Exchange.open(one, postgres).close();
        Exchange.open(other, DatabaseAddress.in(other)).close();
        refused(other, postgres, "the key in");
        refused(one, DatabaseAddress.in(one), "has its data elsewhere");
        refused(one, TestDatabases.postgres(), "the database is new");
        refused(temporary.resolve("third"), postgres, "whose key is not in");
    }

    @Test
    void whatIsBeingRestoredIsNotOpened() throws Exception {
        Path directory = temporary.resolve("exchange");
        Exchange.open(directory, DatabaseAddress.in(directory)).close();
        Files.createFile(directory.resolve(Exchange.RESTORING));
        refused(directory, DatabaseAddress.in(directory), "was being restored");
    }
}
