package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An address of IPv4 or IPv6 as a number of 128 bits, IPv4 in its IPv4-mapped place, so that an
 * address has one form however a log spelt it.
 */
record IpAddress(long high, long low) {

    private static final String NUMBER = "(0|[1-9][0-9]{0,2})";
    private static final Pattern V4 =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "\\." + NUMBER);
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final long MAPPED = 0xffffL << 32;

    /**
     * Reads four decimal numbers without leading zeros, or IPv6 without a zone. Shorter and octal
     * forms of IPv4 are refused, as programs read them differently.
     */
    static Optional<IpAddress> read(String text) {
        if (!V4.matches(text) && !(text.contains(":") && V6.matches(text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.ofLiteral(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IpAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        long high = 0;
        long low = bytes.length == 4 ? MAPPED : 0;
        for (int i = 0; i < bytes.length; i++) {
            long b = bytes[i] & 0xffL;
            int fromEnd = bytes.length - 1 - i;
            if (fromEnd >= 8) {
                high |= b << 8 * (fromEnd - 8);
            } else {
                low |= b << 8 * fromEnd;
            }
        }
        return new IpAddress(high, low);
    }

    boolean isV4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** The bit {@code index}, from the left, of 128. */
    boolean bit(int index) {
        return (index < 64 ? high >>> 63 - index : low >>> 127 - index) % 2 != 0;
    }

    /** This with all bits from {@code prefix} on cleared; the prefix of IPv4 is counted from 96. */
    IpAddress network(int prefix) {
        long highMask = prefix >= 64 ? -1L : prefix == 0 ? 0 : -1L << 64 - prefix;
        long lowMask = prefix >= 128 ? -1L : prefix <= 64 ? 0 : -1L << 128 - prefix;
        return new IpAddress(high & highMask, low & lowMask);
    }

    /** The four numbers of IPv4 or the eight of IPv6, from the left. */
    List<Integer> groups() {
        var groups = new ArrayList<Integer>();
        if (isV4()) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                groups.add((int) (low >>> shift & 0xff));
            }
        } else {
            for (long half : new long[] {high, low}) {
                for (int shift = 48; shift >= 0; shift -= 16) {
                    groups.add((int) (half >>> shift & 0xffff));
                }
            }
        }
        return groups;
    }

    /** As RFC 5952 writes it. */
    String text() {
        List<Integer> groups = groups();
        if (isV4()) {
            return String.join(".", groups.stream().map(String::valueOf).toList());
        }
        Zeros zeros = Zeros.longest(groups);
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == zeros.start()) {
                text.append("::");
                i += zeros.length() - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
                text.append(
                        HexFormat.of()
                                .toHexDigits(groups.get(i).longValue(), 4)
                                .replaceFirst("^0{1,3}", ""));
            }
        }
        return text.toString();
    }

    /** The first of the longest runs of at least two zeros: RFC 5952, section 4.2.3. */
    record Zeros(int start, int length) {

        static Zeros longest(List<Integer> groups) {
            var best = new Zeros(-1, 1);
            for (int i = 0; i < groups.size(); i++) {
                int end = i;
                while (end < groups.size() && groups.get(end) == 0) {
                    end++;
                }
                if (end - i > best.length) {
                    best = new Zeros(i, end - i);
                }
                i = Math.max(i, end - 1);
            }
            return best;
        }
    }
}
