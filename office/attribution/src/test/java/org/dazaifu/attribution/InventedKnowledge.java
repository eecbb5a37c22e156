package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.Facts;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Retired;
import org.dazaifu.knowledge.Software;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Technique;
import org.dazaifu.knowledge.Trait;
import org.dazaifu.knowledge.Uses;

/**
 * A base of invented groups. Each of G9000 to G9039 uses two techniques that everyone uses,
 * T1059.001 and T1105, and five of its own, T2nn1 to T2nn5 with nn its number; the even ones use
 * software S90nn, which does T3000.
 */
final class InventedKnowledge {

    static final int GROUPS = 40;
    static final String EVERYONE_1 = "T1059.001";
    static final String EVERYONE_2 = "T1105";

    /** Three sources suspect its State. */
    static final String SPONSORED = "G9000";

    /** A source gives its country only. */
    static final String CRIMINAL = "G9001";

    /** Two sources suspect different States. */
    static final String DISPUTED = "G9002";

    /** A vendor files it under a State and calls it financially motivated. */
    static final String VENDOR_CRIMINAL = "G9003";

    private final TreeMap<String, Technique> techniques = new TreeMap<>();
    private final List<Software> software = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Uses> uses = new ArrayList<>();

    static KnowledgeBase base() {
        return new InventedKnowledge().build();
    }

    static String group(int number) {
        return "G%d".formatted(9000 + number);
    }

    static String own(int group, int k) {
        return "T2%02d%d".formatted(group, k);
    }

    static String softwareOf(int group) {
        return "S%d".formatted(9000 + group);
    }

    private KnowledgeBase build() {
        technique("T1059", null);
        technique(EVERYONE_1, "T1059");
        technique("T1059.003", "T1059");
        technique(EVERYONE_2, null);
        technique("T3000", null);
        technique("T4000", null);
        technique("T4001", null);
        technique("T4002", null);
        for (int g = 0; g < GROUPS; g++) {
            groups.add(group(g, claims(group(g)), traits(group(g))));
            use(group(g), EVERYONE_1, 2024, g);
            use(group(g), EVERYONE_2, 2023, g);
            for (int k = 1; k <= 5; k++) {
                technique(own(g, k), null);
                use(group(g), own(g, k), 2022 + k % 3, g);
            }
            if (g % 2 == 0) {
                software.add(
                        new Software(
                                softwareOf(g),
                                "Tool " + g,
                                List.of(),
                                Software.Type.MALWARE,
                                List.of()));
                use(group(g), softwareOf(g), 2024, g);
                use(softwareOf(g), "T3000", 2024, g);
            }
        }
        Campaign campaign =
                new Campaign(
                        "C9000",
                        "Invented campaign",
                        List.of(),
                        null,
                        null,
                        List.of(new Campaign.Attribution(group(5), List.of(report(2024, 5)))));
        technique("T5000", null);
        use("C9000", "T5000", 2024, 5);
        return new KnowledgeBase(
                new Facts(
                        List.of(),
                        groups,
                        software,
                        List.copyOf(techniques.values()),
                        List.of(campaign),
                        uses,
                        List.of(
                                new Retired(
                                        "T1086", "PowerShell", Retired.Reason.REVOKED, EVERYONE_1),
                                new Retired("T1175", "Gone", Retired.Reason.DEPRECATED, null)),
                        List.of()));
    }

    private static Group group(int number, List<StateClaim> claims, List<Trait> traits) {
        String name = "Invented " + number;
        return new Group(
                group(number),
                name,
                List.of(),
                claims,
                traits,
                List.of(new Source(Source.ATTACK, name, group(number))));
    }

    private static List<StateClaim> claims(String group) {
        return switch (group) {
            case SPONSORED ->
                    List.of(
                            claim("AQ", StateClaim.Kind.STATE_SPONSOR),
                            claim("AQ", StateClaim.Kind.COUNTRY));
            case CRIMINAL -> List.of(claim("AQ", StateClaim.Kind.COUNTRY));
            case DISPUTED ->
                    List.of(
                            claim("AQ", StateClaim.Kind.STATE_SPONSOR),
                            claim("BV", StateClaim.Kind.VENDOR_ORIGIN));
            case VENDOR_CRIMINAL -> List.of(claim("AQ", StateClaim.Kind.VENDOR_ORIGIN));
            default -> List.of();
        };
    }

    private static List<Trait> traits(String group) {
        return group.equals(VENDOR_CRIMINAL)
                ? List.of(new Trait(Trait.Kind.ACTIVITY, "Financially motivated", vendor()))
                : List.of();
    }

    private static StateClaim claim(String state, StateClaim.Kind kind) {
        return new StateClaim(Country.named(state).orElseThrow(), kind, vendor(), null);
    }

    private static Source vendor() {
        return new Source("Invented collection", "Entry", "1");
    }

    private void technique(String id, @org.jspecify.annotations.Nullable String parent) {
        techniques.put(
                id,
                new Technique(
                        id, "Technique " + id, Domain.ENTERPRISE, List.of(), List.of(), parent));
    }

    private void use(String source, String target, int year, int number) {
        uses.add(new Uses(source, target, List.of(report(year, number))));
    }

    private static Report report(int year, int number) {
        String name = "Report %d of %d".formatted(number, year);
        return new Report("R%05d%05d".formatted(year, number), List.of(name), List.of(), year, 3);
    }
}
