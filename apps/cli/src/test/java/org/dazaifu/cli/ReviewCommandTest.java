package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst's work on the sample case. */
class ReviewCommandTest {

    private static final Path SAMPLE = Run.ROOT.resolve("samples/yamatake");

    @TempDir Path directory = Path.of(".");

    @Test
    void anAnalystChangesTheAssessmentAndTheMachinesViewStays() {
        Path first = directory.resolve("case");
        assertThat(Run.of("investigate", SAMPLE, "--case", first).exit()).isZero();
        JsonNode before = review(first);
        assertThat(before.get("analyst")).isEqualTo(before.get("machine"));

        Run nameless = Run.of("review", first, "--withdraw", "T1105");
        assertThat(nameless.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(nameless.err()).contains("--reason");
        Run unseen = Run.of("review", first, "--withdraw", "T1486", "--reason", "x");
        assertThat(unseen.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(unseen.err()).contains("was not observed");
        Run often = Run.of("review", first, "--prior", "APT29=1e9", "--reason", "x");
        assertThat(often.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(review(first).get("changes")).isEmpty();

        Run changed =
                Run.of(
                        "review",
                        first,
                        "--withdraw",
                        "T1105,aim:ip-theft",
                        "--doubt",
                        "T1570=0.5",
                        "--propose",
                        "An insider=0.2",
                        "--factor",
                        "T1005=3",
                        "--reason",
                        "a test",
                        "--by",
                        "Sato");
        assertThat(changed.exit()).isZero();
        assertThat(changed.out()).contains("An insider (H1)", "Sato withdrew T1105: a test");
        JsonNode after = review(first);
        assertThat(after.get("machine")).isEqualTo(before.get("machine"));
        assertThat(after.get("analyst")).isNotEqualTo(before.get("analyst"));
        assertThat(Run.of("verify", first).exit()).isZero();

        assertThat(Run.of("review", first, "--undo", "1,2,3,4", "--reason", "a test").exit())
                .isZero();
        assertThat(review(first).get("analyst")).isEqualTo(before.get("analyst"));
        assertThat(review(first).get("changes")).hasSize(8);

        Run second =
                Run.of(
                        "investigate",
                        SAMPLE,
                        "--case",
                        directory.resolve("again"),
                        "--earlier",
                        first);
        assertThat(second.out()).contains("The same actor as in “case”");
    }

    private static JsonNode review(Path path) {
        Run run = Run.of("review", path, "--format", "json");
        assertThat(run.exit()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
