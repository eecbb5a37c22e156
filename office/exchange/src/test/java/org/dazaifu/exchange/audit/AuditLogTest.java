package org.dazaifu.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class AuditLogTest {

    private static final SigningKey KEY =
            SigningKey.generate("dazaifu/exchange/test", SignatureKind.NOTE);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z"));

    @TempDir Path directory;
    @Parameter DatabaseKind kind = DatabaseKind.SQLITE;
    private Database database;
    private AuditLog log;

    @BeforeEach
    void begin() throws StoreException {
        database = Database.open(kind.in(directory));
        log = new AuditLog(database, KEY, CLOCK);
        database.write(sql -> {
            log.begin(sql, record("first"));
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AuditRecord record(String what) {
        return new AuditRecord(Actor.account("abe"), "test.act", Map.of("what", what));
    }

    private List<AuditRow> verified() throws StoreException {
        List<AuditRow> rows = new ArrayList<>();
        AuditVerification found =
                database.read(
                        sql -> AuditVerifier.verify(sql, KEY.verifier(), List.of(), rows::add));
        assertThat(found.fault()).isEmpty();
        return rows;
    }

    @Test
    void manyThatWaitAreAllThereOnceAndInFewCommits() throws Exception {
        AuditLog other = new AuditLog(database, KEY, CLOCK);
        List<String> expected = new ArrayList<>(List.of("first"));
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                String what = "w" + i;
                AuditLog which = i % 2 == 0 ? log : other;
                expected.add(what);
                all.add(
                        threads.submit(() -> {
                            which.record(record(what));
                            return 0;
                        }));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }
        Collections.sort(expected);
        List<String> found =
                verified().stream()
                        .map(row -> row.details().replaceAll(".*\"what\":\"|\".*", ""))
                        .sorted()
                        .toList();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void anActAndItsRowAreKeptTogetherOrNeither() throws Exception {
        assertThatThrownBy(() ->
                        database.write(sql -> {
                            log.append(sql, record("undone"));
                            sql.execute("insert into setting values ('a', 'b')");
                            throw new StoreException(Reason.FULL, "no", null);
                        }))
                .isInstanceOf(StoreException.class);
        log.record(record("done"));
        assertThat(verified()).extracting(AuditRow::details).noneMatch(d -> d.contains("undone"));
        assertThat(verified()).hasSize(2);
        assertThat(
                        database.<Integer>read(
                                sql -> sql.fetchCount(org.jooq.impl.DSL.table("setting"))))
                .isZero();
    }

    @Test
    void whereARecordCannotBeKeptEachThatWaitsIsTold() throws Exception {
        database.write(sql -> sql.execute("delete from audit_tree"));
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                all.add(
                        threads.submit(() -> {
                            log.record(record("x"));
                            return 0;
                        }));
            }
        }
        for (Future<?> each : all) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatIsHostileInDetailsIsShownAndNotDone() throws Exception {
        String hostile = "\u001b[2J\n\u202eevil\u0000\ud800\u3164\"\\";
        log.record(new AuditRecord(Actor.stranger(hostile), "test.act", Map.of("x", hostile)));
        AuditRow row = verified().getLast();
        assertThat(row.details())
                .isEqualTo("{\"x\":\"\\u001b[2J\\u000a\\u202eevil\\u0000\\ud800\\u3164\\\"\\\\\"}");
        assertThat(row.actor()).isEqualTo("stranger:?[2J??evil???\"\\");
        assertThat(row.payload().chars()).allMatch(c -> c >= ' ' && c <= '~');
    }

    @Test
    void detailsAreBoundedAndNamesOfPeopleStayReadable() {
        AuditRecord cut =
                new AuditRecord(Actor.account("a"), "test.act", Map.of("x", "あ".repeat(9_000)));
        assertThat(cut.json()).hasSizeLessThan(2_100).contains("あ", "...(cut)");
        assertThatThrownBy(() ->
                        new AuditRecord(
                                Actor.account("a"),
                                "test.act",
                                Map.of("x", Collections.nCopies(20, "y".repeat(1_000)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesComeNewestFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            log.record(record("w" + i));
        }
        List<AuditRow> page = database.read(sql -> AuditLog.page(sql, Long.MAX_VALUE, 2));
        assertThat(page).extracting(AuditRow::sequence).containsExactly(5L, 4L);
        List<AuditRow> next = database.read(sql -> AuditLog.page(sql, 4, 2));
        assertThat(next).extracting(AuditRow::sequence).containsExactly(3L, 2L);
    }
}
