package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dazaifu.response.Library;
import org.dazaifu.response.embassy.Draft;
import org.dazaifu.response.embassy.DraftRequest;
import org.dazaifu.response.embassy.Drafter;
import org.dazaifu.response.embassy.SentenceBook;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.fact.Marking;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.law.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftPageTest {

    private static final LawBook LAW = Library.shipped().law();
    private static final FactSource CASE = new FactSource.FromCase("as assessed");
    private static final FactSource PERSON = new FactSource.Person("Kanaria", "Kanaria", null);
    private static final Marking PUBLIC =
            Marking.read("TLP:CLEAR", List.of("demarche", "public-statement"));

    private static Facts released(String group) {
        return Facts.of(
                List.of(
                        fact("act.without_right", new FactValue.Flag(true), PERSON, PUBLIC),
                        fact("state.named", new FactValue.Words("KP"), CASE, PUBLIC),
                        fact("actor.named", new FactValue.Words(group), CASE, PUBLIC),
                        fact("attribution.group", new FactValue.Amount(0.9), CASE, PUBLIC),
                        fact("attribution.state", new FactValue.Amount(0.9), CASE, PUBLIC),
                        fact("attribution.planted", new FactValue.Amount(0.1), CASE, PUBLIC)));
    }

    private static Fact fact(String name, FactValue value, FactSource source, Marking marking) {
        return new Fact(name, value, source, marking);
    }

    /** With every other fact of the vocabulary, released for nothing. */
    private static Facts withCanaries(Facts facts, String canary, boolean yes) {
        Facts all = facts;
        for (FactDefinition definition : LAW.vocabulary().all()) {
            if (facts.find(definition.name()).isEmpty()) {
                FactValue value =
                        switch (definition.type()) {
                            case BOOLEAN -> new FactValue.Flag(yes);
                            case NUMBER -> new FactValue.Amount(yes ? 918_273 : 0);
                            case CHOICE ->
                                    new FactValue.Choice(
                                            yes
                                                    ? definition.values().getLast()
                                                    : definition.values().getFirst());
                            case SET ->
                                    FactValue.Several.of(
                                            definition.values().isEmpty()
                                                    ? List.of(canary)
                                                    : yes ? definition.values() : List.of());
                            case TEXT -> new FactValue.Words(canary);
                        };
                all = all.with(fact(definition.name(), value, PERSON, Marking.UNSAID));
            }
        }
        return all;
    }

    private static Draft draft(Facts facts, DocumentKind kind, Language language) {
        var drafter =
                new Drafter(
                        SentenceBook.shipped(LAW),
                        LAW,
                        Objects.requireNonNull(LAW.profiles().get("japan")));
        return (Draft)
                drafter.draft(facts, new DraftRequest(kind, language, Optional.empty(), List.of()));
    }

    private static String html(DraftPage page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        page.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> pages(Draft draft) throws IOException {
        return List.of(html(DraftPage.clean(draft)), html(DraftPage.internal(draft)));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void noPageShowsAnythingOfFactsThatAreNotReleased(DocumentKind kind) throws Exception {
        for (Language language : Language.values()) {
            Facts facts = released("APT0");
            List<String> bare = pages(draft(facts, kind, language));
            for (boolean yes : List.of(true, false)) {
                Facts all = withCanaries(facts, "Kanaria", yes);
                assertThat(all.all()).hasSizeGreaterThan(100);
                List<String> pages = pages(draft(all, kind, language));
                assertThat(pages).isEqualTo(bare);
                for (String page : pages) {
                    assertThat(page).doesNotContain("Kanaria", "918", "effect.", "withheld");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesAreWellFormedAndShowHostileTextAsText(Language language) throws Exception {
        Draft draft =
                draft(released("<script>&\"x\u202Ey"), DocumentKind.PUBLIC_STATEMENT, language);
        for (String page : pages(draft)) {
            String xml = page.replace("<!DOCTYPE html>", "");
            var parsed =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(parsed.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
            assertThat(page)
                    .contains("style-src &#39;sha256-", "TLP:CLEAR", "‹U+202E›")
                    .doesNotContain("<script", "\u202E");
        }
    }

    @Test
    void onlyThePageForUsHasReferencesAndTheWatermark() throws IOException {
        Draft draft = draft(released("APT0"), DocumentKind.PUBLIC_STATEMENT, Language.ENGLISH);

        assertThat(html(DraftPage.clean(draft)))
                .doesNotContain(
                        "attribution.state", "<sup", "class=\"watermark\"", "policy public");
        assertThat(html(DraftPage.internal(draft)))
                .contains(
                        "attribution.state = 0.9", "<sup", "class=\"watermark\"", "policy public");
    }
}
