package org.dazaifu.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A line below a note that says who signed it: C2SP signed-note, "Signatures". That it is there
 * says nothing yet; see {@link VerifierKey#check}.
 *
 * @param name the key's name
 * @param base64 the key's identifier, four bytes, and then what the key made of the text
 */
public record NoteSignature(String name, String base64) {

    private static final int ID_LENGTH = 4;
    private static final String MARK = "\u2014 ";

    public NoteSignature {
        KeyName.require(name);
        if (Base64Text.decode(base64).filter(b -> b.length > ID_LENGTH).isEmpty()) {
            throw new IllegalArgumentException("not a signature in base 64: " + base64);
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] bytes =
                ByteBuffer.allocate(ID_LENGTH + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return new NoteSignature(name, Base64Text.encode(bytes));
    }

    /** Reads a line, without its line feed; empty where it is none. */
    public static Optional<NoteSignature> parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(MARK) || space < MARK.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new NoteSignature(
                            line.substring(MARK.length(), space), line.substring(space + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first four bytes, which with the name say which key it is. */
    public int keyId() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    /** What follows the identifier. */
    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }

    /** The line, without its line feed. */
    public String line() {
        return MARK + name + " " + base64;
    }

    private byte[] bytes() {
        return Base64Text.decode(base64).orElseThrow();
    }
}
