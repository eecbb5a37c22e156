package org.dazaifu.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A group of attackers as public sources know it.
 *
 * @param id the ATT&amp;CK id, such as {@code G0032}; the MISP UUID where ATT&amp;CK does not have
 *     the group
 * @param name the name ATT&amp;CK prefers; MISP's where ATT&amp;CK does not have the group
 * @param aliases other names; a name that could mean several groups is here only if ATT&amp;CK
 *     itself lists it
 * @param states every claim that connects it with a State, contradictory ones included; none if no
 *     source says
 * @param traits victims, sectors and activity as the sources say
 * @param sources the entries that were joined into this group; the first gave id and name
 */
public record Group(
        String id,
        String name,
        List<String> aliases,
        List<StateClaim> states,
        List<Trait> traits,
        List<Source> sources)
        implements Entity {

    public Group {
        aliases = List.copyOf(aliases);
        states = List.copyOf(states);
        traits = List.copyOf(traits);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a group comes from some source: " + id);
        }
    }

    /** Whether ATT&amp;CK has this group. */
    public boolean inAttack() {
        return sources.getFirst().collection().equals(Source.ATTACK);
    }

    /**
     * The States that any claim names, by code; several if the sources disagree, none if none says.
     */
    public SortedSet<Country> suspectedStates() {
        var result = new TreeSet<Country>();
        for (StateClaim claim : states) {
            result.add(claim.state());
        }
        return Collections.unmodifiableSortedSet(result);
    }

    /** The States that claims of {@code kind} name, by code. */
    public SortedSet<Country> suspectedStates(StateClaim.Kind kind) {
        var result = new TreeSet<Country>();
        for (StateClaim claim : states) {
            if (claim.kind() == kind) {
                result.add(claim.state());
            }
        }
        return Collections.unmodifiableSortedSet(result);
    }

    /** Whether the sources name more than one State. */
    public boolean statesDisagree() {
        return suspectedStates().size() > 1;
    }

    /** The values of the traits of {@code kind}, without repetition, ordered. */
    public List<String> traits(Trait.Kind kind) {
        return traits.stream()
                .filter(t -> t.kind() == kind)
                .map(Trait::value)
                .distinct()
                .sorted()
                .toList();
    }
}
