package org.dazaifu.strategy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.site.page.Languages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in a real browser; skipped where no Chromium is installed. At each width all
 * pages are opened one after the other in frames of one, so that the browser starts once.
 */
class SiteBrowserTest {

    private static final List<String> KINDS =
            List.of(
                    "index.html",
                    "measures.html",
                    "indicators.html",
                    "late.html",
                    "attributed.html",
                    "strategy.html",
                    "corrections.html",
                    "about.html",
                    "data.html",
                    "pillar-deter.html",
                    "measure-diplomatic-toolbox.html",
                    "indicator-notice-hours.html",
                    "indicator-ci-report-24h.html",
                    "indicator-readiness-complete.html");

    @TempDir static Path directory;
    private static SortedMap<String, byte[]> files = new java.util.TreeMap<>();

    @BeforeAll
    static void make() throws Exception {
        files =
                PublicReport.of(
                        MadeReports.of(
                                "strategy-2021",
                                Optional.of(MadeReports.shelf(directory.resolve("cases"), 120)),
                                LocalDate.parse("2023-05-15")),
                        new Languages(List.of(Language.JAPANESE, Language.ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void axeFindsNoBarrierAndNothingScrollsSideways(int width) throws Exception {
        Path folder = Files.createDirectories(directory.resolve("open-" + width));
        List<String> names = new ArrayList<>();
        for (String kind : KINDS) {
            for (String name : List.of(kind, "en/" + kind)) {
                byte[] page = files.get(name);
                assertThat(page).as(name).isNotNull();
                String file = name.replace('/', '-');
                names.add(file);
                Files.writeString(
                        folder.resolve(file), withAxe(new String(page, StandardCharsets.UTF_8)));
            }
        }
        Element all = Jsoup.parse(opened(folder, names, width)).expectFirst("body");
        for (String file : names) {
            Element told = all.expectFirst("[data-page=\"" + file + "\"]");
            assertThat(told.attr("data-axe"))
                    .as("%s at %d", file, width)
                    .matches("checked [1-9]\\d+; found ");
            assertThat(Integer.parseInt(told.attr("data-wide")))
                    .as("%s at %d", file, width)
                    .isLessThanOrEqualTo(0);
        }
    }

    /** The page without its policy, which would keep the check out, and with the check. */
    private static String withAxe(String page) throws IOException {
        String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(open).isNotEqualTo(page);
        return open.replace(
                "</body>",
                "<script>"
                        + axe()
                        + """
                        </script><script>addEventListener('load', () => {
                        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result => {
                        const found = result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '));
                        parent.postMessage({axe: 'checked ' + result.passes.length + '; found ' + found.join(' | '), wide: document.documentElement.scrollWidth - window.innerWidth}, '*');
                        });
                        });</script></body>\
                        """);
    }

    private static String opened(Path folder, List<String> names, int width) throws Exception {
        String outer =
                """
                <!doctype html><html lang="en"><title>pages</title><body><script>
                const names = %s; let at = -1;
                function next() {
                  at++; document.querySelectorAll('iframe').forEach(one => one.remove());
                  if (at < names.length) { const frame = document.createElement('iframe'); frame.style = 'width:%dpx;height:900px;border:0'; frame.title = names[at]; frame.src = names[at]; document.body.append(frame); }
                }
                addEventListener('message', message => {
                  const told = document.createElement('p'); told.dataset.page = names[at]; told.dataset.axe = message.data.axe; told.dataset.wide = message.data.wide;
                  document.body.append(told); next();
                });
                next();
                </script></body></html>
                """
                        .formatted(
                                names.stream().map(one -> "'" + one + "'").toList().toString(),
                                width);
        Optional<Path> browser =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium in /usr/bin: the pages are not opened");
        Path page = Files.writeString(folder.resolve("outer.html"), outer);
        Path out = folder.resolve("out.html");
        Process process =
                new ProcessBuilder(
                                browser.get().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--virtual-time-budget=600000",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--window-size=1400,1000",
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(out);
    }

    private static String axe() throws IOException {
        try (InputStream in = SiteBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</script", "<\\/script");
        }
    }
}
