package org.dazaifu.sigma;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of IPv4 or IPv6 addresses in CIDR notation.
 *
 * <p>An IPv4 address mapped into IPv6 ({@code ::ffff:10.0.0.1}), as Windows writes them in places,
 * is the IPv4 address.
 */
public final class Network {

    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowMask(false)
                    .allowWildcardedSeparator(false)
                    .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                    .toParams();

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
        try {
            IPAddress parsed = new IPAddressString(written.strip(), STRICT).toAddress();
            Integer prefix = parsed.getNetworkPrefixLength();
            byte[] bytes = parsed.getLower().getBytes();
            return new Network(written, bytes, prefix == null ? bytes.length * 8 : prefix);
        } catch (AddressStringException | RuntimeException notANetwork) {
            return null;
        }
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
