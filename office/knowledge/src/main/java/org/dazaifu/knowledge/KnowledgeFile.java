package org.dazaifu.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dazaifu.stix.WatchedInput;
import org.jspecify.annotations.Nullable;

/**
 * The file form of a {@link KnowledgeBase}: gzip over the lines that {@link KnowledgeText}
 * describes.
 *
 * <p>The same facts give the same lines, byte for byte; the compressed bytes are equal too where
 * the same version of zlib compresses them.
 */
public final class KnowledgeFile {

    /** The largest base that is read, uncompressed; the shipped one is about a fiftieth of it. */
    static final int LARGEST = 64 << 20;

    private static final String SHIPPED = "knowledge.gz";

    private KnowledgeFile() {}

    /**
     * Where a user's own base is kept: {@code $XDG_DATA_HOME/dazaifu/knowledge/knowledge.gz}, with
     * {@code ~/.local/share} where that variable is not set to an absolute path.
     *
     * @param environment the process's environment variables
     * @param home the user's home directory
     */
    public static Path userFile(Map<String, String> environment, Path home) {
        String set = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data =
                !set.isEmpty() && Path.of(set).isAbsolute()
                        ? Path.of(set)
                        : home.resolve(".local/share");
        return data.resolve("dazaifu").resolve("knowledge").resolve(SHIPPED);
    }

    static KnowledgeBase shipped() {
        try (InputStream in = KnowledgeFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return read(in, "the shipped knowledge");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the shipped knowledge cannot be read from the program", e);
        } catch (KnowledgeException e) {
            throw new IllegalStateException("the shipped knowledge is damaged", e);
        }
    }

    static KnowledgeBase read(Path path) throws KnowledgeException {
        if (Files.isDirectory(path)) {
            throw new KnowledgeException(
                    KnowledgeException.Code.UNREADABLE,
                    path + " is a directory; name the file that `knowledge import` wrote.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        } catch (IOException e) {
            throw new KnowledgeException(
                    KnowledgeException.Code.UNREADABLE,
                    path + " cannot be read: " + KnowledgeException.reason(e) + ".",
                    e);
        }
    }

    /**
     * Reads a base from {@code in} and closes it.
     *
     * @param name what to call the input in messages
     * @throws KnowledgeException with {@link KnowledgeException.Code#WRONG_CONTENT} if the input is
     *     not a base
     * @throws IOException if the input fails
     */
    public static KnowledgeBase read(InputStream in, String name)
            throws KnowledgeException, IOException {
        byte[] lines;
        var input = new WatchedInput(in);
        try (GZIPInputStream gzip = new GZIPInputStream(input, 1 << 16)) {
            lines = gzip.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            if (input.failed()) {
                throw e;
            }
            throw wrong(name, "it is not intact gzip (" + e.getMessage() + ")", e);
        }
        if (lines.length > LARGEST) {
            throw wrong(name, "it holds more than " + (LARGEST >> 20) + " MiB", null);
        }
        try {
            return new KnowledgeBase(KnowledgeText.parse(lines));
        } catch (IllegalArgumentException e) {
            throw wrong(name, e.getMessage(), e);
        }
    }

    /** Writes the facts of {@code base} to {@code out}, which stays open. */
    public static void write(KnowledgeBase base, OutputStream out) throws IOException {
        GZIPOutputStream gzip =
                new GZIPOutputStream(out, 1 << 16) {
                    {
                        def.setLevel(9);
                    }
                };
        gzip.write(KnowledgeText.of(base.facts()).getBytes(StandardCharsets.UTF_8));
        gzip.finish();
    }

    /**
     * Writes the facts of {@code base} to the file {@code path}: whoever reads it meanwhile sees
     * the old file or the new one, whole. Missing directories are made.
     */
    public static void write(KnowledgeBase base, Path path) throws KnowledgeException {
        try {
            var bytes = new ByteArrayOutputStream();
            write(base, bytes);
            Path directory = path.toAbsolutePath().getParent();
            if (directory == null) {
                throw new IOException("it is not a file");
            }
            Files.createDirectories(directory);
            Path draft = directory.resolve("knowledge-" + UUID.randomUUID() + ".part");
            try {
                Files.write(draft, bytes.toByteArray(), StandardOpenOption.CREATE_NEW);
                Files.move(
                        draft,
                        path,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new KnowledgeException(
                    KnowledgeException.Code.UNWRITABLE,
                    path + " cannot be written: " + KnowledgeException.reason(e) + ".",
                    e);
        }
    }

    private static KnowledgeException wrong(
            String name, @Nullable String why, @Nullable Throwable cause) {
        String sentence =
                name
                        + " is not a knowledge base of this version of Dazaifu: "
                        + why
                        + ". Make it anew with `dazaifu knowledge import` from ATT&CK bundles and MISP galaxy files.";
        return cause == null
                ? new KnowledgeException(KnowledgeException.Code.WRONG_CONTENT, sentence)
                : new KnowledgeException(KnowledgeException.Code.WRONG_CONTENT, sentence, cause);
    }
}
