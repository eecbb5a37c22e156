package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;

/**
 * A secret key in a file: a line with the verifier key, then the secret in PKCS#8 (RFC 5958, RFC
 * 8410) as PEM, which other tools read too.
 *
 * <p>Guarantees, where the file system has POSIX permissions: only the owner can read a file that
 * was written here, and one that others can read is refused. Elsewhere neither. The secret is not
 * encrypted.
 */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String WHERE = "key file";

    private KeyFile() {}

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException where there is one: a key is never replaced
     */
    public static void write(Path file, SigningKey key) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        DurableFile.write(
                file,
                text(key).getBytes(UTF_8),
                posix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                        : new FileAttribute<?>[0]);
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     */
    public static Parsed<SigningKey> read(Path file) throws IOException {
        if (posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            return Parsed.malformed(
                    file.toString(),
                    "a file that only its owner can read (chmod 600)",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        return parse(new String(Files.readAllBytes(file), UTF_8));
    }

    /** The content of a key's file. */
    static String text(SigningKey key) {
        return String.join(
                "\n", key.verifier().text(), BEGIN, Base64Text.encode(key.pkcs8()), END, "");
    }

    /** Reads the content of a key's file; both halves must belong together. */
    static Parsed<SigningKey> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(1).equals(BEGIN) || !lines.get(3).equals(END)) {
            return Parsed.malformed(
                    WHERE, "a verifier key and a private key in PEM", lines.size() + " lines");
        }
        return VerifierKey.parse(lines.getFirst()).then(verifier -> pair(verifier, lines.get(2)));
    }

    private static Parsed<SigningKey> pair(VerifierKey verifier, String pem) {
        try {
            byte[] pkcs8 = Base64Text.decode(pem).orElseThrow(InvalidKeySpecException::new);
            PrivateKey secret = Ed25519.privateKey(pkcs8);
            SigningKey key = new SigningKey(verifier, secret);
            String probe = "probe\n";
            Note signed = new Note(probe, List.of(key.sign(probe, Instant.EPOCH)));
            return verifier.check(signed) instanceof SignatureCheck.Signed
                    ? new Parsed.Valid<>(key)
                    : Parsed.malformed(WHERE, "the secret of " + verifier.text(), "another secret");
        } catch (InvalidKeySpecException e) {
            return Parsed.malformed(WHERE, "an Ed25519 key in PKCS#8", "something else");
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
