package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.response.effect.EffectGroup;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.LowerBound;
import org.dazaifu.response.fact.Statements;
import org.dazaifu.response.fact.Vocabulary;
import org.junit.jupiter.api.Test;

/** The record of what an incident did. */
class EffectsRecordTest {

    private static final Vocabulary VOCABULARY = Library.shipped().law().vocabulary();

    @Test
    void everyEffectIsInTheRecordOnceAndWhatNobodyKnowsHasNoValue() {
        EffectsRecord record = EffectsRecord.of(VOCABULARY, Facts.NONE, Statements.NONE, List.of());
        List<String> names = record.entries().stream().map(one -> one.definition().name()).toList();

        assertThat(names).doesNotHaveDuplicates();
        Set<String> effects = new TreeSet<>();
        VOCABULARY.all().stream()
                .map(FactDefinition::name)
                .filter(name -> name.startsWith("effect."))
                .forEach(effects::add);
        assertThat(effects).hasSizeGreaterThan(20);
        assertThat(names).containsAll(effects);
        assertThat(record.entries()).allMatch(one -> one.fact().isEmpty());
    }

    @Test
    void everyNameOfAGroupIsAFact() {
        for (EffectGroup group : EffectGroup.values()) {
            assertThat(group.facts()).allMatch(name -> VOCABULARY.find(name).isPresent());
        }
    }

    @Test
    void aLowerBoundIsNoFact() {
        var bound = new LowerBound("effect.duration_hours", 5, "x", List.of(1L));
        EffectsRecord record =
                EffectsRecord.of(VOCABULARY, Facts.NONE, Statements.NONE, List.of(bound));

        assertThat(record.entries())
                .filteredOn(one -> one.atLeast().isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.fact()).isEmpty());
    }
}
