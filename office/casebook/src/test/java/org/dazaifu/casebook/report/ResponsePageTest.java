package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.option.Measure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of a response says, in each language. */
class ResponsePageTest {

    private static Document page(Language language) {
        return Jsoup.parse(ResponsePages.of(language, text -> text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionAndEveryRuleHasAPageWithAWayBack(Language language) {
        Document page = page(language);

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.code());
        for (Measure measure : ResponsePages.LIBRARY.catalogue().measures()) {
            Element leaf = page.expectFirst("[id=" + measure.id() + "]");
            assertThat(leaf.select(".back a[href=#options]")).hasSize(1);
            assertThat(leaf.select(".status strong").text()).isNotBlank();
            assertThat(leaf.select("dl dt")).hasSize(8);
            assertThat(leaf.select("dl dd").eachText()).noneMatch(String::isBlank);
            assertThat(page.select("#options a[href=#" + measure.id() + "]")).hasSize(1);
        }
        for (Rule rule : ResponsePages.LIBRARY.law().rules()) {
            Element leaf = page.expectFirst("[id=rule-" + rule.id() + "]");
            assertThat(leaf.select("table.asked tbody > tr")).hasSameSizeAs(rule.elements());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkWithinThePageLeadsSomewhere(Language language) {
        Document page = page(language);
        List<String> links = page.select("a[href^=#]").eachAttr("href");

        assertThat(links).hasSizeGreaterThan(100);
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).as(link).isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void whatIsUnknownIsSaidAndAZeroThatSomebodyStatedIsAZero() {
        Document page = page(Language.ENGLISH);

        assertThat(effect(page, "effect.deaths"))
                .contains("0 persons", "known", "Sato: asked them");
        assertThat(effect(page, "effect.injured"))
                .contains("unknown", "Sato")
                .doesNotContain("persons");
        assertThat(effect(page, "effect.people_affected")).contains("unknown");
        assertThat(effect(page, "activity.duration_hours"))
                .contains("unknown", "at least 42.1 hours", "sightings 1, 9");
        assertThat(effect(page(Language.JAPANESE), "effect.people_affected")).contains("不明");
    }

    private static String effect(Document page, String fact) {
        return page.select("#effects tr:has(code:containsOwn(" + fact + "))").text();
    }

    @Test
    void whatSightingsAloneIndicateAnswersNoQuestionOfLaw() {
        Document page = page(Language.ENGLISH);

        assertThat(page.expectFirst("#rule-un\\.sovereignty table.asked").text())
                .contains("Sightings indicate it; a person has to confirm it.");
        assertThat(page.expectFirst("#tech\\.hunt").text()).contains("Proposed, not confirmed.");
    }

    @Test
    void theSameResponseGivesTheSameBytes() {
        assertThat(ResponsePages.of(Language.JAPANESE, t -> t))
                .isEqualTo(ResponsePages.of(Language.JAPANESE, t -> t));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void statusIsNeverSaidByColourAlone(Language language) {
        Document page = page(language);
        for (Element mark : page.select(".mark")) {
            assertThat(mark.text()).isNotBlank();
            assertThat(mark.attr("aria-hidden")).isEqualTo("true");
            assertThat(mark.parents().getFirst().text().length())
                    .isGreaterThan(mark.text().length() + 1);
        }
        assertThat(page.select(".mark").size()).isGreaterThan(200);
    }

    @Test
    void theJapanesePageHasItsOwnWordsInJapanese() {
        Document page = page(Language.JAPANESE);

        assertThat(page.select("h1, h2, .parts a, #options h3, #options h4, .leaf dt").eachText())
                .allMatch(text -> text.codePoints().anyMatch(ResponsePageTest::japanese));
    }

    private static boolean japanese(int c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x4e00 && c <= 0x9fff);
    }
}
