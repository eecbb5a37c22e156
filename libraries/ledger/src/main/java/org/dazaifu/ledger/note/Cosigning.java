package org.dazaifu.ledger.note;

import org.dazaifu.ledger.Fault;

/** What a witness answers. */
public sealed interface Cosigning {

    /** It saw the log only grow, and says so. */
    record Cosigned(NoteSignature signature) implements Cosigning {}

    /** It does not cosign, because of this. */
    record Refused(Fault fault) implements Cosigning {}
}
