package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs: C2SP signed-note, "Signature types". */
public enum SignatureKind {
    /** The text of a note: signed-note, "Ed25519 signatures". */
    NOTE(0x01),
    /** A checkpoint that a witness saw, with the time: tlog-cosignature, Ed25519. */
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureKind(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte by which keys of this kind are told apart. */
    byte identifier() {
        return identifier;
    }

    static Optional<SignatureKind> of(byte identifier) {
        return Arrays.stream(values()).filter(k -> k.identifier == identifier).findFirst();
    }

    /** What Ed25519 is applied to. */
    byte[] message(String text, long time) {
        return switch (this) {
            case NOTE -> text.getBytes(UTF_8);
            case COSIGNATURE -> ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
        };
    }
}
