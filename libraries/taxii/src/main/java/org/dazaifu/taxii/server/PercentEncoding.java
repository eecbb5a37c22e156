package org.dazaifu.taxii.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, 2.1), read strictly. */
final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * What an encoded text says, or empty if it is cut off, not UTF-8, or has control characters.
     *
     * @param plusIsSpace whether a plus sign is a space, as in the query of a form
     */
    static Optional<String> decode(String text, boolean plusIsSpace) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || hex(text, i + 1) < 0 || hex(text, i + 2) < 0) {
                    return Optional.empty();
                }
                bytes.write(hex(text, i + 1) << 4 | hex(text, i + 2));
                i += 2;
            } else if (c > '~') {
                return Optional.empty();
            } else {
                bytes.write(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString();
            return decoded.chars().anyMatch(Character::isISOControl)
                    ? Optional.empty()
                    : Optional.of(decoded);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(String text, int at) {
        char c = text.charAt(at);
        return c > 'f' ? -1 : Character.digit(c, 16);
    }
}
