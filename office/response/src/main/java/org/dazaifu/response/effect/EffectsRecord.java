package org.dazaifu.response.effect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource.Person;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.LowerBound;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.Vocabulary;

/**
 * The record of what an incident did.
 *
 * <p>Guarantee: every effect of the vocabulary is in it once. One that nobody knows is there
 * without a value: never as no, and never as zero.
 */
public record EffectsRecord(List<Section> sections) {

    private static final String EFFECT = "effect.";

    public EffectsRecord {
        sections = List.copyOf(sections);
    }

    /** The effects of one kind. */
    public record Section(EffectGroup group, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One effect.
     *
     * @param fact its value and source; empty where it is unknown
     * @param saidUnknown who says that it is unknown
     * @param contradicted whether sightings indicate something else than what a person states
     * @param atLeast what the evidence shows at least, while it is unknown
     */
    public record Entry(
            FactDefinition definition,
            Optional<Fact> fact,
            Optional<Person> saidUnknown,
            boolean contradicted,
            Optional<LowerBound> atLeast) {}

    /** The record on what the evidence proposes and what people stated. */
    public static EffectsRecord of(
            Vocabulary vocabulary, Facts proposed, Statements statements, List<LowerBound> bounds) {
        Facts facts = statements.over(proposed);
        var contradictions = statements.contradictions(proposed);
        var sections = new ArrayList<Section>();
        for (EffectGroup group : EffectGroup.values()) {
            List<Entry> entries = new ArrayList<>();
            for (FactDefinition definition : definitions(group, vocabulary)) {
                String name = definition.name();
                Optional<Fact> fact = facts.find(name);
                entries.add(
                        new Entry(
                                definition,
                                fact,
                                Optional.ofNullable(statements.unknown().get(name)),
                                contradictions.contains(name),
                                fact.isPresent()
                                        ? Optional.empty()
                                        : bounds.stream()
                                                .filter(one -> one.fact().equals(name))
                                                .findFirst()));
            }
            if (!entries.isEmpty()) {
                sections.add(new Section(group, entries));
            }
        }
        return new EffectsRecord(sections);
    }

    private static List<FactDefinition> definitions(EffectGroup group, Vocabulary vocabulary) {
        if (group != EffectGroup.OTHER) {
            return group.facts().stream().map(vocabulary::find).flatMap(Optional::stream).toList();
        }
        return vocabulary.all().stream()
                .filter(one -> one.name().startsWith(EFFECT))
                .filter(one ->
                        EnumSet.allOf(EffectGroup.class).stream()
                                .noneMatch(other -> other.facts().contains(one.name())))
                .toList();
    }

    /** All effects, in order. */
    public List<Entry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream()).toList();
    }
}
