package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.option.Measure;
import org.junit.jupiter.api.Test;

/** What ships of facts, proposals, policy and measures, as a reader in Japan sees it. */
class SaidInJapaneseTest {

    private static final Library LIBRARY = Library.shipped();
    private static final Phrasebook BOOK = Phrasebook.shipped(Language.JAPANESE);

    private static void said(Stream<String> texts, int atLeast) {
        Collection<String> all = new TreeSet<>(texts.filter(text -> !text.isEmpty()).toList());
        assertThat(all).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(BOOK.missing(all)).isEmpty();
    }

    @Test
    void everyFactHasItsQuestionItsValuesAndWhoKnows() {
        said(
                LIBRARY.law().vocabulary().all().stream()
                        .flatMap((FactDefinition fact) ->
                                Stream.concat(
                                        Stream.of(fact.question(), fact.knows(), fact.unit()),
                                        fact.values().stream())),
                200);
    }

    @Test
    void everyTextOfAMeasureIsSaid() {
        said(LIBRARY.catalogue().measures().stream().flatMap(SaidInJapaneseTest::texts), 400);
    }

    private static Stream<String> texts(Measure measure) {
        return Stream.of(
                        Stream.of(
                                measure.title(),
                                measure.decides(),
                                measure.risks().note(),
                                measure.deadline().why(),
                                measure.less().because()),
                        measure.needs().stream().map(Measure.Need::words),
                        measure.evidence().stream(),
                        measure.steps().stream().map(Measure.Step::words))
                .flatMap(texts -> texts);
    }

    @Test
    void everyPolicyOfConfidenceSaysWhy() {
        said(LIBRARY.law().policy().demands().values().stream().map(demand -> demand.why()), 5);
    }

    @Test
    void whatSightingsIndicateIsSaidReasonByReason() {
        Map<String, List<Long>> techniques = new TreeMap<>();
        for (int number = 800; number < 1_700; number++) {
            String technique = "T%04d".formatted(number);
            techniques.put(technique, List.of((long) number));
            for (int sub = 1; sub <= 3; sub++) {
                techniques.put(technique + ".00" + sub, List.of((long) number));
            }
        }
        Collection<Fact> proposed = LIBRARY.proposals().from(techniques).all();
        said(proposed.stream().flatMap(SaidInJapaneseTest::reasons), 40);
        var source = new FactSource.Sightings(List.of(7L), List.of("data were encrypted"));
        assertThat(source.words()).isEqualTo("Indicated by sightings [7]: data were encrypted");
        assertThat(source.words(BOOK)).contains("[7]", "データが暗号化された").doesNotContain("data");
        assertThat(proposed).allMatch(fact -> fact.value().equals(new FactValue.Flag(true)));
    }

    private static Stream<String> reasons(Fact fact) {
        return fact.source() instanceof FactSource.Sightings(var numbers, var because)
                        && !numbers.isEmpty()
                ? Stream.concat(Stream.of(FactSource.Sightings.INDICATED), because.stream())
                : Stream.empty();
    }

    @Test
    void noTextIsLeftInEnglishByAnEmptyOrEqualTranslation() {
        List<String> some = Arrays.asList("victim", "police", "Summon the ambassador", "yes");
        assertThat(some).noneMatch(text -> BOOK.say(text).equals(text) || BOOK.say(text).isBlank());
    }
}
