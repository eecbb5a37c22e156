package org.dazaifu.attribution.circumstance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.Trait;

/** How the victim bears on groups, by the sectors and countries that sources say they attack. */
final class VictimBearings {

    /** What sources' words for sectors mean. */
    static final Vocabulary SECTORS = Vocabulary.read("sectors.tsv");

    private VictimBearings() {}

    /**
     * Bearings on each sector that the word means; a word that means none goes to {@code remarks}.
     */
    static List<NamedBearing> sector(Victim victim, List<Group> live, List<String> remarks) {
        String word = victim.sector();
        if (word.isEmpty()) {
            return List.of();
        }
        Set<String> terms = SECTORS.terms(word);
        if (terms.isEmpty()) {
            remarks.add(
                    "The victim's sector \"%s\" %s and does not count; sectors are %s."
                            .formatted(
                                    word,
                                    SECTORS.has(word) ? "is too broad" : "is not known here",
                                    String.join(", ", SECTORS.terms())));
        }
        return terms.stream()
                .map(term ->
                        NamedBearing.of(
                                Kind.VICTIM_SECTOR,
                                term,
                                "victim in the sector " + term,
                                new TraitTestimony(
                                        "sectors that %s attacks",
                                        "the sector " + term, term, VictimBearings::sectors),
                                live))
                .toList();
    }

    /** The bearing on the country; none where it is unknown. */
    static List<NamedBearing> country(Victim victim, List<Group> live) {
        return Country.named(victim.country())
                .map(country ->
                        NamedBearing.of(
                                Kind.VICTIM_COUNTRY,
                                country.code(),
                                "victim in " + country.name(),
                                new TraitTestimony(
                                        "the countries that %s attacks",
                                        "victims in " + country.name(),
                                        country.code(),
                                        VictimBearings::countries),
                                live))
                .stream()
                .toList();
    }

    private static Optional<Set<String>> sectors(Trait trait) {
        return trait.kind() == Trait.Kind.TARGET_SECTOR
                ? Optional.of(SECTORS.terms(trait.value()))
                : Optional.empty();
    }

    /** A region or an organisation is not read as its countries, so it is too broad to compare. */
    private static Optional<Set<String>> countries(Trait trait) {
        return switch (trait.kind()) {
            case VICTIM_COUNTRY -> Optional.of(Set.of(trait.value()));
            case VICTIM_OTHER -> Optional.of(Set.of());
            case TARGET_SECTOR, ACTIVITY -> Optional.empty();
        };
    }
}
