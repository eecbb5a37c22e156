package org.dazaifu.response.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/**
 * Numbers of Suricata rules, in the range for local use (sidallocation.org). A rule's number
 * follows from what it matches, so that it is the same in every case and run; where two rules of
 * one set would have the same, the later one takes the next that is free.
 */
final class Sids {

    static final int FIRST = 1_000_000;
    static final int COUNT = 1_000_000;

    private final Set<Integer> taken = new HashSet<>();

    int of(String matched) {
        if (taken.size() == COUNT) {
            throw new IllegalStateException("more rules than numbers for local use");
        }
        int hash = ByteBuffer.wrap(sha256(matched)).getInt();
        int number = Integer.remainderUnsigned(hash, COUNT);
        while (!taken.add(number)) {
            number = (number + 1) % COUNT;
        }
        return FIRST + number;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
