package org.dazaifu.knowledge.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.stix.WatchedInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A public file: what it is, and the hash of what it says. */
final class SourceFile {

    /** The kinds of file that are understood. */
    enum Kind {
        BUNDLE,
        GALAXY
    }

    private static final JsonFactory JSON = new JsonFactory();

    private SourceFile() {}

    /** Recognises a file from its top-level properties. */
    static Kind kindOf(Path file) throws KnowledgeException {
        try (var input = new WatchedInput(Files.newInputStream(file))) {
            return kindOf(file, input);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Kind kindOf(Path file, WatchedInput input)
            throws IOException, KnowledgeException {
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), decompressed(input))) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String property = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (property.equals("objects")
                            || property.equals("type")
                                    && value == JsonToken.VALUE_STRING
                                    && parser.getString().equals("bundle")) {
                        return Kind.BUNDLE;
                    }
                    if (property.equals("values") && value == JsonToken.START_ARRAY) {
                        return Kind.GALAXY;
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonIOException e) {
            IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
            if (input.failed() || isGzipDamage(cause)) {
                throw cause;
            }
            throw wrong(file, "is not JSON: it is not UTF-8 text", cause);
        } catch (JacksonException e) {
            throw wrong(file, "is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
        }
        throw new KnowledgeException(
                KnowledgeException.Code.WRONG_CONTENT,
                file
                        + " is neither a STIX bundle (it has no \"objects\") nor a MISP galaxy cluster file (it has no"
                        + " \"values\").");
    }

    /** The SHA-256 of the file's content, uncompressed. */
    static String sha256(Path file) throws KnowledgeException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in =
                    new DigestInputStream(decompressed(Files.newInputStream(file)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@code in} without its gzip, if it is gzip. */
    static InputStream decompressed(InputStream in) throws IOException {
        try {
            var buffered = new BufferedInputStream(in, 1 << 16);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** A file that the world keeps from us, or whose gzip is damaged. */
    static KnowledgeException unreadable(Path file, IOException e) {
        if (isGzipDamage(e)) {
            return wrong(file, "is not intact gzip; download it again", e);
        }
        return new KnowledgeException(
                KnowledgeException.Code.UNREADABLE,
                file + " cannot be read: " + KnowledgeException.reason(e) + ".",
                e);
    }

    private static boolean isGzipDamage(IOException e) {
        return e instanceof ZipException || e instanceof EOFException;
    }

    /** A file that says something else than it must. */
    static KnowledgeException wrong(Path file, String predicate, Exception cause) {
        return new KnowledgeException(
                KnowledgeException.Code.WRONG_CONTENT, file + " " + predicate + ".", cause);
    }
}
