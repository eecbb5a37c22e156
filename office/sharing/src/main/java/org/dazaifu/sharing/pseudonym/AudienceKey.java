package org.dazaifu.sharing.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which one audience's pseudonyms are made, derived by HMAC-SHA-256 from the office's
 * secret and the audience's name. Whoever has neither secret cannot tell a pseudonym from chance,
 * nor join what two audiences got. Not for use by several threads at once.
 */
public final class AudienceKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String DIGITS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Mac mac;

    private AudienceKey(byte[] key) {
        this.mac = mac(key);
    }

    /**
     * The key of an audience.
     *
     * @param office at least 32 secret bytes, the same for all audiences
     */
    public static AudienceKey of(byte[] office, String audience) {
        if (office.length < 32) {
            throw new IllegalArgumentException("an office's secret has at least 32 bytes");
        }
        return new AudienceKey(
                mac(office).doFinal(("dazaifu sharing 1\n" + audience).getBytes(UTF_8)));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    byte[] hash(String purpose, String text) {
        return mac.doFinal((purpose + "\n" + text).getBytes(UTF_8));
    }

    /** Twelve letters and digits (60 bits) for a text. */
    String word(String purpose, String text) {
        byte[] hash = hash(purpose, text);
        StringBuilder word = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            word.append(DIGITS.charAt(hash[i] & 31));
        }
        return word.toString();
    }

    /** What writes a content that is too long to be held as one text. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A UUID for a text, in the form of a random one. */
    public UUID uuid(String purpose, String text) {
        return uuid(hash(purpose, text));
    }

    /** The same for a text that is written in UTF-8. */
    public UUID uuid(String purpose, Content content) {
        mac.update((purpose + "\n").getBytes(UTF_8));
        try {
            content.writeTo(
                    new OutputStream() {
                        @Override
                        public void write(int one) {
                            mac.update((byte) one);
                        }

                        @Override
                        public void write(byte[] bytes, int from, int length) {
                            mac.update(bytes, from, length);
                        }
                    });
        } catch (IOException e) {
            mac.reset();
            throw new UncheckedIOException(e);
        }
        return uuid(mac.doFinal());
    }

    private static UUID uuid(byte[] hash) {
        var bytes = java.nio.ByteBuffer.wrap(hash);
        long most = bytes.getLong() & ~0xF000L | 0x4000L;
        long least = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
