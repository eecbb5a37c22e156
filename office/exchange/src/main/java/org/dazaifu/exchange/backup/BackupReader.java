package org.dazaifu.exchange.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dazaifu.exchange.backup.BackupManifest.Part;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.Note;
import org.dazaifu.ledger.note.SignatureCheck;
import org.dazaifu.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup from its beginning to its end, twice: first to hold every part to the manifest,
 * which is last, and then to take the rows out. The ZIP's directory is not looked at, so that there
 * is only one order and one content.
 *
 * <p>Guarantees: whatever the bytes are, no name leads anywhere, and in memory there is one line
 * and one small file. How long it takes is bounded by the length of the file: deflate makes at most
 * a thousandfold of it.
 */
final class BackupReader {

    static final int MAX_FILE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private BackupReader() {}

    /** A backup that holds to its manifest. */
    record Verified(BackupManifest manifest, VerifierKey key) {
        BackupSummary summary() {
            long rows = manifest.parts().stream().mapToLong(Part::rows).sum();
            long bytes = manifest.parts().stream().mapToLong(Part::bytes).sum();
            boolean keys = manifest.parts().stream().anyMatch(p -> p.file().equals("exchange.key"));
            return new BackupSummary(
                    manifest.made(), key.text(), rows, bytes, manifest.auditRows(), keys);
        }
    }

    /** What takes the rows and files of a backup. */
    interface Visitor {
        void row(Part table, byte[] line, int length) throws StoreException;

        void file(String name, byte[] content) throws StoreException;
    }

    /** Verifies a file; {@link #verify(InputStream, VerifierKey)}. */
    static Verified verify(Path file, @Nullable VerifierKey trusted) throws StoreException {
        try (InputStream in = open(file)) {
            return verify(in, trusted);
        } catch (IOException e) {
            throw Backup.failed(file, e);
        }
    }

    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** What was read of a part: its place, how long it was, its hash, and how many lines. */
    private record Seen(int place, long bytes, long lines, String sha256) {}

