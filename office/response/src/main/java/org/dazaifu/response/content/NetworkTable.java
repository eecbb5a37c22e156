package org.dazaifu.response.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is said of networks, found by address; the smallest network that contains it counts. */
final class NetworkTable {

    private final Map<Network, String> said = new HashMap<>();
    private final SortedSet<Integer> prefixes = new TreeSet<>();

    void add(Network network, String what) {
        said.putIfAbsent(network, what);
        prefixes.add(network.prefix());
    }

    Optional<String> of(IpAddress address) {
        for (int prefix : prefixes.reversed()) {
            String what = said.get(new Network(address, prefix));
            if (what != null) {
                return Optional.of(what);
            }
        }
        return Optional.empty();
    }

    int size() {
        return said.size();
    }
}
