package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last texts made of short runs of bytes, so that what nearly every record repeats (channel,
 * host, event id) is made once. A fixed 256 places; a newcomer takes the place of whoever has it.
 */
final class TextCache {

    private static final int PLACES = 256;
    private static final int LONGEST = 96;

    private final byte[][] keys = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    /** The text of UTF-8 bytes. */
    String text(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 8 ^ hash >>> 16) & PLACES - 1;
        byte[] key = keys[place];
        if (texts[place] != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
            return texts[place];
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        keys[place] = Arrays.copyOfRange(bytes, from, to);
        texts[place] = text;
        return text;
    }
}
