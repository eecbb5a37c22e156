package org.dazaifu.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.exchange.access.Accounts;
import org.dazaifu.exchange.access.Authenticator;
import org.dazaifu.exchange.access.Certificates;
import org.dazaifu.exchange.access.Subjects;
import org.dazaifu.exchange.access.Tokens;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.note.SigningKey;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that is open: its directory, its database, its key and what is built on them. For any
 * number of threads; any number of processes may have the same exchange open.
 *
 * <p>Guarantees: directory and database belong together, by the key whose secret is in the one and
 * whose public half is in the other.
 */
public final class Exchange implements AutoCloseable {

    /** A file that is there as long as a backup is being restored, and stays where that failed. */
    public static final String RESTORING = "restoring";

    private static final String KEY_SETTING = "exchange.key";

    private final Path directory;
    private final Database database;
    private final SigningKey key;
    private final AuditLog audit;

    private Exchange(Path directory, Database database, SigningKey key) {
        this.directory = directory;
        this.database = database;
        this.key = key;
        this.audit = new AuditLog(database, key, InstantSource.system());
    }

    /** Whether a directory is that of an exchange. */
    public static boolean isIn(Path directory) {
        return Files.exists(ExchangeKey.in(directory));
    }

    /**
     * Opens an exchange, and makes it where there is none: a directory that only its owner can
     * read, tables, and a key.
     *
     * @param address where its data are; {@link DatabaseAddress#in} the directory is the default
     * @throws StoreException where they cannot be used, or directory and database are not of one
     *     exchange
     */
    public static Exchange open(Path directory, DatabaseAddress address) throws StoreException {
        require(directory, address);
        Database database = Database.open(address);
        boolean opened = false;
        try {
            SigningKey key = key(directory, database);
            Exchange exchange = new Exchange(directory, database, key);
            opened = true;
            return exchange;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    private static void require(Path directory, DatabaseAddress address) throws StoreException {
        if (Files.exists(directory.resolve(RESTORING))) {
            throw unsuitable(
                    "a backup was being restored into %s and that did not end; remove the directory and restore again"
                            .formatted(directory));
        }
        if (isIn(directory)
                && address instanceof DatabaseAddress.Sqlite(Path file)
                && !Files.exists(file)) {
            throw unsuitable(
                    "the exchange in %s has its data elsewhere; name its database (--database jdbc:postgresql://...)"
                            .formatted(directory));
        }
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            DurableFile.makeDirectories(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new StoreException(Reason.FAILED, directory + " cannot be made: " + e, e);
        }
    }

    private static SigningKey key(Path directory, Database database) throws StoreException {
        Optional<SigningKey> secret = ExchangeKey.read(directory);
        Optional<String> known = database.read(Exchange::known);
        return secret.isPresent() && known.isPresent()
                ? same(directory, secret.get(), known.get())
                : database.write(sql -> keyOf(directory, database, sql));
    }

    /** Alone among all writers, so that of two that begin an exchange one makes the key. */
    private static SigningKey keyOf(Path directory, Database database, DSLContext sql)
            throws StoreException {
        SigningKey secret = ExchangeKey.read(directory).orElse(null);
        String known = known(sql).orElse(null);
        if (secret != null && known != null) {
            return same(directory, secret, known);
        }
        if (secret != null) {
            throw unsuitable(
                    "the database is new and %s is not: name the database of that exchange (--database); if it never had one, remove %s"
                            .formatted(directory, ExchangeKey.in(directory)));
        }
        if (known != null) {
            throw unsuitable(
                    "the database is that of the exchange %s, whose key is not in %s"
                            .formatted(known, directory));
        }
        SigningKey made = ExchangeKey.make(directory);
        sql.execute("insert into setting values (?, ?)", KEY_SETTING, made.verifier().text());
        new AuditLog(database, made, InstantSource.system())
                .begin(
                        sql,
                        new AuditRecord(
                                Actor.operator(),
                                "exchange.made",
                                Map.of("key", made.verifier().text())));
        return made;
    }

    private static SigningKey same(Path directory, SigningKey secret, String known)
            throws StoreException {
        if (!secret.verifier().text().equals(known)) {
            throw unsuitable(
                    "the key in %s is that of %s, and the database is that of %s"
                            .formatted(directory, secret.verifier().text(), known));
        }
        return secret;
    }

    private static Optional<String> known(DSLContext sql) {
        @Nullable Object text =
                sql.fetchValue("select value from setting where name = ?", KEY_SETTING);
        return Optional.ofNullable(text).map(Object::toString);
    }

    private static StoreException unsuitable(String message) {
        return new StoreException(Reason.UNSUITABLE, message, null);
    }

    /** Where its files are. */
    public Path directory() {
        return directory;
    }

    /** Where its data are. */
    public Database database() {
        return database;
    }

    /** What signs its audit log and its backups. */
    public SigningKey key() {
        return key;
    }

    /** Who did what here. */
    public AuditLog audit() {
        return audit;
    }

    /** Who is known here. */
    public Accounts accounts() {
        return new Accounts(database, audit, InstantSource.system());
    }

    /** Their tokens. */
    public Tokens tokens() {
        return new Tokens(database, audit, InstantSource.system());
    }

    /** Their client certificates. */
    public Certificates certificates() {
        return new Certificates(database, audit, InstantSource.system());
    }

    /** How OpenID providers name them. */
    public Subjects subjects() {
        return new Subjects(database, audit, InstantSource.system());
    }

    /** Finds out who somebody is. */
    public Authenticator authenticator() {
        return new Authenticator(database, InstantSource.system());
    }

    @Override
    public void close() {
        database.close();
    }
}
