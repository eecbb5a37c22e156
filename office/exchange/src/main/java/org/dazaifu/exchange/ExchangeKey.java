package org.dazaifu.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.exchange.store.StoreException.Reason;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.KeyFile;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;

/** The file of an exchange's secret key, which signs its audit log and its backups. */
final class ExchangeKey {

    /** The name of the file in the exchange's directory. */
    static final String FILE = "exchange.key";

    private ExchangeKey() {}

    static Path in(Path directory) {
        return directory.resolve(FILE);
    }

    /** The key, where there is one. */
    static Optional<SigningKey> read(Path directory) throws StoreException {
        Path file = in(directory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return switch (KeyFile.read(file)) {
                case Parsed.Valid<SigningKey>(SigningKey key)
                        when key.verifier().kind() == SignatureKind.NOTE ->
                        Optional.of(key);
                case Parsed.Valid<SigningKey>(SigningKey key) ->
                        throw unusable(file, "it is a witness's key");
                case Parsed.Malformed<SigningKey>(var fault) ->
                        throw unusable(file, fault.sentence());
            };
        } catch (IOException e) {
            throw new StoreException(Reason.FAILED, file + " cannot be read: " + e, e);
        }
    }

    /** A new key under a new name, which is the name of the exchange's audit log too. */
    static SigningKey make(Path directory) throws StoreException {
        Path file = in(directory);
        SigningKey key =
                SigningKey.generate("dazaifu/exchange/" + UUID.randomUUID(), SignatureKind.NOTE);
        try {
            KeyFile.write(file, key);
        } catch (IOException e) {
            throw new StoreException(Reason.FAILED, file + " cannot be written: " + e, e);
        }
        return key;
    }

    private static StoreException unusable(Path file, String why) {
        return new StoreException(
                Reason.UNSUITABLE, file + " is no key of an exchange: " + why, null);
    }
}
