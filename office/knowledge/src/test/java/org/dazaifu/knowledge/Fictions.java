package org.dazaifu.knowledge;

import java.time.YearMonth;
import java.util.List;

/** A small base about nobody real. */
final class Fictions {

    static final Source HERON = new Source(Source.ATTACK, "Grey Heron", "G9001");
    static final Source MISP_HERON =
            new Source(
                    "MISP galaxy threat-actor",
                    "GREY HERON",
                    "00000000-0000-4000-8000-000000000001");
    static final Country UTOPIA = Country.named("LI").orElseThrow();
    static final Country ERIADOR = Country.named("SM").orElseThrow();
    static final Report OLD = new Report("R0000000001", List.of("Old report"), List.of(), 2019, 5);
    static final Report NEW =
            new Report(
                    "R0000000002",
                    List.of("New | odd\tname", "Newer\\name"),
                    List.of("https://a.example/x"),
                    2024,
                    null);

    private Fictions() {}

    static Facts facts() {
        Group heron =
                new Group(
                        "G9001",
                        "Grey Heron",
                        List.of("APT 901", "Wader"),
                        List.of(
                                new StateClaim(UTOPIA, StateClaim.Kind.COUNTRY, MISP_HERON, 50),
                                new StateClaim(
                                        ERIADOR, StateClaim.Kind.STATE_SPONSOR, MISP_HERON, null)),
                        List.of(
                                new Trait(
                                        Trait.Kind.TARGET_SECTOR, "Energy, and | more", MISP_HERON),
                                new Trait(Trait.Kind.VICTIM_COUNTRY, "JP", MISP_HERON)),
                        List.of(HERON, MISP_HERON));
        Group owl =
                new Group(
                        "G9002",
                        "Night Owl",
                        List.of("Wader"),
                        List.of(),
                        List.of(),
                        List.of(new Source(Source.ATTACK, "Night Owl", "G9002")));
        return new Facts(
                List.of(new Provenance("enterprise-attack", "99.1", "00")),
                List.of(owl, heron),
                List.of(
                        new Software(
                                "S9001",
                                "BeakLoader",
                                List.of("Beak"),
                                Software.Type.MALWARE,
                                List.of("Windows"))),
                List.of(
                        new Technique(
                                "T9001",
                                "Perching",
                                Domain.ENTERPRISE,
                                List.of("persistence"),
                                List.of("Linux"),
                                null),
                        new Technique(
                                "T9001.001",
                                "High Perching",
                                Domain.ENTERPRISE,
                                List.of("persistence"),
                                List.of(),
                                "T9001"),
                        new Technique(
                                "T9002", "Diving", Domain.ICS, List.of("impact"), List.of(), null)),
                List.of(
                        new Campaign(
                                "C9001",
                                "Operation Pond",
                                List.of(),
                                YearMonth.of(2023, 2),
                                null,
                                List.of(new Campaign.Attribution("G9001", List.of(NEW))))),
                List.of(
                        new Uses("G9001", "T9001", List.of(OLD, NEW)),
                        new Uses("G9001", "S9001", List.of(NEW)),
                        new Uses("G9002", "T9001", List.of()),
                        new Uses("S9001", "T9001.001", List.of(OLD)),
                        new Uses("C9001", "T9002", List.of(NEW))),
                List.of(
                        new Retired("T8999", "Old Perching", Retired.Reason.REVOKED, "T9001"),
                        new Retired("T8998", "Moulting", Retired.Reason.DEPRECATED, null)),
                List.of(new AmbiguousName("Wader", MISP_HERON, List.of("G9001", "G9002"))));
    }

    static KnowledgeBase base() {
        return new KnowledgeBase(facts());
    }
}
