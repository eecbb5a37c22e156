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
 * Where this installation keeps a secret key: a file of the account that runs the program, outside
 * every case.
 *
 * @param role whose key it is, part of its name
 * @param kind what it signs
 * @param variable the environment variable that names another file
 * @param property the system property that does the same
 */
record KeyPlace(String role, SignatureKind kind, String variable, String property) {

    /** The key, made the first time that one is needed. */
    SigningKey getOrMake(String what) throws IOException {
        Path file = file();
        if (!Files.exists(file)) {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                DurableFile.makeDirectories(parent);
            }
            KeyFile.write(
                    file, SigningKey.generate("dazaifu/" + role + "/" + UUID.randomUUID(), kind));
            System.err.println("dazaifu: made a key " + what + ", " + file + "; keep a copy of it");
        }
        return read(file);
    }

    /** The key, where there is one. */
    Optional<SigningKey> get() throws IOException {
        Path file = file();
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private SigningKey read(Path file) throws IOException {
        SigningKey read =
                switch (KeyFile.read(file)) {
                    case Parsed.Valid<SigningKey>(SigningKey key) -> key;
                    case Parsed.Malformed<SigningKey>(var fault) ->
                            throw new UserMistake(
                                    file + " cannot be used as a key; " + fault.sentence() + ".");
                };
        if (read.verifier().kind() != kind) {
            throw new UserMistake(file + " holds a key of another kind than one " + role + "'s.");
        }
        return read;
    }

    /** The file of the key. */
    Path file() {
        String given = System.getProperty(property, System.getenv(variable));
        return given == null || given.isBlank()
                ? settings().resolve(role + ".key")
                : Path.of(given);
    }

    /** Where this account keeps what belongs to the program. */
    static Path settings() {
        String settings = System.getenv("XDG_CONFIG_HOME");
        Path directory =
                settings == null || settings.isBlank()
                        ? Path.of(System.getProperty("user.home", ".")).resolve(".config")
                        : Path.of(settings);
        return directory.resolve("dazaifu");
    }
}
