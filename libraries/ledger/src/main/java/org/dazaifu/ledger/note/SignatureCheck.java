package org.dazaifu.ledger.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a key signed a note. */
public sealed interface SignatureCheck {

    /**
     * It did.
     *
     * @param time when, by the signer's own clock; null for a signature without a time
     */
    record Signed(@Nullable Instant time) implements SignatureCheck {}

    /** A line says that it did, but the signature is of another text or by another key. */
    record Forged() implements SignatureCheck {}

    /** No line says that it did. */
    record Absent() implements SignatureCheck {}
}
