package org.dazaifu.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.RuleKind;
import org.dazaifu.response.law.Source;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Grade;
import org.dazaifu.response.option.Status;
import org.junit.jupiter.api.Test;

/** Everything of the law that a reader sees can be said in Japanese. */
class LawInJapaneseTest {

    private static final Library LIBRARY = Library.shipped();
    private static final Phrasebook JAPANESE = Phrasebook.shipped(Language.JAPANESE);

    @Test
    void everyTextOfARuleIsTranslated() {
        List<String> texts = new ArrayList<>();
        for (Rule rule : LIBRARY.law().rules()) {
            texts.addAll(List.of(rule.title(), rule.body(), rule.disagreement()));
            rule.sources().forEach(source -> add(source, texts));
            for (Element element : rule.elements()) {
                texts.addAll(List.of(element.question(), element.note()));
            }
        }
        refuseEnglish(texts, 400);
    }

    @Test
    void everyTextOfAProfileIsTranslated() {
        List<String> texts = new ArrayList<>();
        for (Profile profile : LIBRARY.law().profiles().values()) {
            texts.add(profile.name());
            profile.documents().forEach(document -> add(document, texts));
            for (Profile.View view : profile.positions().values()) {
                texts.add(view.words());
                add(view.source(), texts);
            }
        }
        refuseEnglish(texts, 80);
    }

    @Test
    void everyAnswerAndEveryGradeIsTranslated() {
        List<String> texts = new ArrayList<>();
        Arrays.stream(Truth.values()).map(Truth::words).forEach(texts::add);
        Arrays.stream(Status.values()).map(Status::words).forEach(texts::add);
        Arrays.stream(Family.values()).map(Family::word).forEach(texts::add);
        Arrays.stream(Grade.values()).map(Grade::word).forEach(texts::add);
        for (Enum<?>[] words : List.<Enum<?>[]>of(RuleKind.values(), FactType.values())) {
            Arrays.stream(words).map(w -> w.name().toLowerCase(Locale.ROOT)).forEach(texts::add);
        }
        texts.addAll(List.of("yes", "partly", "no", "proposed", "unknown", "no profile"));
        refuseEnglish(texts, 35);
    }

    private static void add(Source source, List<String> texts) {
        texts.addAll(List.of(source.instrument(), source.at()));
    }

    private static void refuseEnglish(List<String> texts, int least) {
        List<String> said = texts.stream().filter(text -> !text.isEmpty()).toList();
        assertThat(said).hasSizeGreaterThanOrEqualTo(least);
        assertThat(JAPANESE.missing(said)).isEmpty();
    }
}
