package org.dazaifu.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.access.AccountKind;
import org.dazaifu.exchange.access.Authentication;
import org.dazaifu.exchange.access.Role;
import org.dazaifu.exchange.access.Scope;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditVerifier;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {

    private static final Actor ROOT = new Actor(Actor.Kind.OPERATOR, "root");

    @TempDir Path temporary;

    private Exchange filled(Path directory, DatabaseAddress address) throws Exception {
        Exchange exchange = Exchange.open(directory, address);
        exchange.accounts().add(ROOT, "abf", AccountKind.MACHINE, Role.PARTNER, Set.of("quad"));
        exchange.accounts().add(ROOT, "abe", AccountKind.PERSON, Role.ANALYST, Set.of());
        exchange.database()
                .write(sql -> {
                    for (int i = 0; i < 250; i++) {
                        sql.execute(
                                "insert into setting values (?, ?)",
                                "s" + i,
                                "値 \"" + i + "\"\\\n\ud83d\ude00");
                    }
                    return 0;
                });
        for (int i = 0; i < 12; i++) {
            exchange.audit().record(new AuditRecord(ROOT, "test.act", Map.of("i", i)));
        }
        return exchange;
    }

    private static String token(Exchange exchange) throws Exception {
        return exchange.tokens()
                .issue(ROOT, "abf", "t", new Scope(true, "quad"), Duration.ofDays(9))
                .token()
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE, POSTGRES, true",
        "POSTGRES, SQLITE, true",
        "SQLITE, SQLITE, false",
        "POSTGRES, POSTGRES, false"
    })
    void whatWasBackedUpIsThereAgainInEitherDatabase(
            DatabaseKind from, DatabaseKind to, boolean withKeys) throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        String token;
        String key;
        List<String> settings;
        try (Exchange exchange = filled(old, from.in(old))) {
            token = token(exchange);
            exchange.authenticator().token(token);
            key = exchange.key().verifier().text();
            settings = settings(exchange);
            BackupSummary taken = Backup.take(exchange, file, withKeys, ROOT);
            assertThat(taken.withKeys()).isEqualTo(withKeys);
            assertThat(taken.rows()).isGreaterThan(250);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path restored = temporary.resolve("restored");
        DatabaseAddress address = to.in(restored);
        Restore.run(file, restored, address, null, ROOT);
        try (Exchange exchange = Exchange.open(restored, address)) {
            assertThat(settings(exchange)).isEqualTo(settings);
            assertThat(exchange.accounts().all()).extracting(a -> a.name()).contains("abf", "abe");
            assertThat(exchange.authenticator().token(token))
                    .isInstanceOf(Authentication.Authenticated.class);
            assertThat(exchange.key().verifier().text().equals(key)).isEqualTo(withKeys);
            exchange.audit().record(new AuditRecord(ROOT, "test.after", Map.of()));
            assertThat(
                            exchange.database()
                                    .read(sql ->
                                            AuditVerifier.verify(
                                                    sql,
                                                    exchange.key().verifier(),
                                                    List.of(),
                                                    row -> {}))
                                    .fault())
                    .isEmpty();
            assertThat(
                            exchange.database()
                                    .read(sql -> AuditLog.page(sql, Long.MAX_VALUE, 2))
                                    .getLast()
                                    .act())
                    .isEqualTo("backup.restored");
        }
    }

    private static List<String> settings(Exchange exchange) throws Exception {
        return exchange
                .database()
                .read(sql ->
                        sql.fetch("select name, value from setting where name like 's%'")
                                .map(row -> row.get(0) + "=" + row.get(1)))
                .stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsOfOneMomentWhileOthersWrite(DatabaseKind kind) throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        DatabaseAddress address = kind.in(old);
        AtomicBoolean stop = new AtomicBoolean();
        try (Exchange exchange = filled(old, address)) {
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; !stop.get(); i++) {
                                    String name = "w" + i;
                                    try {
                                        exchange.database()
                                                .write(sql -> {
                                                    sql.execute(
                                                            "insert into setting values (?, ?)",
                                                            name,
                                                            "w");
                                                    return exchange.audit()
                                                            .append(
                                                                    sql,
                                                                    new AuditRecord(
                                                                            ROOT,
                                                                            "test.write",
                                                                            Map.of()));
                                                });
                                    } catch (StoreException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }
                            });
            Backup.take(exchange, file, false, ROOT);
            stop.set(true);
            writer.join();
        }
        Path restored = temporary.resolve("restored");
        Restore.run(file, restored, DatabaseAddress.in(restored), null, ROOT);
        try (Exchange exchange = Exchange.open(restored, DatabaseAddress.in(restored))) {
            Object settings =
                    exchange.database()
                            .<Object>read(sql ->
                                    sql.fetchValue(
                                            "select count(*) from setting where name like 'w%'"));
            Object acts =
                    exchange.database()
                            .<Object>read(sql ->
                                    sql.fetchValue(
                                            "select count(*) from audit where act = 'test.write'"));
            assertThat(settings).isEqualTo(acts);
        }
    }

    @Test
    void nothingIsReplaced() throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        try (Exchange exchange = filled(old, DatabaseAddress.in(old))) {
            Backup.take(exchange, file, false, ROOT);
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> Backup.take(exchange, file, false, ROOT))
                    .hasMessageContaining("there already");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThatThrownBy(() -> Restore.run(file, old, DatabaseAddress.in(old), null, ROOT))
                .hasMessageContaining("not empty");
        DatabaseAddress postgres = DatabaseKind.POSTGRES.in(old);
        Path first = temporary.resolve("first");
        Restore.run(file, first, postgres, null, ROOT);
        Path second = temporary.resolve("second");
        assertThatThrownBy(() -> Restore.run(file, second, postgres, null, ROOT))
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Exchange.open(second, DatabaseAddress.in(second)).close())
                .hasMessageContaining("was being restored");
    }

    @Test
    void aBackupOfAnotherExchangeIsNotTakenForOurs() throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        try (Exchange exchange = filled(old, DatabaseAddress.in(old))) {
            Backup.take(exchange, file, false, ROOT);
        }
        SigningKey other = SigningKey.generate("dazaifu/exchange/x", SignatureKind.NOTE);
        Path restored = temporary.resolve("restored");
        assertThatThrownBy(() ->
                        Restore.run(
                                file,
                                restored,
                                DatabaseAddress.in(restored),
                                other.verifier(),
                                ROOT))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
        assertThat(restored).doesNotExist();
    }

    @Test
    void noByteOfABackupCanBeAnotherOrMissing() throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        BackupReader.Verified whole;
        try (Exchange exchange = Exchange.open(old, DatabaseAddress.in(old))) {
            Backup.take(exchange, file, true, ROOT);
            whole = BackupReader.verify(file, exchange.key().verifier());
        }
        byte[] bytes = Files.readAllBytes(file);
        int directory = end(bytes);
        for (int at = 0; at < directory; at += 7) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x21;
            try {
                BackupReader.Verified read =
                        BackupReader.verify(new ByteArrayInputStream(changed), whole.key());
                // What ZIP says beside the content, such as times, may be anything.
                assertThat(read.manifest()).isEqualTo(whole.manifest());
            } catch (StoreException e) {
                assertThat(e.reason()).isEqualTo(Reason.BROKEN);
            }
        }
        for (int length = 0; length < directory; length += 11) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(
                            () -> BackupReader.verify(new ByteArrayInputStream(cut), whole.key()))
                    .isInstanceOf(StoreException.class);
        }
    }

    /** Where the entries end and the ZIP's directory begins, which is not read. */
    private static int end(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no directory");
    }

    /** Parts are written anew with right checksums of ZIP, so that only our own hashes tell. */
    @Test
    void noPartOfABackupCanBeChangedAddedDroppedOrRenamed() throws Exception {
        Path old = temporary.resolve("old");
        Path file = temporary.resolve("backup.zip");
        try (Exchange exchange = Exchange.open(old, DatabaseAddress.in(old))) {
            Backup.take(exchange, file, false, ROOT);
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(
                        BackupReader.verify(
                                new ByteArrayInputStream(rewritten(bytes, "", "", "")), null))
                .isNotNull();
        for (String name : List.of("tables/audit.jsonl", "tables/setting.jsonl", "manifest.json")) {
            broken(rewritten(bytes, name, "", ""));
            broken(rewritten(bytes, "", name, ""));
        }
        for (String added :
                List.of("tables/more.jsonl", "keys/exchange.key", "../x", "keys/../../x", "/x")) {
            broken(rewritten(bytes, "", "", added));
        }
    }

    private static void broken(byte[] zip) {
        assertThatThrownBy(() -> BackupReader.verify(new ByteArrayInputStream(zip), null))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
    }

    private static byte[] rewritten(byte[] zip, String changed, String dropped, String added)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            if (!added.isEmpty()) {
                to.putNextEntry(new ZipEntry(added));
                to.write('x');
                to.closeEntry();
            }
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(dropped)) {
                    continue;
                }
                if (entry.getName().equals(changed)) {
                    content[content.length / 2] ^= 1;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
