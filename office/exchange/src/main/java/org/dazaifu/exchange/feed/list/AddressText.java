package org.dazaifu.exchange.feed.list;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** IP addresses and blocks of them, read strictly and written in one way; no name is looked up. */
final class AddressText {

    private AddressText() {}

    /** Four numbers without leading zeros, and the length of a prefix where there is one. */
    static Optional<String> ipv4(String text) {
        int slash = text.indexOf('/');
        byte[] bytes = bytes4(slash < 0 ? text : text.substring(0, slash));
        return bytes.length == 0 ? Optional.empty() : block(text, slash, bytes);
    }

    /** As RFC 4291 allows, without a zone. */
    static Optional<String> ipv6(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean possible =
                address.length() <= 45
                        && address.indexOf(':') >= 0
                        && address.chars()
                                .allMatch(c ->
                                        c == ':'
                                                || c == '.'
                                                || (c < 128 && Character.digit(c, 16) >= 0));
        if (!possible) {
            return Optional.empty();
        }
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? block(text, slash, read.getAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return new byte[0];
        }
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i]);
            if (value < 0 || value > 255) {
                return new byte[0];
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    /** A block is written with its first address; one of a single address as the address. */
    private static Optional<String> block(String text, int slash, byte[] bytes) {
        int all = bytes.length * 8;
        int length = slash < 0 ? all : number(text.substring(slash + 1));
        if (length < 0 || length > all) {
            return Optional.empty();
        }
        byte[] first = Arrays.copyOf(bytes, bytes.length);
        for (int bit = length; bit < all; bit++) {
            first[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        String address = bytes.length == 4 ? written4(first) : written6(first);
        return Optional.of(length == all ? address : address + "/" + length);
    }

    private static int number(String digits) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 3
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && (digits.length() == 1 || digits.charAt(0) != '0');
        return plain ? Integer.parseInt(digits) : -1;
    }

    private static String written4(byte[] bytes) {
        return (bytes[0] & 0xff)
                + "."
                + (bytes[1] & 0xff)
                + "."
                + (bytes[2] & 0xff)
                + "."
                + (bytes[3] & 0xff);
    }

    /** RFC 5952: lower case, the longest run of zeros, the first of several, as {@code ::}. */
    private static String written6(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int start = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += longest - 1;
            } else {
                boolean joined = i > 0 && text.charAt(text.length() - 1) != ':';
                text.append(joined ? ":" : "").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
