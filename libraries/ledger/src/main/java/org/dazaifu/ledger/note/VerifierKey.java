package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.dazaifu.ledger.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key with the name of its holder: what a verifier must have got from
 * somewhere that the log's writer does not control.
 *
 * @param name the holder, by recommendation a URL without a scheme
 * @param kind what the key signs
 * @param base64 the 32 bytes of the public key, RFC 8032, section 5.1.2
 */
public record VerifierKey(String name, SignatureKind kind, String base64) {

    private static final String WHERE = "verifier key";
    private static final int TIME_LENGTH = 8;

    public VerifierKey {
        KeyName.require(name);
        if (Base64Text.decode(base64).filter(b -> b.length == Ed25519.KEY_LENGTH).isEmpty()) {
            throw new IllegalArgumentException("not a public key of 32 bytes: " + base64);
        }
    }

    static VerifierKey of(String name, SignatureKind kind, byte[] publicKey) {
        return new VerifierKey(name, kind, Base64Text.encode(publicKey));
    }

    /** The same key under another name. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, kind, base64);
    }

    /** Reads the text form, {@code name+identifier+key}: C2SP signed-note, "Verifier keys". */
    public static Parsed<VerifierKey> parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !KeyName.valid(parts[0])) {
            return Parsed.malformed(WHERE, "name+identifier+key", "\"" + vkey + "\"");
        }
        byte[] key = Base64Text.decode(parts[2]).orElse(new byte[0]);
        if (key.length != 1 + Ed25519.KEY_LENGTH || SignatureKind.of(key[0]).isEmpty()) {
            return Parsed.malformed(
                    WHERE, "an Ed25519 key of a note (1) or a cosignature (4)", parts[2]);
        }
        VerifierKey read =
                of(
                        parts[0],
                        SignatureKind.of(key[0]).orElseThrow(),
                        Arrays.copyOfRange(key, 1, key.length));
        return read.text().equals(vkey)
                ? new Parsed.Valid<>(read)
                : Parsed.malformed(WHERE, "the identifier " + read.hexId(), parts[1]);
    }

    /** The text form, as {@link #parse} reads it. */
    public String text() {
        return name + "+" + hexId() + "+" + Base64Text.encode(typedKey());
    }

    /**
     * The first four bytes of the SHA-256 of the name, a line feed, the kind and the key. It tells
     * keys apart; it does not stand for one.
     */
    public int id() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(UTF_8));
            return ByteBuffer.wrap(sha256.digest(typedKey())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether this key signed a note. Where several lines say so, each must verify, and the latest
     * time counts. Lines of other keys are not looked at.
     */
    public SignatureCheck check(Note note) {
        SignatureCheck.Signed signed = null;
        for (NoteSignature signature : note.signatures()) {
            if (!signature.name().equals(name) || signature.keyId() != id()) {
                continue;
            }
            Optional<SignatureCheck.Signed> verified = verify(note.text(), signature.signature());
            if (verified.isEmpty()) {
                return new SignatureCheck.Forged();
            }
            signed = later(signed, verified.get());
        }
        return signed == null ? new SignatureCheck.Absent() : signed;
    }

    private Optional<SignatureCheck.Signed> verify(String text, byte[] signature) {
        byte[] key = Base64Text.decode(base64).orElseThrow();
        return switch (kind) {
            case NOTE ->
                    Ed25519.verifies(key, kind.message(text, 0), signature)
                            ? Optional.of(new SignatureCheck.Signed(null))
                            : Optional.empty();
            case COSIGNATURE -> {
                if (signature.length != TIME_LENGTH + Ed25519.SIGNATURE_LENGTH) {
                    yield Optional.empty();
                }
                long time = ByteBuffer.wrap(signature).getLong();
                byte[] bare = Arrays.copyOfRange(signature, TIME_LENGTH, signature.length);
                yield time >= 0
                                && time <= Instant.MAX.getEpochSecond()
                                && Ed25519.verifies(key, kind.message(text, time), bare)
                        ? Optional.of(new SignatureCheck.Signed(Instant.ofEpochSecond(time)))
                        : Optional.empty();
            }
        };
    }

    private static SignatureCheck.Signed later(
            SignatureCheck.@Nullable Signed one, SignatureCheck.Signed two) {
        return one != null
                        && one.time() != null
                        && two.time() != null
                        && one.time().isAfter(two.time())
                ? one
                : two;
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typedKey() {
        byte[] key = Base64Text.decode(base64).orElseThrow();
        return ByteBuffer.allocate(1 + key.length).put(kind.identifier()).put(key).array();
    }
}
