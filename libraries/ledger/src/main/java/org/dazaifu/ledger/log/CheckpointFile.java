package org.dazaifu.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.disk.DurableFile;
import org.dazaifu.ledger.note.SignedCheckpoint;

/** The newest checkpoint of a log, on the disk. */
final class CheckpointFile {

    private final Path path;

    CheckpointFile(Path path) {
        this.path = path;
    }

    /**
     * The checkpoint; empty where none was signed yet. Its signatures are not verified.
     *
     * @throws LedgerException where it is none
     */
    Optional<SignedCheckpoint> read() throws IOException, LedgerException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return switch (SignedCheckpoint.parse(Files.readAllBytes(path))) {
            case Parsed.Valid<SignedCheckpoint>(var signed) -> Optional.of(signed);
            case Parsed.Malformed<SignedCheckpoint>(Fault fault) ->
                    throw new LedgerException(
                            LedgerException.Code.BROKEN, path + ": " + fault.sentence(), null);
        };
    }

    void write(SignedCheckpoint signed) throws IOException {
        DurableFile.write(path, signed.note().bytes());
    }
}
