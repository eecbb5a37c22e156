package org.dazaifu.response.content;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * A network in CIDR notation.
 *
 * @param base its first address
 * @param prefix how many bits of 128 are fixed; for IPv4 the first 96 always are
 */
record Network(IpAddress base, int prefix) {

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    Network {
        base = base.network(prefix);
    }

    /** Reads such as {@code 10.0.0.0/8}, or an address alone; empty where it is neither. */
    static Optional<Network> read(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        int width = first.contains(":") ? 128 : 32;
        String bits = slash < 0 ? String.valueOf(width) : text.substring(slash + 1);
        if (!BITS.matches(bits) || Integer.parseInt(bits) > width) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(bits) + 128 - width;
        return IpAddress.read(first).map(address -> new Network(address, prefix));
    }

    boolean contains(IpAddress address) {
        return address.network(prefix).equals(base);
    }
}
