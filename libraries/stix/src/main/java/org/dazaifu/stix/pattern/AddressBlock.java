package org.dazaifu.stix.pattern;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address, or a block of them in CIDR notation; bits beyond the prefix count for
 * nothing.
 *
 * @param address 4 or 16 bytes
 * @param prefix how many of its bits all addresses of the block share
 */
record AddressBlock(byte[] address, int prefix) {

    /** The block that {@code text} says; empty if it says none. Octal and short forms say none. */
    static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        Optional<byte[]> bytes = address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
        return bytes.flatMap(b -> {
            int bits = b.length * 8;
            int prefix = slash < 0 ? bits : number(text.substring(slash + 1), bits);
            return prefix < 0 ? Optional.empty() : Optional.of(new AddressBlock(b, prefix));
        });
    }

    /** Whether every address of this block is one of {@code other}. */
    boolean isIn(AddressBlock other) {
        if (address.length != other.address.length || prefix < other.prefix) {
            return false;
        }
        int whole = other.prefix / 8;
        int rest = other.prefix % 8;
        return Arrays.equals(address, 0, whole, other.address, 0, whole)
                && (rest == 0
                        || ((address[whole] ^ other.address[whole]) & (0xff00 >> rest) & 0xff)
                                == 0);
    }

    /** A number from 0 to {@code most} without leading zeros, or -1. */
    private static int number(String digits, int most) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= 3
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && (digits.length() == 1 || digits.charAt(0) != '0');
        int value = plain ? Integer.parseInt(digits) : -1;
        return value <= most ? value : -1;
    }

    private static Optional<byte[]> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 255);
            if (value < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> ipv6(String text) {
        if (text.length() > 45) {
            return Optional.empty();
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(b -> b.length == 16);
        }
        Optional<byte[]> head =
                gap == 0 ? Optional.of(new byte[0]) : groups(text.substring(0, gap));
        String after = text.substring(gap + 2);
        Optional<byte[]> tail = after.isEmpty() ? Optional.of(new byte[0]) : groups(after);
        boolean dotted = gap > 0 && text.substring(0, gap).indexOf('.') >= 0;
        if (head.isEmpty() || tail.isEmpty() || dotted) {
            return Optional.empty();
        }
        int given = head.get().length + tail.get().length;
        if (given > 14) {
            return Optional.empty();
        }
        byte[] all = Arrays.copyOf(head.get(), 16);
        System.arraycopy(tail.get(), 0, all, 16 - tail.get().length, tail.get().length);
        return Optional.of(all);
    }

    /** Groups of four hexadecimal digits; the last two may be written as an IPv4 address. */
    private static Optional<byte[]> groups(String text) {
        var hex = new StringBuilder();
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                Optional<byte[]> dotted = ipv4(parts[i]);
                if (dotted.isEmpty()) {
                    return Optional.empty();
                }
                hex.append(HexFormat.of().formatHex(dotted.get()));
            } else if (!parts[i].isEmpty()
                    && parts[i].length() <= 4
                    && parts[i].chars().allMatch(HexFormat::isHexDigit)) {
                hex.append("0".repeat(4 - parts[i].length())).append(parts[i]);
            } else {
                return Optional.empty();
            }
        }
        return hex.length() > 32 ? Optional.empty() : Optional.of(HexFormat.of().parseHex(hex));
    }
}
