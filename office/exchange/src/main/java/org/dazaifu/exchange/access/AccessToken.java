package org.dazaifu.exchange.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The secret of an API token: 256 random bits. Written as {@code dzf_}, 43 letters and digits that
 * are the bits in base 62, and 6 that are a checksum (CRC-32 of what stands before), so that
 * scanners for secrets find it by {@code dzf_[0-9A-Za-z]{49}} and tell it from what only looks
 * alike. Of one secret there is one text. It says nothing of itself in {@link #toString}.
 */
public final class AccessToken {

    /** How the text of every token begins. */
    public static final String PREFIX = "dzf_";

    private static final int BYTES = 32;
    private static final int SECRET_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int LENGTH = PREFIX.length() + SECRET_DIGITS + CHECK_DIGITS;
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final byte[] secret;

    private AccessToken(byte[] secret) {
        this.secret = secret;
    }

    /** A new one. */
    static AccessToken generate(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new AccessToken(secret);
    }

    /** Reads a text; empty where it is none, for whatever reason. Never throws. */
    public static Optional<AccessToken> parse(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = PREFIX.length(); i < PREFIX.length() + SECRET_DIGITS; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        if (number.bitLength() > Byte.SIZE * BYTES) {
            return Optional.empty();
        }
        AccessToken read = new AccessToken(fixed(number));
        return same(read.text(), text) ? Optional.of(read) : Optional.empty();
    }

    /** The text: to be shown once, to whom it is for, and kept nowhere. */
    public String text() {
        String body = PREFIX + digits(new BigInteger(1, secret), SECRET_DIGITS);
        CRC32 check = new CRC32();
        check.update(body.getBytes(US_ASCII));
        return body + digits(BigInteger.valueOf(check.getValue()), CHECK_DIGITS);
    }

    /** The SHA-256 of the 32 bytes: what is kept, and looked up by. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static boolean same(String one, String other) {
        return one.length() == other.length()
                && MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return fixed;
    }

    private static String digits(BigInteger number, int count) {
        char[] digits = new char[count];
        Arrays.fill(digits, DIGITS.charAt(0));
        BigInteger rest = number;
        for (int i = count - 1; rest.signum() > 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }

    @Override
    public String toString() {
        return "an access token";
    }
}
