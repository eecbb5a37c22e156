package org.dazaifu.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.ExchangeKey;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditVerification;
import org.dazaifu.exchange.audit.AuditVerifier;
import org.dazaifu.exchange.backup.BackupManifest.Column;
import org.dazaifu.exchange.backup.BackupManifest.Part;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An exchange made anew from a backup, in whichever database.
 *
 * <p>Guarantees: nothing is written before the whole file holds to its hashes and its signature;
 * the rows come in one transaction; whoever opens the exchange before everything is there, and its
 * audit log verified, is refused.
 */
public final class Restore {

    private static final int BATCH_ROWS = 200;
    private static final int BATCH_BYTES = 4 << 20;

    private final DSLContext sql;
    private final Map<String, List<Column>> tables;
    private final Map<String, byte[]> files;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private long waitingBytes;
    private @Nullable Part current;

    private Restore(DSLContext sql, Map<String, List<Column>> tables, Map<String, byte[]> files) {
        this.sql = sql;
        this.tables = tables;
        this.files = files;
    }

    /**
     * Restores a backup.
     *
     * @param directory one that is not there, or empty
     * @param address a database without rows
     * @param trusted whose key must have signed the backup; null where its own is enough
     */
    public static BackupSummary run(
            Path file,
            Path directory,
            DatabaseAddress address,
            @Nullable VerifierKey trusted,
            Actor by)
            throws StoreException {
        BackupReader.Verified verified = BackupReader.verify(file, trusted);
        begin(directory);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Database database = Database.open(address)) {
            load(file, verified.manifest(), database, files);
            audit(verified, database);
            SigningKey signer = key(directory, verified, files);
            AuditLog log = new AuditLog(database, signer, InstantSource.system());
            AuditRecord record =
                    new AuditRecord(
                            by,
                            "backup.restored",
                            Map.of(
                                    "file",
                                    file.toString(),
                                    "key",
                                    signer.verifier().text(),
                                    "made",
                                    verified.manifest().made(),
                                    "of",
                                    verified.key().text()));
            database.write(sql -> {
                log.takeOver(sql, verified.key(), record);
                return sql.execute(
                        "update setting set value = ? where name = ?",
                        signer.verifier().text(),
                        Exchange.KEY_SETTING);
            });
        }
        end(directory);
        return verified.summary();
    }

    private static void begin(Path directory) throws StoreException {
        try {
            DurableFile.makeDirectories(directory);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                if (files.iterator().hasNext()) {
                    throw new StoreException(
                            Reason.UNSUITABLE,
                            directory + " is not empty; a backup is restored into a new directory",
                            null);
                }
            }
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        directory, PosixFilePermissions.fromString("rwx------"));
            }
            DurableFile.write(directory.resolve(Exchange.RESTORING), new byte[0]);
        } catch (IOException e) {
            throw Backup.failed(directory, e);
        }
    }

    private static void end(Path directory) throws StoreException {
        try {
            Files.delete(directory.resolve(Exchange.RESTORING));
            DurableFile.force(directory);
        } catch (IOException e) {
            throw Backup.failed(directory, e);
        }
    }

    private static void load(
            Path file, BackupManifest manifest, Database database, Map<String, byte[]> files)
            throws StoreException {
        try (InputStream in = BackupReader.open(file)) {
            database.write(sql -> {
                Map<String, List<Column>> tables = Tables.of(sql);
                require(sql, manifest, tables);
                Restore restore = new Restore(sql, tables, files);
                try {
                    BackupReader.read(in, manifest, restore.visitor());
                } catch (IOException e) {
                    throw Backup.failed(file, e);
                }
                restore.flush();
                for (Part part : manifest.parts()) {
                    restore.count(part);
                }
                return 0;
            });
        } catch (IOException e) {
            throw Backup.failed(file, e);
        }
    }

    private static void require(
            DSLContext sql, BackupManifest manifest, Map<String, List<Column>> tables)
            throws StoreException {
        String version = Tables.version(sql);
        if (!version.equals(manifest.version())) {
            throw new StoreException(
                    Reason.UNSUITABLE,
                    "the backup has tables of version %s, and this program of version %s; restore it with the program that made it, and open it with this one"
                            .formatted(manifest.version(), version),
                    null);
        }
        for (String table : tables.keySet()) {
            if (sql.fetchExists(DSL.table(DSL.name(table)))) {
                throw new StoreException(
                        Reason.UNSUITABLE,
                        "the database is not empty: there are rows in " + table,
                        null);
            }
        }
        List<String> backed =
                manifest.parts().stream().map(Part::table).filter(t -> !t.isEmpty()).toList();
        if (!backed.containsAll(tables.keySet())) {
            throw BackupReader.broken("a table is missing");
        }
    }

    private BackupReader.Visitor visitor() {
        return new BackupReader.Visitor() {
            @Override
            public void row(Part table, byte[] line, int length) throws StoreException {
                add(table, line, length);
            }

            @Override
            public void file(String name, byte[] content) {
                files.put(name, content);
            }
        };
    }

    private void add(Part part, byte[] line, int length) throws StoreException {
        if (!part.equals(current)) {
            flush();
            List<Column> columns = tables.get(part.table());
            if (columns == null
                    || columns.size() != part.columns().size()
                    || !columns.containsAll(part.columns())) {
                throw BackupReader.broken(part.name() + " has other columns than its table");
            }
            current = part;
        }
        try {
            waiting.add(RowJson.read(line, length, part.columns()));
        } catch (IllegalArgumentException e) {
            throw BackupReader.broken(part.name() + ": " + e.getMessage());
        }
        waitingBytes += length;
        if (waiting.size() == BATCH_ROWS || waitingBytes > BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        Part part = current;
        if (part == null || waiting.isEmpty()) {
            return;
        }
        String columns =
                String.join(
                        ", ", part.columns().stream().map(c -> "\"" + c.name() + "\"").toList());
        String values =
                String.join(", ", java.util.Collections.nCopies(part.columns().size(), "?"));
        String insert =
                "insert into \"%s\" (%s) values (%s)".formatted(part.table(), columns, values);
        sql.connection(connection -> {
            try (var statement = connection.prepareStatement(insert)) {
                for (@Nullable Object[] row : waiting) {
                    for (int i = 0; i < row.length; i++) {
                        set(statement, i + 1, part.columns().get(i).type(), row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
        waiting.clear();
        waitingBytes = 0;
    }

    private static void set(
            java.sql.PreparedStatement statement,
            int place,
            BackupManifest.Type type,
            @Nullable Object value)
            throws java.sql.SQLException {
        switch (type) {
            case TEXT -> statement.setString(place, (String) value);
            case BYTES -> statement.setBytes(place, (byte[]) value);
            case NUMBER -> {
                if (value instanceof Long number) {
                    statement.setLong(place, number);
                } else {
                    statement.setNull(place, java.sql.Types.BIGINT);
                }
            }
        }
    }

    private void count(Part part) throws StoreException {
        if (part.table().isEmpty()) {
            return;
        }
        long rows = sql.fetchCount(DSL.table(DSL.name(part.table())));
        if (rows != part.rows()) {
            throw BackupReader.broken(
                    "%s: expected %d rows, found %d".formatted(part.name(), part.rows(), rows));
        }
    }

    private static void audit(BackupReader.Verified verified, Database database)
            throws StoreException {
        AuditVerification found =
                database.read(sql ->
                        AuditVerifier.verify(
                                sql,
                                verified.key(),
                                List.of(verified.manifest().head()),
                                row -> {}));
        if (found.fault().isPresent()) {
            throw BackupReader.broken("its audit log: " + found.fault().get().sentence());
        }
    }

    /** The exchange's key out of the backup, or a new one. */
    private static SigningKey key(
            Path directory, BackupReader.Verified verified, Map<String, byte[]> files)
            throws StoreException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (Files.exists(directory.resolve(each.getKey()))) {
                throw BackupReader.broken("it has a file that would replace " + each.getKey());
            }
            try {
                DurableFile.write(
                        directory.resolve(each.getKey()),
                        each.getValue(),
                        Backup.ownerOnly(directory));
            } catch (IOException e) {
                throw Backup.failed(directory.resolve(each.getKey()), e);
            }
        }
        SigningKey key =
                files.containsKey(ExchangeKey.FILE)
                        ? ExchangeKey.read(directory).orElseThrow()
                        : ExchangeKey.make(directory);
        if (files.containsKey(ExchangeKey.FILE) && !key.verifier().equals(verified.key())) {
            throw BackupReader.broken("the key in it is another than the one that signed it");
        }
        return key;
    }
}
