package org.dazaifu.ledger.note;

import java.util.Base64;
import java.util.Optional;

/**
 * Standard base 64, padded, RFC 4648, section 4, of which bytes have exactly one text: what decodes
 * but would be encoded differently is refused, so that no bit of it can be changed unnoticed.
 */
final class Base64Text {

    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
