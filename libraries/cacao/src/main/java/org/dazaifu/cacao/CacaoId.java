package org.dazaifu.cacao;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An identifier, section 10.10: a type and a UUID of RFC 4122.
 *
 * @param type such as {@code action}
 */
public record CacaoId(String type, UUID uuid) implements Comparable<CacaoId> {

    private static final int UUID_LENGTH = 36;

    public CacaoId {
        if (!isType(type)) {
            throw new IllegalArgumentException("not the name of a type: " + type);
        }
    }

    /** Reads {@code type--uuid}; empty if {@code text} is anything else. */
    public static Optional<CacaoId> parse(String text) {
        int end = text.length() - UUID_LENGTH - 2;
        if (end < 0 || !text.startsWith("--", end) || !isType(text.substring(0, end))) {
            return Optional.empty();
        }
        String digits = text.substring(end + 2).toLowerCase(Locale.ROOT);
        if (!isUuid(digits)) {
            return Optional.empty();
        }
        return Optional.of(new CacaoId(text.substring(0, end), UUID.fromString(digits)));
    }

    private static boolean isType(String text) {
        if (text.length() < 3 || !lower(text.charAt(0)) || text.endsWith("-")) {
            return false;
        }
        return text.chars().allMatch(c -> lower(c) || digit(c) || c == '-');
    }

    private static boolean isUuid(String text) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(digit(c) || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return "12345".indexOf(text.charAt(14)) >= 0 && "89ab".indexOf(text.charAt(19)) >= 0;
    }

    private static boolean lower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public int compareTo(CacaoId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return type + "--" + uuid;
    }
}
