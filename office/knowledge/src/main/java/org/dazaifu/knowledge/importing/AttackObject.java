package org.dazaifu.knowledge.importing;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.Software;
import org.dazaifu.knowledge.Technique;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from one object of ATT&amp;CK that has an ATT&amp;CK id.
 *
 * @param type its STIX type, one of {@link #TYPES}
 * @param id its ATT&amp;CK id
 * @param name its name
 * @param aliases its other names, ordered
 * @param platforms where it applies, ordered
 * @param domain the domain it says it belongs to, or that of the bundle
 * @param tactics the tactics it serves, ordered
 * @param firstSeen of a campaign
 * @param lastSeen of a campaign
 * @param modified when it was last modified, as written; the greater text is the later
 * @param revoked whether another object replaces it
 * @param deprecated whether it was given up
 */
record AttackObject(
        String type,
        String id,
        String name,
        List<String> aliases,
        List<String> platforms,
        Domain domain,
        List<String> tactics,
        @Nullable YearMonth firstSeen,
        @Nullable YearMonth lastSeen,
        String modified,
        boolean revoked,
        boolean deprecated) {

    static final String GROUP = "intrusion-set";
    static final String CAMPAIGN = "campaign";
    static final String MALWARE = "malware";
    static final String TOOL = "tool";
    static final String TECHNIQUE = "attack-pattern";
    static final Set<String> TYPES = Set.of(GROUP, CAMPAIGN, MALWARE, TOOL, TECHNIQUE);
    private static final Set<String> ID_SOURCES =
            Set.of("mitre-attack", "mitre-mobile-attack", "mitre-ics-attack");

    /**
     * What {@code object} says; empty if it is of no type that is taken, or has no name or no
     * ATT&amp;CK id.
     */
    static Optional<AttackObject> of(StixObject object) {
        Dictionary p = object.properties();
        String name = p.text("name").orElse("").strip();
        String id = attackId(p);
        if (!TYPES.contains(object.type()) || name.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        var aliases = new TreeSet<>(p.texts("aliases"));
        aliases.addAll(p.texts("x_mitre_aliases"));
        aliases.remove(name);
        aliases.removeIf(String::isBlank);
        var tactics = new TreeSet<String>();
        for (Dictionary phase : p.dictionaries("kill_chain_phases")) {
            phase.text("phase_name").ifPresent(tactics::add);
        }
        return Optional.of(
                new AttackObject(
                        object.type(),
                        id,
                        name,
                        List.copyOf(aliases),
                        p.texts("x_mitre_platforms").stream().sorted().distinct().toList(),
                        domain(p),
                        List.copyOf(tactics),
                        month(p, "first_seen"),
                        month(p, "last_seen"),
                        p.text("modified").orElse(""),
                        p.isTrue("revoked"),
                        p.isTrue("x_mitre_deprecated")));
    }

    boolean inForce() {
        return !revoked && !deprecated;
    }

    boolean isSoftware() {
        return type.equals(MALWARE) || type.equals(TOOL);
    }

    Software software() {
        Software.Type kind = type.equals(TOOL) ? Software.Type.TOOL : Software.Type.MALWARE;
        return new Software(id, name, aliases, kind, platforms);
    }

    Technique technique(@Nullable String parent) {
        return new Technique(id, name, domain, tactics, platforms, parent);
    }

    Campaign campaign(List<Campaign.Attribution> attributions) {
        return new Campaign(id, name, aliases, firstSeen, lastSeen, attributions);
    }

    private static String attackId(Dictionary properties) {
        for (Dictionary reference : properties.dictionaries("external_references")) {
            if (ID_SOURCES.contains(reference.text("source_name").orElse(""))) {
                return reference.text("external_id").orElse("").strip();
            }
        }
        return "";
    }

    private static Domain domain(Dictionary properties) {
        List<String> domains = properties.texts("x_mitre_domains");
        List<String> chains =
                properties.dictionaries("kill_chain_phases").stream()
                        .flatMap(c -> c.text("kill_chain_name").stream())
                        .toList();
        if (domains.contains(Domain.ENTERPRISE.attackName()) || chains.contains("mitre-attack")) {
            return Domain.ENTERPRISE;
        }
        if (domains.contains(Domain.MOBILE.attackName())
                || chains.contains("mitre-mobile-attack")) {
            return Domain.MOBILE;
        }
        if (domains.contains(Domain.ICS.attackName()) || chains.contains("mitre-ics-attack")) {
            return Domain.ICS;
        }
        return Domain.ENTERPRISE;
    }

    private static @Nullable YearMonth month(Dictionary properties, String name) {
        String time = properties.text(name).orElse("");
        try {
            return time.length() < 7 ? null : YearMonth.parse(time.substring(0, 7));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
