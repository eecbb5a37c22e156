package org.dazaifu.exchange.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.backup.BackupManifest.Column;
import org.dazaifu.exchange.backup.BackupManifest.Part;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.tree.TreeHead;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * An exchange in one file: its tables as JSON lines in a ZIP, with hashes, and a manifest that its
 * key signs.
 *
 * <p>Guarantees: the state of one moment, also while others write; a file that has its name is
 * whole, was read again and held to its hashes, and only its owner can read it. A row and some
 * hundred more are in memory, never a table.
 *
 * <p>Does not guarantee secrecy: who has the file has everything that the exchange holds, except
 * its keys where they were left out.
 */
public final class Backup {

    private static final int FETCH = 100;
    private static final Set<String> NO_KEYS =
            Set.of("exchange.db", "exchange.db-wal", "exchange.db-shm");

    private final Exchange exchange;
    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    private Backup(Exchange exchange, ZipOutputStream zip) {
        this.exchange = exchange;
        this.zip = zip;
    }

    /**
     * Takes a backup; that it was taken is on the audit log first.
     *
     * @param withKeys whether the small files of the directory go too: the exchange's key, the
     *     secrets of feeds
     */
    public static BackupSummary take(Exchange exchange, Path file, boolean withKeys, Actor by)
            throws StoreException {
        exchange.audit()
                .record(
                        new AuditRecord(
                                by,
                                "backup.taken",
                                Map.of("file", file.toString(), "keys", withKeys)));
        Path partial = file.resolveSibling(file.getFileName() + DurableFile.PARTIAL);
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(partial);
            Files.createFile(partial, ownerOnly(partial));
            try {
                write(exchange, partial, withKeys);
                BackupSummary summary =
                        BackupReader.verify(partial, exchange.key().verifier()).summary();
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                Path above = file.toAbsolutePath().getParent();
                if (above != null) {
                    DurableFile.force(above);
                }
                return summary;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    Reason.UNSUITABLE, file + " is there already; a backup replaces nothing", e);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    static StoreException failed(Path file, IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new StoreException(
                full ? Reason.FULL : Reason.FAILED,
                full ? file + ": the disk is full; make room and try again" : file + ": " + e,
                e);
    }

    static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(Exchange exchange, Path file, boolean withKeys)
            throws IOException, StoreException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            ZipOutputStream zip = new ZipOutputStream(out);
            new Backup(exchange, zip).write(withKeys);
            zip.finish();
            out.flush();
            channel.force(true);
        }
    }

    private void write(boolean withKeys) throws IOException, StoreException {
        Instant now = Instant.now();
        BackupManifest manifest;
        try {
            manifest =
                    exchange.database()
                            .read(sql -> {
                                try {
                                    return tables(sql, now, withKeys);
                                } catch (IOException e) {
                                    throw new Carried(e);
                                }
                            });
        } catch (Carried e) {
            throw e.failure;
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        byte[] bytes = manifest.bytes();
        entry(BackupManifest.ENTRY, bytes);
        entry(
                BackupManifest.NOTE,
                BackupManifest.sign(
                        Digest.of(HashedOutput.sha256().digest(bytes)), exchange.key()));
    }

    /** A failure of the file on its way through a transaction. */
    private static final class Carried extends RuntimeException {
        private final IOException failure;

        Carried(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private BackupManifest tables(DSLContext sql, Instant now, boolean withKeys)
            throws IOException {
        for (Map.Entry<String, List<Column>> table : Tables.of(sql).entrySet()) {
            table(sql, table.getKey(), table.getValue());
        }
        if (withKeys) {
            for (Path file : keys()) {
                file("keys/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        TreeHead head = AuditLog.head(sql).orElse(TreeHead.EMPTY);
        return new BackupManifest(
                BackupManifest.FORM,
                now.toString(),
                Tables.version(sql),
                exchange.key().verifier().text(),
                head.size(),
                head.root().hex(),
                parts);
    }

    private void table(DSLContext sql, String table, List<Column> columns) throws IOException {
        String name = "tables/" + table + ".jsonl";
        zip.putNextEntry(new ZipEntry(name));
        HashedOutput out = new HashedOutput(zip);
        long rows = 0;
        try (JsonGenerator json = RowJson.to(out);
                Cursor<Record> all =
                        sql.select(
                                        columns.stream()
                                                .map(c -> DSL.field(DSL.name(c.name())))
                                                .toList())
                                .from(DSL.table(DSL.name(table)))
                                .fetchSize(FETCH)
                                .fetchLazy()) {
            for (Record row : all) {
                RowJson.write(json, columns, row);
                rows++;
            }
        }
        zip.closeEntry();
        parts.add(new Part(name, columns, rows, out.bytes(), out.digest().hex()));
    }

    private void file(String name, byte[] content) throws IOException {
        entry(name, content);
        parts.add(
                new Part(
                        name,
                        List.of(),
                        0,
                        content.length,
                        Digest.of(HashedOutput.sha256().digest(content)).hex()));
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The small files of the directory: all that are there beside the database are secrets. */
    private Set<Path> keys() throws IOException {
        Set<Path> keys = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(exchange.directory())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !NO_KEYS.contains(name)
                        && !name.endsWith(".lock")
                        && !name.endsWith(DurableFile.PARTIAL)) {
                    if (Files.size(file) > BackupReader.MAX_FILE) {
                        throw new IOException(file + " is too long to be a key; move it elsewhere");
                    }
                    keys.add(file);
                }
            }
        }
        return keys;
    }
}
