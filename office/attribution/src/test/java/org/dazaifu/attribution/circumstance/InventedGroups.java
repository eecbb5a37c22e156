package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Domain;
import org.dazaifu.knowledge.Facts;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Technique;
import org.dazaifu.knowledge.Trait;
import org.dazaifu.knowledge.Uses;

/** Invented groups that all use one technique, and one that nobody has seen at work. */
final class InventedGroups {

    static final Source SOURCE = new Source("Invented collection", "Entry", "1");

    private final List<Group> groups = new ArrayList<>();
    private final List<Uses> uses = new ArrayList<>();

    /** A live group whose id is {@code id}. */
    InventedGroups live(String id, List<String> states, Trait... traits) {
        uses.add(new Uses(id, "T9001", List.of()));
        return dormant(id, states, traits);
    }

    /** A group without any relation. */
    InventedGroups dormant(String id, List<String> states, Trait... traits) {
        groups.add(
                new Group(
                        id,
                        "Invented " + id,
                        List.of(),
                        states.stream()
                                .map(s ->
                                        new StateClaim(
                                                Country.named(s).orElseThrow(),
                                                StateClaim.Kind.COUNTRY,
                                                SOURCE,
                                                null))
                                .toList(),
                        List.of(traits),
                        List.of(SOURCE)));
        return this;
    }

    KnowledgeBase base() {
        return new KnowledgeBase(
                new Facts(
                        List.of(),
                        groups,
                        List.of(),
                        List.of(
                                new Technique(
                                        "T9001",
                                        "Perching",
                                        Domain.ENTERPRISE,
                                        List.of(),
                                        List.of(),
                                        null)),
                        List.of(),
                        uses,
                        List.of(),
                        List.of()));
    }

    static Trait sector(String word) {
        return new Trait(Trait.Kind.TARGET_SECTOR, word, SOURCE);
    }

    static Trait victim(String country) {
        return new Trait(Trait.Kind.VICTIM_COUNTRY, country, SOURCE);
    }
}
