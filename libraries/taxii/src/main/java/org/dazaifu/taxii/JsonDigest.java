package org.dazaifu.taxii;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.taxii.JsonTrees.Digits;
import org.dazaifu.taxii.JsonTrees.Word;

/**
 * SHA-256 of what a JSON document says: of its values in a form of our own, in which properties are
 * sorted and every part is preceded by its kind and its length, so that no two documents that say
 * different things have the same form.
 */
final class JsonDigest {

    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 10];
    private int filled;

    private JsonDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static byte[] of(byte[] json) {
        try {
            var running = new JsonDigest(MessageDigest.getInstance("SHA-256"));
            running.value(JsonTrees.value(json));
            running.flush();
            return running.digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void value(Object value) {
        switch (value) {
            case String text -> part('s', text);
            case Digits(String text) -> part('n', text);
            case Word(var token) -> part('w', token.name());
            case List<?> items -> {
                begin('a', items.size());
                items.forEach(this::value);
            }
            case Map<?, ?> properties -> {
                begin('o', properties.size());
                var sorted = new TreeMap<String, Object>();
                properties.forEach((name, one) -> sorted.put((String) name, one));
                sorted.forEach((name, one) -> {
                    part('p', name);
                    value(one);
                });
            }
            default -> throw new IllegalStateException("JSON has no " + value.getClass());
        }
    }

    private void begin(char kind, int length) {
        unit(kind);
        unit((char) (length >>> 16));
        unit((char) length);
    }

    /** By UTF-16 units, since a text may have half a surrogate pair, which UTF-8 cannot say. */
    private void part(char kind, String text) {
        begin(kind, text.length());
        for (int i = 0; i < text.length(); i++) {
            unit(text.charAt(i));
        }
    }

    private void unit(char unit) {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) (unit >>> 8);
        buffer[filled++] = (byte) unit;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
