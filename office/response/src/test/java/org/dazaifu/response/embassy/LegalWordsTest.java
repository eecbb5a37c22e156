package org.dazaifu.response.embassy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.attribution.EstimativeWords;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.language.Language;
import org.junit.jupiter.api.Test;

class LegalWordsTest {

    @Test
    void whatIsSaidOfAStateInLawRestsOnARuleThatAsksForItsConduct() {
        var legal =
                Given.BOOK.patterns().stream()
                        .filter(one -> one.part() == Part.LAW)
                        .filter(one -> one.printed().contains("state.named"))
                        .toList();

        assertThat(legal).hasSizeGreaterThan(7);
        assertThat(legal)
                .allSatisfy(one -> {
                    assertThat(one.rules()).isNotEmpty();
                    assertThat(one.settings()).doesNotContain(Setting.TO_ORIGIN);
                });
    }

    @Test
    void likelihoodHasItsRangeBesideItAndConfidenceIsNeverSaid() {
        for (Pattern pattern : Given.BOOK.patterns()) {
            for (Language language : Language.values()) {
                for (DocumentKind kind : DocumentKind.values()) {
                    Template words = pattern.words(language, kind);
                    List<String> likely = slots(words, "likelihood");
                    assertThat(slots(words, "range")).as(pattern.id()).isEqualTo(likely);
                    assertThat(words.toString()).doesNotContain("confiden", "確信度");
                }
            }
        }
    }

    private static List<String> slots(Template words, String form) {
        return words.slots().stream()
                .filter(one -> one.form().equals(form))
                .map(Template.Slot::name)
                .toList();
    }

    @Test
    void theRangesAreThoseOfIcd203() {
        assertThat(
                        List.of(EstimativeWords.values()).stream()
                                .map(one -> Likelihood.range(one.from(), Language.ENGLISH)))
                .containsExactly(
                        "1 to 5 per cent",
                        "5 to 20 per cent",
                        "20 to 45 per cent",
                        "45 to 55 per cent",
                        "55 to 80 per cent",
                        "80 to 95 per cent",
                        "95 to 99 per cent");
    }

    @Test
    void aNoteVerbaleAndAStatementKeepTheirRegistersApart() {
        for (Pattern pattern : Given.BOOK.patterns()) {
            for (Setting setting : pattern.settings()) {
                String text = pattern.words(Language.JAPANESE, setting.kind()).toString();
                switch (setting.kind()) {
                    case DEMARCHE ->
                            assertThat(text)
                                    .as(pattern.id())
                                    .doesNotContain("ます。", "です。", "ません。", "ました。");
                    case PUBLIC_STATEMENT ->
                            assertThat(text).as(pattern.id()).containsPattern("(す|ん|た)(（.*）)?。");
                }
            }
        }
    }
}
