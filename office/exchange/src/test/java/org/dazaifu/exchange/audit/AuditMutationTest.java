package org.dazaifu.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a log that is valid one thing is changed, by somebody who does not have the key. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class AuditMutationTest {

    private static final SigningKey KEY =
            SigningKey.generate("dazaifu/exchange/test", SignatureKind.NOTE);
    private static final SigningKey OTHER =
            SigningKey.generate("dazaifu/exchange/test", SignatureKind.NOTE);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-04-01T00:00:00.000001Z"));
    private static final int ROWS = 600;

    @TempDir Path directory;
    @Parameter DatabaseKind kind = DatabaseKind.SQLITE;
    private Database database;
    private AuditLog log;

    @BeforeEach
    void begin() throws StoreException {
        database = Database.open(kind.in(directory));
        log = new AuditLog(database, KEY, CLOCK);
        database.write(sql -> {
            log.begin(sql, record(0));
            for (int i = 1; i < ROWS; i += 100) {
                List<AuditRecord> some = new ArrayList<>();
                for (int j = i; j < Math.min(ROWS, i + 100); j++) {
                    some.add(record(j));
                }
                log.append(sql, some);
            }
            return 0;
        });
        assertThat(verify(List.of()).fault()).isEmpty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AuditRecord record(int i) {
        return new AuditRecord(Actor.account("abe"), "test.act", Map.of("n", i, "who", "安倍"));
    }

    private AuditVerification verify(List<TreeHead> kept) throws StoreException {
        return database.read(sql -> AuditVerifier.verify(sql, KEY.verifier(), kept, row -> {}));
    }

    private String firstFaultAfter(Consumer<DSLContext> change) throws StoreException {
        database.write(sql -> {
            change.accept(sql);
            return 0;
        });
        return verify(List.of()).fault().orElseThrow().where();
    }

    private static void rehash(DSLContext sql, long sequence) {
        AuditRow row =
                AuditLog.row(
                        sql.fetchSingle(
                                "select sequence, time, actor, act, details from audit where sequence = ?",
                                sequence));
        sql.execute("update audit set hash = ? where sequence = ?", row.hash().bytes(), sequence);
    }

    @Test
    void eachColumnOfARowIsHeldToItsHash() throws Exception {
        for (String change :
                List.of(
                        "time = time + 1",
                        "actor = 'account:other'",
                        "act = 'test.other'",
                        "details = '{\"n\":8}'")) {
            database.write(
                    sql -> sql.execute("update audit set " + change + " where sequence = 7"));
            assertThat(verify(List.of()).fault().orElseThrow().where()).isEqualTo("row 7");
            database.write(sql -> sql.execute("delete from audit where sequence = 7"));
            database.write(sql -> {
                AuditRow whole =
                        new AuditRow(
                                7,
                                java.time.temporal.ChronoUnit.MICROS.between(
                                        Instant.EPOCH, CLOCK.instant()),
                                "account:abe",
                                "test.act",
                                record(7).json());
                return sql.execute(
                        "insert into audit values (?, ?, ?, ?, ?, ?)",
                        whole.sequence(),
                        whole.micros(),
                        whole.actor(),
                        whole.act(),
                        whole.details(),
                        whole.hash().bytes());
            });
            assertThat(verify(List.of()).fault()).isEmpty();
        }
    }

    @Test
    void aRowThatWasChangedTogetherWithItsHashIsFoundBetweenTwoCheckpoints() throws Exception {
        assertThat(
                        firstFaultAfter(sql -> {
                            sql.execute(
                                    "update audit set actor = 'account:other' where sequence = 400");
                            rehash(sql, 400);
                        }))
                .isEqualTo(where(400));
    }

    /** Checkpoints are kept at the first commit behind each 256 rows: 301 and 600 here. */
    private static String where(int row) {
        return row < 301 ? "rows 0 to 300" : "rows 301 to 599";
    }

    @Test
    void aRowThatWasDroppedIsMissed() throws Exception {
        assertThat(firstFaultAfter(sql -> sql.execute("delete from audit where sequence = 9")))
                .isEqualTo("row 9");
    }

    @Test
    void rowsThatChangedPlacesAreFound() throws Exception {
        assertThat(
                        firstFaultAfter(sql -> {
                            sql.execute("update audit set sequence = -1 where sequence = 3");
                            sql.execute("update audit set sequence = 3 where sequence = 4");
                            sql.execute("update audit set sequence = 4 where sequence = -1");
                        }))
                .isEqualTo("row 3");
    }

    @Test
    void aRowThatWasPutInIsFound() throws Exception {
        assertThat(
                        firstFaultAfter(sql -> {
                            sql.execute(
                                    "insert into audit select ?, time, actor, act, details, hash from audit where sequence = 5",
                                    ROWS);
                            rehash(sql, ROWS);
                        }))
                .isEqualTo("row " + ROWS);
    }

    @Test
    void aLogThatWasCutIsFound() throws Exception {
        assertThat(firstFaultAfter(sql -> sql.execute("delete from audit where sequence >= 590")))
                .isEqualTo("row 590");
    }

    @Test
    void aLogThatWasCutTogetherWithItsHeadIsFoundAndNotGoneOnWith() throws Exception {
        assertThat(
                        firstFaultAfter(sql -> {
                            sql.execute("delete from audit where sequence >= 2");
                            sql.execute("delete from audit_checkpoint");
                            CompactRange range = CompactRange.EMPTY;
                            for (AuditRow row : AuditLog.page(sql, 2, 10).reversed()) {
                                range = range.with(row.hash());
                            }
                            sql.execute("update audit_tree set size = 2, roots = ?", range.text());
                        }))
                .isEqualTo(AuditHead.WHERE);
        refusesToGoOn(log);
        refusesToGoOn(new AuditLog(database, KEY, CLOCK));
    }

    @Test
    void aLogThatWasSignedByAnotherKeyIsFoundAndNotGoneOnWith() throws Exception {
        assertThat(
                        firstFaultAfter(sql -> {
                            AuditHead head = AuditHead.read(sql).orElseThrow();
                            AuditHead.sign(CompactRange.parse(head.size(), head.roots()), OTHER)
                                    .update(sql);
                        }))
                .isEqualTo("the newest checkpoint");
        refusesToGoOn(log);
    }

    @Test
    void treesThatWereRecomputedOverAForgedRowAreNeverSigned() throws Exception {
        database.write(sql -> {
            sql.execute("update audit set actor = 'account:other' where sequence = 0");
            rehash(sql, 0);
            CompactRange range = CompactRange.EMPTY;
            for (AuditRow row : AuditLog.page(sql, ROWS, 1_000).reversed()) {
                range = range.with(row.hash());
            }
            return sql.execute("update audit_tree set roots = ?", range.text());
        });
        refusesToGoOn(log);
        refusesToGoOn(new AuditLog(database, KEY, CLOCK));
        assertThat(database.<Integer>read(sql -> sql.fetchCount(org.jooq.impl.DSL.table("audit"))))
                .isEqualTo(ROWS);
    }

    @Test
    void aHeadThatIsGoneIsFoundAndNotReplaced() throws Exception {
        assertThat(firstFaultAfter(sql -> sql.execute("delete from audit_tree")))
                .isEqualTo(AuditHead.WHERE);
        refusesToGoOn(log);
    }

    @Test
    void anEarlierStateIsFoundByWhoeverKeptALaterHead() throws Exception {
        TreeHead early = verify(List.of()).head();
        AuditHead before = database.read(sql -> AuditHead.read(sql).orElseThrow());
        log.record(record(ROWS));
        TreeHead kept = verify(List.of(early)).head();
        assertThat(verify(List.of(early, kept)).fault()).isEmpty();
        assertThat(verify(List.of(new TreeHead(early.size(), TreeHash.leaf(new byte[0])))).intact())
                .isFalse();
        database.write(sql -> {
            before.update(sql);
            return sql.execute("delete from audit where sequence = ?", ROWS);
        });
        assertThat(verify(List.of()).fault()).isEmpty();
        assertThat(verify(List.of(kept)).fault().orElseThrow().where()).isEqualTo("row " + ROWS);
        refusesToGoOn(log);
    }

    private void refusesToGoOn(AuditLog which) {
        assertThatThrownBy(() -> which.record(record(1)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
    }
}
