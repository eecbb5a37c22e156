package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of an IP address as bytes: 4 for IPv4 (four decimal parts) and for IPv4 mapped into
 * IPv6, 16 for IPv6 (RFC 4291, section 2.2, with or without a zone). Anything else is no address;
 * names are never looked up.
 */
final class InternetAddress {

    private static final int LONGEST = 64;

    private InternetAddress() {}

    static byte @Nullable [] parse(String text) {
        if (text.length() < 2 || text.length() > LONGEST) {
            return null;
        }
        return text.indexOf(':') < 0 ? four(text, 0, text.length()) : six(text);
    }

    private static byte @Nullable [] four(String text, int from, int to) {
        byte[] address = new byte[4];
        int part = 0;
        int value = -1;
        int digits = 0;
        for (int i = from; i <= to; i++) {
            char c = i == to ? '.' : text.charAt(i);
            if (c == '.') {
                if (value < 0 || part == 4) {
                    return null;
                }
                address[part++] = (byte) value;
                value = -1;
                digits = 0;
            } else if (c >= '0' && c <= '9' && ++digits <= 3) {
                value = (value < 0 ? 0 : value * 10) + (c - '0');
                if (value > 255) {
                    return null;
                }
            } else {
                return null;
            }
        }
        return part == 4 ? address : null;
    }

    private static byte @Nullable [] six(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        byte[] address = new byte[16];
        int filled = 0;
        int gap = -1;
        int i = 0;
        int length = plain.length();
        if (plain.startsWith("::")) {
            gap = 0;
            i = 2;
        } else if (plain.startsWith(":")) {
            return null;
        }
        while (i < length) {
            int colon = plain.indexOf(':', i);
            int end = colon < 0 ? length : colon;
            if (colon < 0 && plain.indexOf('.', i) >= 0) {
                byte @Nullable [] last = four(plain, i, length);
                if (last == null || filled > 12) {
                    return null;
                }
                System.arraycopy(last, 0, address, filled, 4);
                filled += 4;
                break;
            }
            int group = group(plain, i, end);
            if (group < 0 || filled > 14) {
                return null;
            }
            address[filled++] = (byte) (group >> 8);
            address[filled++] = (byte) group;
            i = end + 1;
            if (end == length) {
                break;
            }
            if (i == length) {
                return null;
            }
            if (plain.charAt(i) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = filled;
                i++;
            }
        }
        if (gap < 0 ? filled != 16 : filled > 14) {
            return null;
        }
        if (gap >= 0) {
            int tail = filled - gap;
            System.arraycopy(address, gap, address, 16 - tail, tail);
            Arrays.fill(address, gap, 16 - tail, (byte) 0);
        }
        return isMapped(address) ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    private static int group(String text, int from, int to) {
        if (to == from || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private static boolean isMapped(byte[] address) {
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == (byte) 0xff && address[11] == (byte) 0xff;
    }
}
