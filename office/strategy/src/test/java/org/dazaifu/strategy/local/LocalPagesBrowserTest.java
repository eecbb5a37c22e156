package org.dazaifu.strategy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.ReadinessReport;
import org.dazaifu.strategy.record.StrategyRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms and sheets in a real browser; skipped where no Chromium is installed. */
class LocalPagesBrowserTest {

    private static final String CHECK =
            """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result => {
              const found = result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '));
              document.documentElement.setAttribute('data-axe', 'checked ' + result.passes.length + '; found ' + found.join(' | '));
              document.documentElement.setAttribute('data-wide', document.documentElement.scrollWidth - window.innerWidth);
            });
            """;

    @TempDir Path temporary;

    enum Kind {
        FORM,
        NOTICE,
        SHEET
    }

    private static LocalGovernment ward() {
        return MadeAnswers.governments().stream()
                .filter(one -> one.code().equals("131016"))
                .findFirst()
                .orElseThrow();
    }

    static String page(Kind kind, Language language) {
        return switch (kind) {
            case FORM -> ReadinessForm.html(MadeAnswers.QUESTIONS, ward(), language);
            case NOTICE -> NoticeForm.html(ward(), language);
            case SHEET ->
                    new Readiness(record(), MadeAnswers.QUESTIONS, Map.of())
                            .sheet(ward(), LocalDate.parse("2026-11-01"), List.of(), language);
        };
    }

    private static StrategyRecord record() {
        Random random = new Random(3);
        List<ReadinessReport> reports = new ArrayList<>();
        for (LocalGovernment one : MadeAnswers.governments()) {
            reports.add(
                    new ReadinessReport(
                            Instant.parse("2026-10-20T00:00:00Z"),
                            "soumu",
                            one.code(),
                            "2026-1",
                            LocalDate.parse("2026-10-01"),
                            MadeAnswers.answers(random, 20 + random.nextInt(60), false),
                            new Evidence("made", Optional.empty()),
                            new Place("made", 1, 0)));
        }
        return new StrategyRecord(List.copyOf(reports));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void axeFindsNoBarrierAndNothingScrollsSideways(Kind kind) throws Exception {
        for (Language language : Language.values()) {
            String page = page(kind, language);
            String open =
                    page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
            assertThat(open).isNotEqualTo(page);
            Document document =
                    open(
                            open.replace(
                                    "</body>",
                                    "<script>"
                                            + axe()
                                            + "</script><script>addEventListener('load', () => {"
                                            + CHECK
                                            + "})</script></body>"),
                            390);
            assertThat(document.expectFirst("html").attr("data-axe"))
                    .as("%s %s", kind, language)
                    .matches("checked [1-9]\\d+; found ");
            assertThat(Integer.parseInt(document.expectFirst("html").attr("data-wide")))
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void theScriptRunsUnderThePolicyAndLoadsNothing() throws Exception {
        for (Kind kind : List.of(Kind.FORM, Kind.NOTICE)) {
            String page = page(kind, Language.JAPANESE);
            assertThat(page).doesNotContain("http://").doesNotContain("https://");
            Document shown = open(page, 1280);
            assertThat(shown.expectFirst("#form").attr("data-ready")).isEqualTo("yes");
            assertThat(shown.expectFirst("#status").text())
                    .isEqualTo(kind == Kind.FORM ? "31問中0問に回答しました" : "");
        }
    }

    @Test
    void aPolicyWithAnotherHashStopsTheScript() throws Exception {
        String page = page(Kind.FORM, Language.JAPANESE);
        String changed = page.replace("'use strict';", "'use strict';1;");
        assertThat(changed).isNotEqualTo(page);
        assertThat(open(changed, 1280).expectFirst("#form").attr("data-ready")).isEmpty();
    }

    @Test
    void whatTheFormSavesIsReadAsItWasFilledIn() throws Exception {
        String fill =
                """
                <script>
                const blobs = [];
                URL.createObjectURL = blob => { blobs.push(blob); return '#'; };
                HTMLAnchorElement.prototype.click = () => {};
                document.querySelector('input[name=head][value=yes]').click();
                document.querySelector('input[name=mfa-remote][value=not-applicable]').click();
                document.querySelector('[name=date]').value = '2026-10-01';
                document.getElementById('json').click();
                document.getElementById('csv').click();
                Promise.all(blobs.map(blob => blob.text())).then(texts => {
                  document.documentElement.setAttribute('data-json', texts[0]);
                  document.documentElement.setAttribute('data-csv', texts[1]);
                });
                </script></body>
                """;
        String page =
                page(Kind.FORM, Language.JAPANESE)
                        .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replace("</body>", fill);
        Document filled = open(page, 1280);
        for (String saved : List.of("data-json", "data-csv")) {
            ReadinessReport read =
                    AnswerSheet.read(
                            saved,
                            filled.expectFirst("html").attr(saved).getBytes(StandardCharsets.UTF_8),
                            MadeAnswers.QUESTIONS,
                            Instant.parse("2026-11-01T00:00:00Z"),
                            LocalDate.parse("2026-11-01"),
                            "soumu");
            assertThat(read.code()).isEqualTo("131016");
            assertThat(read.on()).isEqualTo(LocalDate.parse("2026-10-01"));
            assertThat(read.answers())
                    .isEqualTo(
                            Map.of(
                                    "head",
                                    ReadinessReport.Answer.YES,
                                    "mfa-remote",
                                    ReadinessReport.Answer.NOT_APPLICABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NOTICE", "SHEET"})
    void itPrintsOnOnePage(Kind kind) throws Exception {
        for (Language language : Language.values()) {
            Path file = temporary.resolve("page.pdf");
            run(List.of("--no-pdf-header-footer", "--print-to-pdf=" + file), page(kind, language));
            String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type /Page\\b(?!s)").matcher(pdf).results().count())
                    .as("%s %s", kind, language)
                    .isEqualTo(1);
        }
    }

    private Document open(String html, int width) throws Exception {
        return Jsoup.parse(
                Files.readString(
                        run(List.of("--dump-dom", "--window-size=" + width + ",900"), html)));
    }

    private Path run(List<String> arguments, String html) throws IOException, InterruptedException {
        Optional<Path> browser =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of("/usr/bin", name))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium in /usr/bin: the page is not opened");
        Path page = Files.writeString(temporary.resolve("page.html"), html);
        Path out = temporary.resolve("out.html");
        List<String> command =
                new ArrayList<>(
                        List.of(
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
                                "--virtual-time-budget=30000",
                                "--user-data-dir=" + temporary.resolve("profile")));
        command.addAll(arguments);
        command.add(page.toUri().toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return out;
    }

    private static String axe() throws IOException {
        try (InputStream in = LocalPagesBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</script", "<\\/script");
        }
    }
}
