package org.dazaifu.ledger.note;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;

/**
 * A secret Ed25519 key with the name of its holder. Whoever has it can sign as that holder; it says
 * nothing of itself in {@link #toString}.
 */
public final class SigningKey {

    private final VerifierKey verifier;
    private final PrivateKey secret;

    SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException where the name is none for a key
     */
    public static SigningKey generate(String name, SignatureKind kind) {
        KeyName.require(name);
        KeyPair pair = Ed25519.generate();
        return new SigningKey(
                VerifierKey.of(name, kind, Ed25519.bytes(pair.getPublic())), pair.getPrivate());
    }

    /** The same secret under another name, such as one a log. */
    public SigningKey named(String other) {
        return new SigningKey(verifier.named(other), secret);
    }

    /** What others need to verify what this key signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note.
     *
     * @param now becomes part of a cosignature, in whole seconds; other kinds carry no time
     */
    public NoteSignature sign(String text, Instant now) {
        long time = Math.max(0, now.getEpochSecond());
        byte[] bare = Ed25519.sign(secret, verifier.kind().message(text, time));
        byte[] signature =
                switch (verifier.kind()) {
                    case NOTE -> bare;
                    case COSIGNATURE ->
                            ByteBuffer.allocate(Long.BYTES + bare.length)
                                    .putLong(time)
                                    .put(bare)
                                    .array();
                };
        return NoteSignature.of(verifier.name(), verifier.id(), signature);
    }

    byte[] pkcs8() {
        return secret.getEncoded();
    }

    @Override
    public String toString() {
        return "the secret key of " + verifier.text();
    }
}
