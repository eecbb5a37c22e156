package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.note.KeyFile;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;

/**
 * The secret key with which this installation signs the ledgers of its cases: a file of the account
 * that runs the program, outside every case. docs/case.md says what protects it.
 */
final class OfficeKey {

    private OfficeKey() {}

    /** The key, made the first time that one is needed. */
    static SigningKey getOrMake() throws IOException {
        Path file = file();
        if (!Files.exists(file)) {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                DurableFile.makeDirectories(parent);
            }
            KeyFile.write(
                    file,
                    SigningKey.generate("dazaifu/office/" + UUID.randomUUID(), SignatureKind.NOTE));
            System.err.println(
                    "dazaifu: made a key that signs cases, " + file + "; keep a copy of it");
        }
        return read(file);
    }

    /** The key, to go on with a case that it signed. */
    static SigningKey require() throws IOException {
        return get().orElseThrow(() ->
                new UserMistake(
                        "there is no key in "
                                + file()
                                + ", and a case is gone on with by the key that it was begun with; name its file in DAZAIFU_KEY."));
    }

    /** The key, where there is one. */
    static Optional<SigningKey> get() throws IOException {
        Path file = file();
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static SigningKey read(Path file) throws IOException {
        return switch (KeyFile.read(file)) {
            case Parsed.Valid<SigningKey>(SigningKey key) -> key;
            case Parsed.Malformed<SigningKey>(var fault) ->
                    throw new UserMistake(
                            file + " cannot be used as a key; " + fault.sentence() + ".");
        };
    }

    private static Path file() {
        String given = System.getProperty("dazaifu.key", System.getenv("DAZAIFU_KEY"));
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String settings = System.getenv("XDG_CONFIG_HOME");
        Path directory =
                settings == null || settings.isBlank()
                        ? Path.of(System.getProperty("user.home", ".")).resolve(".config")
                        : Path.of(settings);
        return directory.resolve("dazaifu").resolve("office.key");
    }
}
