package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.option.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

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
    void whatSightingsIndicateIsSaidReasonByReason() throws IOException {
        try (InputStream in = Library.class.getResourceAsStream("proposals.yaml")) {
            Map<?, ?> file =
                    (Map<?, ?>)
                            new Load(LoadSettings.builder().build())
                                    .loadFromInputStream(Objects.requireNonNull(in));
            List<?> proposals = (List<?>) Objects.requireNonNull(file.get("proposals"));
            said(proposals.stream().map(one -> text(((Map<?, ?>) one).get("because"))), 40);
        }
    }

    private static String text(@Nullable Object yaml) {
        return String.valueOf(yaml);
    }

    @Test
    void noTextIsLeftInEnglishByAnEmptyOrEqualTranslation() {
        List<String> some = List.of("victim", "police", "Summon the ambassador");
        assertThat(some).noneMatch(text -> BOOK.say(text).equals(text) || BOOK.say(text).isBlank());
    }
}
