package org.dazaifu.response.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What belongs to the victim or to whoever responds, and must never be blocked. */
public final class OwnAssets {

    /** Nothing is named. */
    public static final OwnAssets NONE = new OwnAssets(List.of(), List.of());

    private final List<Indicator.Name> domains;
    private final List<Network> networks;

    private OwnAssets(List<Indicator.Name> domains, List<Network> networks) {
        this.domains = List.copyOf(domains);
        this.networks = List.copyOf(networks);
    }

    /**
     * Reads names, and networks in CIDR notation or single addresses.
     *
     * @throws IllegalArgumentException where one of them is neither, with a sentence that says so
     */
    public static OwnAssets of(Collection<String> domains, Collection<String> networks) {
        var names = new ArrayList<Indicator.Name>();
        for (String domain : domains) {
            names.add(
                    Indicator.read("domain:" + domain.strip())
                            .map(Indicator.Name.class::cast)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "'%s' is no domain name; write such as example.org"
                                                    .formatted(domain))));
        }
        var nets = new ArrayList<Network>();
        for (String network : networks) {
            nets.add(
                    Network.read(network.strip())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "'%s' is no network; write such as 203.0.113.0/24"
                                                    .formatted(network))));
        }
        return new OwnAssets(names, nets);
    }

    /** The own domain that {@code name} is, is below, or is above; empty where there is none. */
    Optional<String> of(Indicator.Name name) {
        return domains.stream()
                .filter(own -> name.isWithin(own.value()) || own.isWithin(name.value()))
                .map(Indicator.Name::value)
                .findFirst();
    }

    boolean contains(IpAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
