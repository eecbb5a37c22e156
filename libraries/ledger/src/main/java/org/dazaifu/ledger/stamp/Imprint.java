package org.dazaifu.ledger.stamp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What of a thing is stamped: its SHA-256. */
final class Imprint {

    private Imprint() {}

    static byte[] of(byte[] stamped) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(stamped);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
