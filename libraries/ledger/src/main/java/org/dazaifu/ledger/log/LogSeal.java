package org.dazaifu.ledger.log;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.dazaifu.ledger.Fault;
import org.dazaifu.ledger.LedgerException;
import org.dazaifu.ledger.note.Checkpoint;
import org.dazaifu.ledger.note.NoteSignature;
import org.dazaifu.ledger.note.SignedCheckpoint;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.stamp.StampRequest;
import org.dazaifu.ledger.stamp.StampTransport;

/**
 * What protects the entries of a log against those who can write to its directory: the checkpoint,
 * the cosignatures below it, and timestamps. Each is on the disk when its method returns.
 */
public final class LogSeal {

    private final LogFiles files;

    LogSeal(LogFiles files) {
        this.files = files;
    }

    /** The newest checkpoint, whose signatures are not verified here; empty where there is none. */
    public Optional<SignedCheckpoint> checkpoint() throws LedgerException {
        synchronized (files) {
            try {
                return files.checkpoint().read();
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }

    /**
     * Signs the head of everything appended so far, in the name of the key. Where the last
     * checkpoint says the same, that one stays, with its cosignatures.
     *
     * @throws IllegalArgumentException where the last checkpoint is in another name: a log has one
     */
    public SignedCheckpoint sign(SigningKey key) throws LedgerException {
        synchronized (files) {
            files.requireUsable();
            try {
                String origin = key.verifier().name();
                Checkpoint now = new Checkpoint(origin, files.tree().head());
                NoteSignature signature = key.sign(now.text(), Instant.EPOCH);
                Optional<SignedCheckpoint> last = files.checkpoint().read();
                if (last.isPresent() && !last.get().checkpoint().origin().equals(origin)) {
                    throw new IllegalArgumentException(
                            "the log's name is " + last.get().checkpoint().origin());
                }
                SignedCheckpoint signed =
                        last.filter(l -> l.checkpoint().equals(now))
                                .map(l -> l.with(signature))
                                .orElseGet(() -> SignedCheckpoint.sign(now, key));
                files.write(signed, last.map(l -> l.checkpoint().head().size()).orElse(0L));
                return signed;
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }

    /**
     * Adds a witness's cosignature to the checkpoint.
     *
     * @throws IllegalStateException where nothing was signed yet
     */
    public SignedCheckpoint cosign(NoteSignature signature) throws LedgerException {
        synchronized (files) {
            files.requireUsable();
            try {
                SignedCheckpoint signed = signed().with(signature);
                files.checkpoint().write(signed);
                return signed;
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }

    /**
     * Has the checkpoint, with its signatures, stamped by an authority and keeps the response.
     * Whether that authority is to be believed is for a {@link LogPolicy} to say.
     *
     * @throws LedgerException where the authority cannot be reached or does not stamp it
     * @throws IllegalStateException where nothing was signed yet
     */
    public void stamp(StampTransport authority) throws LedgerException, InterruptedException {
        synchronized (files) {
            files.requireUsable();
            try {
                byte[] stamped = signed().note().bytes();
                StampRequest request = StampRequest.of(stamped);
                byte[] response = authority.exchange(request.der());
                Optional<Fault> mismatch = request.mismatch(response);
                if (mismatch.isPresent()) {
                    throw new IOException(mismatch.get().sentence());
                }
                new StampStore(files.directory().stamps()).add(stamped, response);
            } catch (IOException e) {
                throw files.failed(e);
            }
        }
    }

    private SignedCheckpoint signed() throws IOException, LedgerException {
        return files.checkpoint()
                .read()
                .orElseThrow(() -> new IllegalStateException("no checkpoint was signed yet"));
    }
}
