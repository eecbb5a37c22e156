package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dazaifu.response.language.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How the page of a response looks to a real browser; skipped where no Chromium is installed. */
class ResponseBrowserTest {

    private static final String MEASURE =
            """
            const root = document.documentElement;
            root.setAttribute('data-width', root.scrollWidth);
            root.setAttribute('data-window', window.innerWidth);
            root.setAttribute('data-options', document.getElementById('options').getBoundingClientRect().bottom);
            root.setAttribute('data-seen', [...document.querySelectorAll('main > section, article.leaf')]
                .filter(e => e.getClientRects().length > 0).map(e => e.id).join(' '));
            """;

    private static final String AXE =
            """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(result => {
              const found = result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '));
              document.documentElement.setAttribute('data-axe', 'checked ' + result.passes.length + '; found ' + found.join(' | '));
            });
            """;

    @TempDir Path temporary;

    /** The page with a script of ours, which its own policy would not run. */
    private static String with(Language language, String script) {
        String page = ResponsePages.of(language, text -> text);
        String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(open).isNotEqualTo(page);
        return open.replace(
                "</body>",
                "<script>addEventListener('load', () => setTimeout(() => {"
                        + script
                        + "}, 50))</script></body>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOptionsFitOneScreenAndNothingScrollsSideways(Language language) throws Exception {
        Browser browser = Browser.found(temporary);
        String page = with(language, MEASURE);

        Document desktop = browser.open(page, "", 1280);
        assertThat(number(desktop, "data-options")).isLessThan(940);
        assertThat(number(desktop, "data-width")).isLessThanOrEqualTo(1280);
        for (String at : new String[] {"", "#dipl.demand", "#rule-un.sovereignty"}) {
            Document phone = browser.open(page, at, 390);
            assertThat(number(phone, "data-window")).isLessThanOrEqualTo(500);
            assertThat(number(phone, "data-width"))
                    .as(at)
                    .isLessThanOrEqualTo(number(phone, "data-window"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', options effects profiles law facts",
        "#dipl.demand, measures dipl.demand",
        "#rule-un.sovereignty, law rule-un.sovereignty",
        "#effects, options effects profiles law facts"
    })
    void oneOptionOrOneRuleIsShownAloneWithoutAScript(String at, String seen) throws Exception {
        Document page = Browser.found(temporary).open(with(Language.ENGLISH, MEASURE), at, 1280);

        assertThat(page.expectFirst("html").attr("data-seen")).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, ''", "ENGLISH, #dipl.demand", "JAPANESE, ''", "JAPANESE, #dipl.demand"})
    void axeFindsNoBarrier(Language language, String at) throws Exception {
        Browser browser = Browser.found(temporary);
        Document page =
                browser.open(
                        with(language, AXE)
                                .replace("</head>", "<script>" + axe() + "</script></head>"),
                        at,
                        1280);

        assertThat(page.expectFirst("html").attr("data-axe")).matches("checked [1-9]\\d+; found ");
    }

    private static double number(Document page, String attribute) {
        return Double.parseDouble(page.expectFirst("html").attr(attribute));
    }

    private static String axe() throws Exception {
        String path = "/axe.min.js";
        try (InputStream in = ResponseBrowserTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</script", "<\\/script");
        }
    }
}
