package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of IPv4 or IPv6 addresses in CIDR notation.
 *
 * <p>An IPv4 address mapped into IPv6 ({@code ::ffff:10.0.0.1}), as Windows writes them in places,
 * is the IPv4 address.
 */
public final class Network {

    private final String written;
    private final byte[] address;
    private final int prefixLength;

    private Network(String written, byte[] address, int prefixLength) {
        this.written = written;
        this.address = address;
        this.prefixLength = prefixLength;
    }

    /** The network, or null where the text is none. An address alone is a network of one. */
    static @Nullable Network parse(String written) {
        String text = written.strip();
        int slash = text.indexOf('/');
        byte @Nullable [] address =
                InternetAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int most = address.length * 8;
        String length = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
        if (length.isEmpty()
                || length.length() > 3
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int prefixLength = Integer.parseInt(length);
        boolean mapped = most == 32 && text.indexOf(':') >= 0 && slash >= 0;
        if (mapped) {
            prefixLength -= 96;
        }
        if (prefixLength < 0 || prefixLength > most) {
            return null;
        }
        return new Network(written, masked(address, prefixLength), prefixLength);
    }

    /** Equal networks have equal bytes, however their author wrote what is behind the prefix. */
    private static byte[] masked(byte[] address, int prefixLength) {
        byte[] masked = address.clone();
        for (int bit = prefixLength; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return masked;
    }

    /** Whether the text is an address, and inside. */
    public boolean contains(String text) {
        byte @Nullable [] other = InternetAddress.parse(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        int whole = prefixLength / 8;
        for (int i = 0; i < whole; i++) {
            if (other[i] != address[i]) {
                return false;
            }
        }
        int rest = prefixLength % 8;
        return rest == 0 || ((other[whole] ^ address[whole]) & (0xff00 >> rest) & 0xff) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that
                && prefixLength == that.prefixLength
                && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address) * 31 + prefixLength;
    }

    @Override
    public String toString() {
        return written;
    }
}
