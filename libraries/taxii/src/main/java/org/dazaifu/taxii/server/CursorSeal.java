package org.dazaifu.taxii.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a place in a collection into the opaque value of {@code next} and back.
 *
 * <p>Guarantees: only what was made with the same key for the same query is read; and a cursor
 * tells nothing of the place (it would tell how much was added that the reader may not see). The
 * same place and query give the same cursor. A cursor does not expire as long as the key lives. It
 * is no right: what the reader may see is asked anew every time.
 *
 * <p>Form: base64url of 16 bytes of HMAC-SHA-256 over place and query, and the place, masked by
 * another HMAC over those 16 bytes. That is the SIV construction (Rogaway, Shrimpton 2006), which
 * needs no nonce.
 */
public final class CursorSeal {

    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec forTag;
    private final SecretKeySpec forMask;

    /**
     * @param key 32 secret random bytes; every machine of a server has the same
     */
    public CursorSeal(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        var master = new SecretKeySpec(key, HMAC);
        forTag = new SecretKeySpec(hmac(master, utf8("taxii cursor tag")), HMAC);
        forMask = new SecretKeySpec(hmac(master, utf8("taxii cursor mask")), HMAC);
    }

    /** The cursor for what comes after {@code place}. */
    String seal(long place, List<String> query) {
        byte[] tag = tag(place, query);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(TAG + Long.BYTES)
                                .put(tag)
                                .putLong(place ^ mask(tag))
                                .array());
    }

    /** The place that a cursor means, or empty if it was not made by this seal for this query. */
    OptionalLong open(String cursor, List<String> query) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        if (bytes.length != TAG + Long.BYTES) {
            return OptionalLong.empty();
        }
        byte[] tag = new byte[TAG];
        long place = ByteBuffer.wrap(bytes).get(tag).getLong() ^ mask(tag);
        boolean genuine =
                MessageDigest.isEqual(tag, tag(place, query)) && seal(place, query).equals(cursor);
        return genuine ? OptionalLong.of(place) : OptionalLong.empty();
    }

    private byte[] tag(long place, List<String> query) {
        var text = new StringBuilder().append(place).append(';');
        query.forEach(part -> text.append(part.length()).append(':').append(part));
        return Arrays.copyOf(hmac(forTag, utf8(text.toString())), TAG);
    }

    private long mask(byte[] tag) {
        return ByteBuffer.wrap(hmac(forMask, tag)).getLong();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
