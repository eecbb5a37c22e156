package org.dazaifu.strategy.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.site.content.PublicFigure;
import org.dazaifu.strategy.site.content.PublicSeries;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.page.Languages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a report of the example over generated cases. */
class PublicReportTest {

    private static final LocalDate DAY = LocalDate.parse("2023-05-15");
    private static final Languages BOTH =
            new Languages(List.of(Language.JAPANESE, Language.ENGLISH));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path directory;
    private static Optional<CaseShelf> shelf = Optional.empty();
    private static SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeAll
    static void make() throws Exception {
        shelf = Optional.of(MadeReports.shelf(directory.resolve("cases"), 120));
        files = PublicReport.of(MadeReports.of("strategy-2021", shelf, DAY), BOTH);
    }

    private static String text(String name) {
        byte[] file = files.get(name);
        assertThat(file).as(name).isNotNull();
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        for (String name : files.keySet()) {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(text(name), "https://site.example/" + name));
            }
        }
        return pages;
    }

    @Test
    void everyMeasurePillarAndIndicatorHasAPageInBothLanguages() throws Exception {
        Report report = MadeReports.of("strategy-2021", shelf, DAY);
        List<String> wanted = new ArrayList<>();
        report.strategy().measures().forEach(one -> wanted.add("measure-" + one.id() + ".html"));
        report.strategy().pillars().forEach(one -> wanted.add("pillar-" + one.id() + ".html"));
        report.strategy()
                .indicators()
                .forEach(one -> wanted.add("indicator-" + one.id() + ".html"));
        assertThat(wanted).hasSizeGreaterThan(36 + 29);
        assertThat(files.keySet()).containsAll(wanted);
        assertThat(files.keySet()).containsAll(wanted.stream().map(one -> "en/" + one).toList());
    }

    @Test
    void everyPageIsCleanHtmlThatNeedsNoScriptAndLoadsNothing() {
        pages().forEach((name, page) -> {
            Parser parser = Parser.htmlParser().setTrackErrors(5);
            parser.parseInput(text(name), "");
            assertThat(parser.getErrors()).as(name).isEmpty();
            assertThat(page.select("script, iframe, img, object, link[rel=stylesheet], form"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("[style], [onclick]")).as(name).isEmpty();
            assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("script-src 'none'");
        });
    }

    @Test
    void everyLinkLeadsToAFileOfTheReport() {
        pages().forEach((name, page) -> {
            for (Element link : page.select("[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertThat(page.getElementById(href.substring(1))).as(name + href).isNotNull();
                } else {
                    String path = URI.create(link.absUrl("href")).getPath().substring(1);
                    assertThat(files).as(name + " " + href).containsKey(path);
                }
            }
        });
    }

    @Test
    void everyPageLeadsToTheSameInTheOtherLanguage() {
        pages().forEach((name, page) -> {
            String other = name.startsWith("en/") ? name.substring(3) : "en/" + name;
            Element link = page.expectFirst("nav.languages a[hreflang]");
            assertThat(URI.create(link.absUrl("href")).getPath()).isEqualTo("/" + other);
            assertThat(link.attr("hreflang")).isEqualTo(name.startsWith("en/") ? "ja" : "en");
            assertThat(page.expectFirst("html").attr("lang"))
                    .isEqualTo(name.startsWith("en/") ? "en" : "ja");
        });
    }

    @Test
    void everyPageReadsWellWithoutItsStyle() {
        pages().forEach((name, page) -> {
            assertThat(page.select("h1")).as(name).hasSize(1);
            int before = 1;
            for (Element heading : page.select("main :is(h1,h2,h3)")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(name + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
            assertThat(page.select("header")).hasSize(1);
            assertThat(page.select("main#main")).hasSize(1);
            assertThat(page.select("footer")).hasSize(1);
            assertThat(page.body().child(0).attr("href")).isEqualTo("#main");
            for (Element table : page.select("table")) {
                assertThat(table.select("caption").text()).as(name).isNotBlank();
                assertThat(table.select("thead th:not([scope=col])")).as(name).isEmpty();
                assertThat(table.select("tbody tr > th[scope=row]"))
                        .as(name)
                        .hasSameSizeAs(table.select("tbody tr"));
                assertThat(table.select("td:empty:not(:has(*))")).as(name).isEmpty();
            }
        });
    }

    @Test
    void anExampleSaysSoOnEveryPage() throws Exception {
        pages().forEach((name, page) ->
                assertThat(page.select("header .example").text())
                        .as(name)
                        .contains(name.startsWith("en/") ? "An example" : "記載例"));
    }

    @Test
    void aTextThatIsNotTranslatedSaysInWhichLanguageItIs() throws Exception {
        SortedMap<String, byte[]> small =
                PublicReport.of(
                        MadeReports.of(
                                "strategy-small", Optional.empty(), LocalDate.parse("2024-05-15")),
                        new Languages(List.of(Language.JAPANESE)));
        Document index =
                Jsoup.parse(
                        new String(
                                small.getOrDefault("index.html", new byte[0]),
                                StandardCharsets.UTF_8));
        assertThat(index.select("main [lang=fr]")).isNotEmpty();
        assertThat(index.expectFirst("html").attr("lang")).isEqualTo("ja");
    }

    @Test
    void aStrategyOfAnotherCountryIsReportedInItsOwnCurrency() throws Exception {
        SortedMap<String, byte[]> small =
                PublicReport.of(
                        MadeReports.of(
                                "strategy-small", Optional.empty(), LocalDate.parse("2024-05-15")),
                        new Languages(List.of(Language.ENGLISH)));
        assertThat(
                        new String(
                                small.getOrDefault("index.html", new byte[0]),
                                StandardCharsets.UTF_8))
                .contains("EUR 6.5 million")
                .doesNotContain("JPY");
        assertThat(small.keySet().stream().filter(one -> one.startsWith("measure-"))).hasSize(5);
    }

    @Test
    void aFigureThatIsWithheldIsNowhereANumber() throws Exception {
        Report report = MadeReports.of("strategy-2021", shelf, DAY);
        int withheld = 0;
        for (PublicSeries series : report.series()) {
            String name = "en/indicator-" + series.indicator().id() + ".html";
            Document page = Jsoup.parse(text(name));
            List<Element> rows =
                    page.select("caption:contains(by day) ~ tbody tr").stream().toList();
            List<PublicFigure> days = series.byDay().reversed();
            assertThat(rows).as(name).hasSameSizeAs(days);
            int drawn = 0;
            for (int i = 0; i < days.size(); i++) {
                String row = rows.get(i).select("td").text();
                if (days.get(i) instanceof PublicFigure.NotShown not) {
                    assertThat(row).as(name).startsWith(words(not.why()) + " not given not given");
                    withheld += not.why() == PublicFigure.Why.WITHHELD ? 1 : 0;
                } else {
                    drawn++;
                    assertThat(row).as(name).matches("(JPY )?[-0-9].*");
                }
            }
            assertThat(page.select("svg.chart circle")).as(name).hasSize(drawn);
            assertThat(page.select("svg.chart rect.gap")).as(name).hasSize(days.size() - drawn);
        }
        assertThat(withheld).isPositive();
    }

    private static String words(PublicFigure.Why why) {
        return switch (why) {
            case NOT_DEFINED_YET -> "not defined yet";
            case NOTHING_KNOWN -> "not known";
            case NOT_COMPUTED -> "not computed";
            case NOT_REPORTED -> "not reported";
            case WITHHELD -> "withheld";
        };
    }

    @Test
    void theOpenDataAreOfTheirSchema() {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text("data/report.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(text("data/report.json"), InputFormat.JSON)).isEmpty();
        String zero =
                text("data/report.json")
                        .replaceFirst(
                                "\"value\" : null,\\s+\"suppressed\" : true",
                                "\"value\" : 0, \"suppressed\" : true");
        assertThat(zero).isNotEqualTo(text("data/report.json"));
        assertThat(schema.validate(zero, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theManifestNamesEveryFileWithItsHash() throws Exception {
        JsonNode manifest = JSON.readTree(text("manifest.json"));
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : manifest.path("files").properties()) {
            named.add(one.getKey());
            byte[] bytes = files.getOrDefault(one.getKey(), new byte[0]);
            assertThat(one.getValue().path("sha256").asString())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        List<String> there = new ArrayList<>(files.keySet());
        there.remove("manifest.json");
        assertThat(named).containsExactlyElementsOf(there);
    }

    @Test
    void theSameContentGivesTheSameBytesInAnotherZoneAndLocale() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            SortedMap<String, byte[]> again =
                    PublicReport.of(MadeReports.of("strategy-2021", shelf, DAY), BOTH);
            assertThat(again.keySet()).isEqualTo(files.keySet());
            again.forEach((name, bytes) ->
                    assertThat(new String(bytes, StandardCharsets.UTF_8))
                            .as(name)
                            .isEqualTo(text(name)));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void whatIsFromOutsideIsNeverMarkup() {
        String hostile = "<img src=x onerror=alert(1)>\"'&";
        assertThat(new org.dazaifu.strategy.html.Markup().element("p", hostile, "title", hostile))
                .hasToString(
                        "<p title=\"&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\">&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;</p>\n");
    }
}
