package org.dazaifu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** What an entry may hold: one line of well-formed text of 1 to 65,535 bytes in UTF-8. */
public final class Payload {

    /** The most bytes of a payload; the limit that C2SP tlog-tiles sets for an entry. */
    public static final int MAX_LENGTH = 65_535;

    private Payload() {}

    /**
     * The bytes of a payload.
     *
     * @throws IllegalArgumentException where it is empty, too long, more than a line, or not
     *     Unicode text
     */
    public static byte[] bytes(String text) {
        byte[] bytes;
        try {
            ByteBuffer buffer = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a payload is well-formed Unicode text", e);
        }
        if (bytes.length == 0 || bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a payload has 1 to " + MAX_LENGTH + " bytes, not " + bytes.length);
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a payload is one line");
        }
        return bytes;
    }
}
