package org.dazaifu.sigma;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The modifiers that write a text in another encoding. Source: Sigma modifiers appendix 2.1,
 * "Encoding".
 */
final class Encodings {

    private static final int[] CUT_AT_START = {0, 2, 3};
    private static final int[] CUT_AT_END = {0, 3, 2};

    private Encodings() {}

    static byte[] utf16(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(body.length + 2)
                .put((byte) 0xff)
                .put((byte) 0xfe)
                .put(body)
                .array();
    }

    static byte[] encode(String text, Charset charset) {
        return text.getBytes(charset);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The part that stays the same wherever the bytes stand in a longer Base64 text: one variant
     * for each of the three alignments; variants that keep no character are left out.
     */
    static List<String> base64AnyOffset(byte[] bytes) {
        List<String> variants = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String encoded = base64(shifted);
            int end = encoded.length() - CUT_AT_END[shifted.length % 3];
            if (CUT_AT_START[offset] < end) {
                variants.add(encoded.substring(CUT_AT_START[offset], end));
            }
        }
        return variants;
    }
}
