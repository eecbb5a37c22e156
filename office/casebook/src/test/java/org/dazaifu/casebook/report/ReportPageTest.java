package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "html",
                    "head",
                    "meta",
                    "title",
                    "style",
                    "body",
                    "a",
                    "header",
                    "main",
                    "footer",
                    "nav",
                    "section",
                    "article",
                    "h1",
                    "h2",
                    "h3",
                    "p",
                    "span",
                    "strong",
                    "em",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "div",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "colgroup",
                    "col",
                    "svg",
                    "desc",
                    "line",
                    "text",
                    "rect",
                    "details",
                    "summary");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "lang",
                    "charset",
                    "http-equiv",
                    "content",
                    "name",
                    "class",
                    "id",
                    "href",
                    "scope",
                    "aria-label",
                    "aria-labelledby",
                    "aria-hidden",
                    "role",
                    "focusable",
                    "viewbox",
                    "preserveaspectratio",
                    "x",
                    "y",
                    "x1",
                    "x2",
                    "y1",
                    "y2",
                    "width",
                    "height");

    private static Document parse(String html) {
        return Jsoup.parse(html);
    }

    @Test
    void theSummaryAnswersWhatWhenWhereWhoAndWhatIsNotKnown() {
        Document page = parse(Pages.of(Samples.plain().content()));
        Element summary = page.expectFirst("#summary");
        assertThat(summary.select("dt").eachText())
                .containsExactly(
                        "What", "When", "Where", "Who, probably", "To what end", "Not known");
        assertThat(summary.text())
                .contains(
                        "221 sightings by 10 rules",
                        "From 11 May 2026, 00:14 to 13 May 2026, 13:14 UTC (2 days 13 hours)",
                        "6 hosts: KITAKYU-WS04",
                        "No State can be named",
                        "menuPass 41 %",
                        "unattributed 33 %",
                        "3 damaged places",
                        "1 rule that could not be asked");
    }

    @Test
    void unattributedStandsInTheRankingInItsPlace() {
        Document page = parse(Pages.of(Samples.plain().content()));
        List<String> groups = page.select("table.bars").getFirst().select("tbody th").eachText();
        assertThat(groups.get(0)).startsWith("menuPass");
        assertThat(groups.get(1)).startsWith("Unattributed");
        assertThat(groups.get(2)).startsWith("Lazarus Group");
        assertThat(page.select("#attribution").text())
                .contains("Speaks against it", "× 3.2", "it would be 18 % instead of 41 %");
    }

    @Test
    void theRowsOfEachRankingAddUpToCertainty() {
        Ranking ranking = Ranking.of(Samples.plain().content().result().assessment());
        for (List<Ranking.Bar> rows : List.of(ranking.groups(), ranking.states())) {
            assertThat(rows.stream().mapToDouble(Ranking.Bar::probability).sum())
                    .isCloseTo(1, within(0.002));
        }
    }

    @Test
    void attributionShowsTheMatrixTheMovesTheCalibrationAndWhatWouldChangeIt() {
        Element attribution =
                parse(Pages.of(Samples.plain().content())).expectFirst("#attribution");
        assertThat(attribution.select(".ach tbody tr")).hasSize(3);
        assertThat(attribution.select(".ach thead .c").eachText())
                .startsWith("menuPass 41 %")
                .endsWith("Nobody known 33 %");
        assertThat(attribution.select(".ach .CC").eachText()).contains("CC × 3.2");
        assertThat(attribution.select(".ach .II").eachText()).contains("II × 0.40");
        assertThat(attribution.select(".movement text.label")).hasSize(3);
        assertThat(attribution.select(".moves tbody tr")).hasSize(2);
        assertThat(attribution.select(".calibration rect")).isNotEmpty();
        assertThat(attribution.text())
                .contains(
                        "Without both, Lazarus Group would stand first. (less evidence may do it",
                        "If it were found, menuPass would be likelier.",
                        "That evidence was planted: unlikely (20 %).",
                        "Not concluded here.");
    }

    @Test
    void everySectionIsThereInItsOrderAndEveryLinkLeadsSomewhere() {
        Document page = parse(Pages.of(Samples.plain().content()));
        assertThat(page.select("section").eachAttr("id"))
                .containsExactly(
                        "summary",
                        "timeline",
                        "techniques",
                        "attribution",
                        "aims",
                        "respond",
                        "places",
                        "sightings",
                        "evidence",
                        "gaps",
                        "method");
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(page.select("[id]")).hasSameSizeAs(ids);
        for (String href : page.select("a").eachAttr("href")) {
            assertThat(href).startsWith("#");
            assertThat(ids).contains(href.substring(1));
        }
        for (Element labelled : page.select("[aria-labelledby]")) {
            assertThat(ids).containsAll(List.of(labelled.attr("aria-labelledby").split(" ")));
        }
    }

    @Test
    void tablesAreNamedAndTheirHeadersSayWhatTheyHead() {
        Document page = parse(Pages.of(Samples.plain().content()));
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("th")).allMatch(th -> th.hasAttr("scope"));
        }
        for (Element svg : page.select("svg")) {
            assertThat(svg.attr("role").equals("img") || svg.attr("aria-hidden").equals("true"))
                    .isTrue();
        }
        assertThat(page.select("svg.timeline > desc").text()).contains("KITAKYU-WS04", "UTC");
    }

    @Test
    void nothingIsAllowedButTheStyleSheetThatIsThere() throws Exception {
        Document page = parse(Pages.of(Samples.plain().content()));
        String style = page.select("style").getFirst().data();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe", "http");
        assertThat(style).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.ran=1</script>",
                "<img src=x onerror=window.ran=1>",
                "\" onmouseover=\"window.ran=1\" x=\"",
                "' autofocus onfocus='window.ran=1",
                "</title></style></svg></table></details></section><script>window.ran=1</script>",
                "--><script>window.ran=1</script><!--",
                "]]><svg onload=window.ran=1>",
                "javascript:window.ran=1",
                "{{constructor.constructor('window.ran=1')()}}",
                "${T(java.lang.Runtime)}",
                "&lt;b&gt;&#x3c;i&#x3e;&nbsp",
                "<base href=//canary.example><link rel=stylesheet href=//canary.example>",
                "<meta http-equiv=refresh content=0;url=//canary.example>",
                "<template><style>*{display:none}</style></template>"
            })
    void hostileTextInAnyFieldStaysText(String canary) {
        CaseContent hostile = new Samples(text -> text + canary).content();
        Document page = parse(Pages.of(hostile));
        Document plain = parse(Pages.of(Samples.plain().content()));
        assertThat(shape(page)).isEqualTo(shape(plain));
        for (Element element : page.getAllElements()) {
            assertThat(element.tagName()).isIn(with(ELEMENTS, "#root"));
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(java.util.Locale.ROOT)).isIn(ATTRIBUTES);
            }
        }
        assertThat(page.select("#sightings td").eachText())
                .anyMatch(text -> text.contains(canary.strip()));
    }

    private static Set<String> with(Set<String> set, String more) {
        Set<String> result = new HashSet<>(set);
        result.add(more);
        return result;
    }

    /** The page's elements in order, without texts and values. */
    private static List<String> shape(Document page) {
        List<String> shape = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            shape.add(
                    element.tagName()
                            + element.attributes().asList().stream()
                                    .map(Attribute::getKey)
                                    .toList());
        }
        return shape;
    }

    @Test
    void charactersThatCannotBeSeenAreShownEverywhere() {
        String hidden =
                "\u202Egnp.exe\u0000\u0007\u001B[31m\u200B\uFEFF\u2028\u0085"
                        + (char) 0xD83D
                        + "\u3164";
        String html = Pages.of(new Samples(text -> text + hidden).content());
        assertThat(html)
                .doesNotContain("\u202E", "\u0000", "\u0007", "\u001B", "\u200B", "\uFEFF")
                .doesNotContain("\u2028", "\u0085", "\u3164", String.valueOf((char) 0xFFFD))
                .contains("‹U+202E›gnp.exe‹U+0000›‹U+0007›‹U+001B›[31m‹U+200B›‹U+FEFF›‹U+2028›")
                .contains("‹U+D83D›‹U+3164›");
    }

    @Test
    void thePageStaysSmallHoweverMuchThereIs() {
        String long2000 = "<&\u202E>".repeat(500);
        Samples huge = new Samples(text -> text + long2000);
        assertThat(Pages.of(huge.content()).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(5_000_000);
        assertThat(parse(Pages.of(huge.content())).select("#sightings").text())
                .contains("more in sightings.jsonl");
    }

    @Test
    void theSameContentGivesTheSamePage() {
        assertThat(Pages.of(Samples.plain().content()))
                .isEqualTo(Pages.of(Samples.plain().content()));
    }

    @Test
    void aCaseInWhichNothingWasFoundSaysSo() {
        Document page = parse(Pages.of(Samples.plain().emptyContent()));
        assertThat(page.text())
                .contains(
                        "No rule matched any of the 0 events read",
                        "That does not show that nothing happened",
                        "No sighting has a time",
                        "This does not exclude any of them");
    }
}
