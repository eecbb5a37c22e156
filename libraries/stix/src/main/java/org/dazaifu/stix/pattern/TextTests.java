package org.dazaifu.stix.pattern;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** How strings are compared. */
final class TextTests {

    private TextTests() {}

    /** Unicode's composed form NFC, in which LIKE and MATCHES compare. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** By code points; UTF-16 units are in another order. */
    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return mixed ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The bytes that a string stands for, one a character; none if a character is above U+00FF. */
    static Optional<byte[]> bytes(String text) {
        return text.chars().allMatch(c -> c < 256)
                ? Optional.of(text.getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    static String ofBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * Whether the whole of {@code text} is like {@code wanted}. Goes back only to the last percent
     * sign, so the time is at most the product of the lengths.
     */
    static boolean like(int[] text, int[] wanted) {
        int t = 0;
        int w = 0;
        int percent = -1;
        int resume = 0;
        while (t < text.length) {
            if (w < wanted.length && wanted[w] == '%') {
                percent = w++;
                resume = t;
            } else if (w < wanted.length && (wanted[w] == '_' || wanted[w] == text[t])) {
                w++;
                t++;
            } else if (percent >= 0) {
                w = percent + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (w < wanted.length && wanted[w] == '%') {
            w++;
        }
        return w == wanted.length;
    }
}
