package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkCommandTest {

    private static final Path FILES = Run.DATA.resolve("attribution");

    @TempDir Path directory = Path.of(".");

    @Test
    void itPrintsEveryFigureWithItsInterval() {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the public incidents are absent");
        Run run = run(FILES.resolve("incidents.json"), "--protocol", "fwd6", "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode figures = JsonMapper.shared().readTree(run.out());
        assertThat(figures.propertyNames())
                .contains(
                        "n",
                        "top1",
                        "top3",
                        "top5",
                        "mrr",
                        "logloss",
                        "brier",
                        "ece",
                        "state_top1",
                        "state_ece",
                        "coverage_at_90",
                        "auroc_unknown",
                        "intervals");
        assertThat(figures.get("n").asInt()).isEqualTo(175);
        assertThat(figures.get("top1").asDouble()).isBetween(0.4, 0.75);
        assertThat(figures.get("intervals").get("top1")).hasSize(2);
        assertThat(run.err()).contains("weights fitted without those groups");
    }

    @Test
    void aFileOfAnotherFormIsTheUsersMistake() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the public incidents are absent");
        Path other = Files.writeString(directory.resolve("other.json"), "[1]");
        Run run = run(other);
        assertThat(run.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(run.err()).contains("other.json").doesNotContain("\tat ");
        assertThat(run(directory.resolve("none.json")).exit()).isEqualTo(ExitCode.USER_MISTAKE);
    }

    private static Run run(Path incidents, Object... more) {
        Object[] all = new Object[6 + more.length];
        all[0] = "benchmark";
        all[1] = "attribution";
        all[2] = "--incidents";
        all[3] = incidents;
        all[4] = "--edges";
        all[5] = FILES.resolve("edges.json");
        System.arraycopy(more, 0, all, 6, more.length);
        return Run.of(all);
    }
}
