package org.dazaifu.taxii.client;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which addresses may be spoken to. Asked for every address that a name resolves to, right
 * before the connection is made to that very address; if one of them is refused, the name is.
 */
@FunctionalInterface
public interface AddressPolicy {

    /**
     * Whether a connection may be made.
     *
     * @param host the name in the URL, in lower case
     * @param address what it resolved to
     */
    boolean permits(String host, InetAddress address);

    /** Only addresses of the public Internet. */
    static AddressPolicy publicOnly() {
        return (host, address) -> PublicAddresses.contain(address);
    }

    /** Addresses of the public Internet, and any address for the hosts that are named. */
    static AddressPolicy publicOr(Set<String> hosts) {
        Set<String> named =
                hosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        return (host, address) -> named.contains(host) || PublicAddresses.contain(address);
    }
}
