package org.dazaifu.response.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.content.Artifact.Kind;
import org.dazaifu.response.content.Verdict.Cleared;

/**
 * A DNS response policy zone (draft-vixie-dnsop-dns-rpz): names that do not exist for those who
 * ask, and answers with these addresses that do not either. Its names are relative, so that it can
 * be loaded under any name.
 */
final class RpzZone {

    /** Leaves room for a wildcard and the zone's own name below the 255 octets of a name. */
    private static final int LONGEST = 200;

    private static final String NOTHING = "CNAME .";

    private final Screening screening;
    private final Instant made;

    RpzZone(Screening screening, Instant made) {
        this.screening = screening;
        this.made = made;
    }

    /** The zone that blocks; empty where there is nothing to block. */
    Optional<Artifact> blocking() {
        var lines = new ArrayList<String>();
        var warnings = new ArrayList<>(Screening.warnings(screening.cleared()));
        names(lines, NOTHING, warnings);
        for (Cleared one : screening.addresses()) {
            lines.add(trigger(((Indicator.Address) one.indicator()).address()) + " " + NOTHING);
        }
        return artifact("dazaifu.rpz", lines, warnings);
    }

    /** The zone that leads names to a sinkhole. */
    Optional<Artifact> sinkhole(String to) {
        IpAddress address = IpAddress.read(to).orElseThrow();
        var lines = new ArrayList<String>();
        var warnings = new ArrayList<>(Screening.warnings(screening.names()));
        names(lines, (address.isV4() ? "A " : "AAAA ") + address.text(), warnings);
        return artifact("dazaifu-sinkhole.rpz", lines, warnings);
    }

    private void names(List<String> lines, String action, List<String> warnings) {
        for (Cleared one : screening.names()) {
            String name = one.indicator().value();
            if (name.length() > LONGEST) {
                warnings.add(name + ": Too long for a zone; it is left out of it.");
            } else if (!action.equals(NOTHING) && name.contains("_")) {
                warnings.add(name + ": BIND gives no address to a name with '_'; it is left out.");
            } else {
                lines.add(name + " " + action);
                if (!one.alone()) {
                    lines.add("*." + name + " " + action);
                }
            }
        }
    }

    /**
     * The owner name that stands for an address: the prefix length and the numbers from the right,
     * {@code zz} for the zeros that {@code ::} would stand for.
     */
    static String trigger(IpAddress address) {
        List<Integer> groups = address.groups();
        if (address.isV4()) {
            return "32."
                    + String.join(".", groups.reversed().stream().map(String::valueOf).toList())
                    + ".rpz-ip";
        }
        var zeros = IpAddress.Zeros.longest(groups);
        var labels = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            boolean run = zeros.start() >= 0 && i == zeros.start();
            labels.add(run ? "zz" : Integer.toHexString(groups.get(i)));
            i += run ? zeros.length() - 1 : 0;
        }
        return "128." + String.join(".", labels.reversed()) + ".rpz-ip";
    }

    private Optional<Artifact> artifact(String name, List<String> lines, List<String> warnings) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String head =
                """
                $TTL 300
                @ SOA localhost. hostmaster.localhost. %d 3600 900 2592000 300
                @ NS localhost.
                """
                        .formatted(made.getEpochSecond() & 0xffffffffL);
        return Optional.of(
                new Artifact(Kind.DNS_RPZ, name, head + String.join("\n", lines) + "\n", warnings));
    }
}