    /**
     * Verifies a backup.
     *
     * @param trusted whose key must have signed it; null where the key that it names itself is
     *     enough, which shows damage but no forgery
     * @throws StoreException {@link Reason#BROKEN} with the first thing that is wrong
     */
    static Verified verify(InputStream in, @Nullable VerifierKey trusted)
            throws StoreException, IOException {
        Map<String, Seen> seen = new HashMap<>();
        byte @Nullable [] manifest = null;
        byte @Nullable [] note = null;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                String name = entry.getName();
                if (note != null || (manifest != null && !name.equals(BackupManifest.NOTE))) {
                    throw broken("something stands behind the manifest");
                }
                switch (name) {
                    case BackupManifest.ENTRY -> manifest = small(zip, name);
                    case BackupManifest.NOTE -> note = small(zip, name);
                    default -> {
                        requireName(name);
                        if (seen.size() == BackupManifest.MAX_PARTS
                                || seen.put(name, measure(zip, seen.size())) != null) {
                            throw broken("too many parts, or one twice");
                        }
                    }
                }
            }
        }
        if (manifest == null || note == null) {
            throw broken("it has no signed manifest: it is no backup, or its end is missing");
        }
        Verified verified = signed(manifest, note, trusted);
        hold(verified.manifest(), seen);
        return verified;
    }

    private static void requireName(String name) throws StoreException {
        try {
            BackupManifest.requireName(name);
        } catch (IllegalArgumentException e) {
            throw broken("a part has a name that none has");
        }
    }

    private static void hold(BackupManifest manifest, Map<String, Seen> seen)
            throws StoreException {
        List<Part> parts = manifest.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Seen is = seen.get(part.name());
            long lines = part.table().isEmpty() ? -1 : part.rows();
            if (is == null) {
                throw broken(part.name() + ": expected a part, found none");
            }
            if (is.place != i
                    || is.bytes != part.bytes()
                    || !is.sha256.equals(part.sha256())
                    || (lines >= 0 && is.lines != lines)) {
                throw broken(
                        "%s: expected %d bytes with the SHA-256 %s, found %d with %s"
                                .formatted(
                                        part.name(),
                                        part.bytes(),
                                        part.sha256(),
                                        is.bytes,
                                        is.sha256));
            }
        }
        if (seen.size() != parts.size()) {
            throw broken("a part is there of which the manifest knows nothing");
        }
    }

    private static Verified signed(byte[] manifest, byte[] note, @Nullable VerifierKey trusted)
            throws StoreException {
        BackupManifest read = valid(BackupManifest.parse(manifest));
        VerifierKey named = valid(read.verifier());
        if (trusted != null && !trusted.equals(named)) {
            throw broken(
                    "expected a backup of the exchange "
                            + trusted.text()
                            + ", found one of "
                            + named.text());
        }
        Note signed = valid(Note.parse(note));
        Digest digest = Digest.of(HashedOutput.sha256().digest(manifest));
        if (!signed.text().equals(BackupManifest.text(digest))) {
            throw broken("the note is over another manifest");
        }
        return switch (named.check(signed)) {
            case SignatureCheck.Signed _ -> new Verified(read, named);
            case SignatureCheck.Forged _, SignatureCheck.Absent _ ->
                    throw broken("the manifest is not signed by " + named.text());
        };
    }

    private static <T> T valid(Parsed<T> parsed) throws StoreException {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Malformed<T>(var fault) -> throw broken(fault.sentence());
        };
    }

    /** Reads the parts of a backup that was verified, and holds them to the manifest once more. */
    static void read(InputStream in, BackupManifest manifest, Visitor visitor)
            throws StoreException, IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (Part part : manifest.parts()) {
                ZipEntry entry = next(zip);
                if (entry == null || !entry.getName().equals(part.name())) {
                    throw changed(part);
                }
                Seen seen =
                        part.table().isEmpty()
                                ? file(zip, part, visitor)
                                : rows(zip, part, visitor);
                if (!seen.sha256.equals(part.sha256())) {
                    throw changed(part);
                }
            }
        }
    }

    private static StoreException changed(Part part) {
        return broken(part.name() + " changed while it was being read");
    }

    private static Seen file(ZipInputStream zip, Part part, Visitor visitor)
            throws StoreException, IOException {
        byte[] content = small(zip, part.name());
        visitor.file(part.file(), content);
        String sha256 = Digest.of(HashedOutput.sha256().digest(content)).hex();
        return new Seen(0, content.length, 0, sha256);
    }

    private static Seen rows(ZipInputStream zip, Part part, Visitor visitor)
            throws StoreException, IOException {
        MessageDigest sha256 = HashedOutput.sha256();
        byte[] buffer = new byte[BUFFER];
        Line line = new Line();
        long bytes = 0;
        for (int read = fill(zip, buffer); read >= 0; read = fill(zip, buffer)) {
            sha256.update(buffer, 0, read);
            bytes += read;
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.add(buffer, from, i - from);
                    visitor.row(part, line.array(), line.size());
                    line.reset();
                    from = i + 1;
                }
            }
            line.add(buffer, from, read - from);
        }
        if (line.size() > 0) {
            throw broken(part.name() + " ends within a line");
        }
        return new Seen(0, bytes, part.rows(), Digest.of(sha256.digest()).hex());
    }

    /** A line as it grows, of which the array is not copied. */
    private static final class Line extends ByteArrayOutputStream {
        void add(byte[] bytes, int from, int length) throws StoreException {
            if (count + (long) length > RowJson.MAX_LENGTH) {
                throw broken("a row is longer than " + RowJson.MAX_LENGTH + " bytes");
            }
            write(bytes, from, length);
        }

        byte[] array() {
            return buf;
        }
    }

    private static Seen measure(ZipInputStream zip, int place) throws StoreException, IOException {
        MessageDigest sha256 = HashedOutput.sha256();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long lines = 0;
        for (int read = fill(zip, buffer); read >= 0; read = fill(zip, buffer)) {
            sha256.update(buffer, 0, read);
            bytes += read;
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return new Seen(place, bytes, lines, Digest.of(sha256.digest()).hex());
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws StoreException, IOException {
        try {
            return zip.getNextEntry();
        } catch (java.util.zip.ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw broken("it is no whole ZIP: " + e.getMessage());
        }
    }

    private static int fill(ZipInputStream zip, byte[] buffer) throws StoreException, IOException {
        try {
            return zip.read(buffer, 0, buffer.length);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw broken("it is no whole ZIP: " + e.getMessage());
        }
    }

    private static byte[] small(ZipInputStream zip, String name)
            throws StoreException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = fill(zip, buffer); read >= 0; read = fill(zip, buffer)) {
            if (content.size() + read > MAX_FILE) {
                throw broken(name + " is longer than " + MAX_FILE + " bytes");
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    static StoreException broken(String what) {
        return new StoreException(Reason.BROKEN, "the backup does not verify; " + what, null);
    }
}
