package org.dazaifu.ledger.note;

import java.time.Instant;
import java.util.List;
import org.dazaifu.ledger.Parsed;

/**
 * A checkpoint with the signatures below it. That they are there says nothing yet: see {@link
 * CheckpointPolicy}.
 *
 * @param note the text and its signatures
 * @param checkpoint what the text says
 */
public record SignedCheckpoint(Note note, Checkpoint checkpoint) {

    public SignedCheckpoint {
        if (!note.text().equals(checkpoint.text())) {
            throw new IllegalArgumentException("the note says something else than the checkpoint");
        }
    }

    /** Signs a checkpoint with the log's key. */
    public static SignedCheckpoint sign(Checkpoint checkpoint, SigningKey key) {
        NoteSignature signature = key.sign(checkpoint.text(), Instant.EPOCH);
        return new SignedCheckpoint(new Note(checkpoint.text(), List.of(signature)), checkpoint);
    }

    /** Reads a signed checkpoint. */
    public static Parsed<SignedCheckpoint> parse(byte[] bytes) {
        return Note.parse(bytes)
                .then(note ->
                        Checkpoint.parse(note.text())
                                .then(read ->
                                        new Parsed.Valid<>(new SignedCheckpoint(note, read))));
    }

    /** The same checkpoint with one more signature, such as a witness's. */
    public SignedCheckpoint with(NoteSignature signature) {
        return new SignedCheckpoint(note.with(signature), checkpoint);
    }
}
