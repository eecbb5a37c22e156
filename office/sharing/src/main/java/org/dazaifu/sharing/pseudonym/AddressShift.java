package org.dazaifu.sharing.pseudonym;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Shifts internal addresses with their structure kept: two that share a prefix share one of the
 * same length afterwards, and a private block maps onto itself. The way is that of Xu, Fan, Ammar
 * and Moon, "Prefix-Preserving IP Address Anonymization" (ICNP 2002), with HMAC-SHA-256 in place of
 * AES; the last bit is always turned, so that no address stays what it was.
 *
 * <p>Found in text: IPv4 with dots, {@code [.]} or hyphens, reversed below {@code in-addr.arpa},
 * and IPv6. Addresses that are not private stay.
 */
public final class AddressShift {

    private static final Pattern V4 =
            Pattern.compile(
                    "([0-9]{1,3})(\\.|\\[\\.\\]|-)([0-9]{1,3})(?:\\.|\\[\\.\\]|-)([0-9]{1,3})(?:\\.|\\[\\.\\]|-)([0-9]{1,3})(\\.in-addr\\.arpa|/[0-9]{1,2})?");
    private static final Pattern V6 =
            Pattern.compile("[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{1,40}(/[0-9]{1,3})?");

    private final AudienceKey key;

    public AddressShift(AudienceKey key) {
        this.key = key;
    }

    /** The text with its internal addresses shifted. */
    public String in(String text) {
        String v4 = text.indexOf('.') < 0 && text.indexOf('-') < 0 ? text : v4(text);
        return v4.indexOf(':') < 0 ? v4 : v6(v4);
    }

    private String v4(String text) {
        Matcher matcher = V4.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String tail = matcher.group(6) == null ? "" : matcher.group(6);
            boolean reversed = tail.startsWith(".in");
            byte[] bytes = new byte[4];
            boolean fine = !digitAt(text, matcher.start() - 1) && !digitAt(text, matcher.end());
            for (int i = 0; i < 4; i++) {
                int octet = Integer.parseInt(matcher.group(i == 0 ? 1 : i + 2));
                fine &= octet <= 255;
                bytes[reversed ? 3 - i : i] = (byte) octet;
            }
            int block = fine ? blockOf(bytes) : 0;
            out.append(text, from, matcher.start());
            from = matcher.end();
            if (block == 0) {
                out.append(matcher.group());
                continue;
            }
            byte[] shifted = shifted(bytes, block, length(tail, 32));
            String dot = matcher.group(2);
            for (int i = 0; i < 4; i++) {
                out.append(i == 0 ? "" : dot).append(shifted[reversed ? 3 - i : i] & 255);
            }
            out.append(tail);
        }
        return out.append(text, from, text.length()).toString();
    }

    private String v6(String text) {
        Matcher matcher = V6.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String tail = matcher.group(1) == null ? "" : matcher.group(1);
            String literal = matcher.group().substring(0, matcher.group().length() - tail.length());
            out.append(text, from, matcher.start());
            from = matcher.end();
            String shifted = literal;
            try {
                InetAddress address = InetAddress.ofLiteral(literal);
                int block = address instanceof Inet6Address ? blockOf(address.getAddress()) : 0;
                if (block > 0) {
                    shifted =
                            InetAddress.getByAddress(
                                            shifted(address.getAddress(), block, length(tail, 128)))
                                    .getHostAddress();
                }
            } catch (IllegalArgumentException | java.net.UnknownHostException e) {
                // No address: it stays what it is.
            }
            out.append(shifted).append(tail);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean digitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static int length(String tail, int whole) {
        return tail.startsWith("/") ? Math.min(whole, Integer.parseInt(tail.substring(1))) : whole;
    }

    /** The length of the private block's prefix that the address is in; 0 where it is in none. */
    static int blockOf(byte[] address) {
        int first = address[0] & 255;
        int second = address[1] & 255;
        if (address.length == 16) {
            return (first & 0xFE) == 0xFC ? 8 : first == 0xFE && (second & 0xC0) == 0x80 ? 10 : 0;
        }
        return switch (first) {
            case 10 -> 8;
            case 100 -> (second & 0xC0) == 64 ? 10 : 0;
            case 169 -> second == 254 ? 16 : 0;
            case 172 -> (second & 0xF0) == 16 ? 12 : 0;
            case 192 -> second == 168 ? 16 : 0;
            default -> 0;
        };
    }

    byte[] shifted(byte[] address, int block, int length) {
        byte[] result = address.clone();
        int bits = address.length * 8;
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < bits; i++) {
            int bit = address[i / 8] >> (7 - i % 8) & 1;
            boolean turned =
                    i >= block
                            && (i == bits - 1
                                    || (key.hash("address " + bits, prefix.toString())[0] & 1)
                                            == 1);
            prefix.append(bit);
            int mask = 1 << (7 - i % 8);
            if (i >= length) {
                result[i / 8] &= (byte) ~mask;
            } else if (turned) {
                result[i / 8] ^= (byte) mask;
            }
        }
        return result;
    }
}
