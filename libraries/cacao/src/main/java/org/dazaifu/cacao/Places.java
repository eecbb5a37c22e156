package org.dazaifu.cacao;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where an agent or a target is: addresses, section 7, and civic locations, section 10.4. */
final class Places {

    private static final Set<String> ADDRESSES =
            Set.of("dname", "ipv4", "ipv6", "l2mac", "vlan", "url");
    private static final int MOST_VLAN = 4095;

    private Places() {}

    static void addresses(Part agent) {
        agent.object("address", "7")
                .ifPresent(address -> {
                    for (String kind : address.json().propertyNames()) {
                        if (!ADDRESSES.contains(kind)) {
                            address.mistake(
                                    Part.quoted(kind),
                                    "there is no such kind of address",
                                    "write one of " + ADDRESSES.stream().sorted().toList(),
                                    "7");
                        } else if (kind.equals("vlan")) {
                            vlans(address);
                        } else {
                            address.texts(kind, 0, "7");
                        }
                    }
                });
    }

    private static void vlans(Part address) {
        JsonNode list = address.json().get("vlan");
        boolean good = list.isArray();
        for (JsonNode one : list.values()) {
            good &=
                    one.isIntegralNumber()
                            && one.canConvertToInt()
                            && one.intValue() >= 0
                            && one.intValue() <= MOST_VLAN;
        }
        if (!good) {
            address.mistake("vlan", "it is no list of VLANs", "write numbers up to 4095", "7");
        }
    }

    static void location(Part agent) {
        agent.object("location", "10.4")
                .ifPresent(place -> {
                    degrees(place, "latitude", 90);
                    degrees(place, "longitude", 180);
                    boolean both = place.has("latitude") && place.has("longitude");
                    for (String name : new String[] {"latitude", "longitude", "precision"}) {
                        if (place.has(name) && !both) {
                            place.mistake(
                                    name,
                                    "latitude and longitude are not both there",
                                    "give both, or neither and no precision",
                                    "10.4");
                        }
                    }
                    place.text("precision", "10.4");
                });
    }

    private static void degrees(Part place, String name, int most) {
        Optional<String> text = place.text(name, "10.4");
        if (text.isEmpty()) {
            return;
        }
        double degrees = Double.NaN;
        try {
            degrees = Double.parseDouble(text.get());
        } catch (NumberFormatException e) {
            // Told below, as all that is out of range.
        }
        if (!(degrees > -most && degrees <= most)) {
            place.mistake(
                    name,
                    "'" + Part.quoted(text.get()) + "' is no " + name,
                    "write decimal degrees above -" + most + " and up to " + most,
                    "10.4");
        }
    }
}
