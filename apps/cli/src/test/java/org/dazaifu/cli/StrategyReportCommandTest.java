package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The public report with a real case in it, from its investigation to its withdrawal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StrategyReportCommandTest {

    private static final Path STRATEGY = Run.ROOT.resolve("samples/strategy-2021");

    /** What is in the sample's evidence and must never be in public; hosts, accounts, addresses. */
    private static final List<String> CANARIES =
            List.of("yamatake", "10.20.", "canary-victim", "canary-recipient", "canary-source");

    @TempDir static Path directory;
    private static Path path = Path.of("");

    @BeforeAll
    static void investigate() {
        path = directory.resolve("cases/one");
        Path sample = Run.ROOT.resolve("samples/yamatake");
        assertThat(Run.of("investigate", sample, "--case", path, "--marking", "CLEAR").exit())
                .isZero();
        tell("affected", "victim=canary-victim KK", "area=jp-131016");
        tell("notice", "audience=operator", "recipient=canary-recipient");
        tell(
                "loss",
                "type=outage",
                "amount=1",
                "currency=JPY",
                "certainty=settled",
                "source=canary-source");
    }

    private static void tell(String kind, String... details) {
        Stream<Object> words =
                Stream.concat(
                        Stream.of("milestone", path.toString(), kind),
                        Stream.concat(
                                Stream.of(details),
                                Stream.of("--by", "office", "--because", "canary-source says so")));
        Run run = Run.of(words.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static Path report(String name) {
        Path out = directory.resolve(name);
        Run run =
                Run.of(
                        "strategy",
                        "report",
                        "--strategy",
                        STRATEGY,
                        "--cases",
                        directory.resolve("cases"),
                        "--output",
                        out);
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static void noCanaryIn(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text =
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .toLowerCase(Locale.ROOT);
                for (String canary : CANARIES) {
                    assertThat(text.contains(canary)).as(file + ": " + canary).isFalse();
                }
            }
        }
    }

    @Test
    @Order(1)
    void aCaseThatWasToldButNotReleasedIsNotShown() throws Exception {
        tell("published", "rung=group");
        Path out = report("told");
        assertThat(Files.readString(out.resolve("en/attributed.html")))
                .contains("No attribution is shown.");
        noCanaryIn(out);
    }

    @Test
    @Order(2)
    void whatWasReleasedToThePublicIsShownAndNothingElseOfTheCase() throws Exception {
        assertThat(
                        Run.of(
                                        "share",
                                        path,
                                        "--with",
                                        "public",
                                        "--by",
                                        "A",
                                        "--because",
                                        "b",
                                        "--output",
                                        directory.resolve("public.json"))
                                .exit())
                .isZero();
        Path out = report("released");
        String page = Files.readString(out.resolve("en/attributed.html"));
        assertThat(page).contains("Told on ", "Techniques that were observed", "T1003");
        assertThat(Files.readString(out.resolve("attributed.html"))).contains("観測された手口");
        noCanaryIn(out);
    }

    @Test
    @Order(3)
    void whatWasWithdrawnFromThePublicIsNotShownAnyMore() throws Exception {
        assertThat(
                        Run.of(
                                        "withdraw",
                                        path,
                                        "--all",
                                        "--by",
                                        "A",
                                        "--because",
                                        "b",
                                        "--with",
                                        "public",
                                        "--output",
                                        directory.resolve("withdrawn"))
                                .exit())
                .isZero();
        assertThat(Files.readString(report("withdrawn-report").resolve("en/attributed.html")))
                .contains("No attribution is shown.");
    }

    @Test
    void aFolderThatIsNoReportIsRefusedBeforeAnythingIsRead() throws Exception {
        Path out = Files.createDirectories(directory.resolve("mine"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        Run run = Run.of("strategy", "report", "--strategy", STRATEGY, "--output", out);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("is not an earlier report");
        assertThat(out.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void whatIsWithheldIsForTheOfficeAndNeverWrittenIntoTheReport() {
        Path out = directory.resolve("loss");
        Run run =
                Run.of(
                        "strategy",
                        "report",
                        "--strategy",
                        STRATEGY,
                        "--output",
                        out,
                        "--withheld",
                        out.resolve("withheld.txt"));
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("would be published");
        assertThat(out).doesNotExist();
    }

    @Test
    void aStrategyWithErrorsIsNotPublished() throws Exception {
        Path changed = directory.resolve("changed");
        Files.createDirectories(changed.resolve("i18n"));
        String text = Files.readString(Run.ROOT.resolve("samples/strategy-small/strategy.yaml"));
        Files.writeString(
                changed.resolve("strategy.yaml"), text.replace("    owner: schools\n", ""));
        Path out = directory.resolve("wrong");
        Run run = Run.of("strategy", "report", "--strategy", changed, "--output", out);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("has no owner");
        assertThat(out).doesNotExist();
    }

    @Test
    void everyLanguageOfTheStrategyThatWeHaveWordsForIsMade() throws Exception {
        Path out = directory.resolve("small");
        Run run =
                Run.of(
                        "strategy",
                        "report",
                        "--strategy",
                        Run.ROOT.resolve("samples/strategy-small"),
                        "--as-of",
                        "2024-05-15",
                        "--output",
                        out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("index.html"))).contains("<html lang=\"en\">");
        assertThat(out.resolve("en")).doesNotExist();
        assertThat(out.resolve("ja")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereAnEarlierReportToldOtherwise() throws Exception {
        Path earlier = report("earlier");
        Path later = directory.resolve("later");
        Object[] command = {
            "strategy",
            "report",
            "--strategy",
            STRATEGY,
            "--cases",
            directory.resolve("cases"),
            "--previous",
            earlier,
            "--output",
            later
        };
        assertThat(Run.of(command).exit()).isZero();
        Path data = earlier.resolve("data/report.json");
        String told = Files.readString(data);
        String other =
                told.replaceFirst("(\"definition\" : 1,\\s+)\"value\" : null", "$1\"value\" : 0.5");
        assertThat(other).isNotEqualTo(told);
        Files.writeString(data, other);
        command[9] = directory.resolve("never");
        Run run = Run.of(command);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(run.err()).contains("come out otherwise now");
        assertThat(directory.resolve("never")).doesNotExist();
    }
}
