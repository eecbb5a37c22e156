package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixMatchCommandTest {

    private static final String OBSERVED =
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001","objects":[
            {"type":"observed-data","id":"observed-data--00000000-0000-4000-8000-000000000001",
             "first_observed":"2026-08-01T09:30:00Z","last_observed":"2026-08-01T09:30:00Z",
             "number_observed":2,"object_refs":["file--00000000-0000-4000-8000-000000000001"]},
            {"type":"file","id":"file--00000000-0000-4000-8000-000000000001","name":"a.exe","ctime":"then"}]}
            """;

    @TempDir Path directory = Path.of(".");
    private Path file = Path.of(".");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("observed.json"), OBSERVED);
    }

    @Test
    void aMatchIsZeroAndNamesItsObservations() {
        Run run = Run.of("stix", "match", "[file:name = 'a.exe'] REPEATS 2 TIMES", file);
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.out().strip())
                .isEqualTo(
                        "observed-data--00000000-0000-4000-8000-000000000001\t2026-08-01T09:30:00Z\t2026-08-01T09:30:00Z\t2");
    }

    @Test
    void noMatchIsOne() {
        Run run = Run.of("stix", "match", "[file:name = 'a.exe'] REPEATS 3 TIMES", file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatIsNoPatternIsTwoWithAllItsMistakes() {
        Run run = Run.of("stix", "match", "[file:name = a] and [file:size > true]", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("line 1, column 14", "line 1, column 17", "line 1, column 34")
                .doesNotContain("\tat ");
    }

    @Test
    void whatCannotBeComparedIsNoAnswer() {
        Run run = Run.of("stix", "match", "[file:ctime > t'2026-01-01T00:00:00Z']", file);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("observed-data--00000000-0000-4000-8000-000000000001, file:ctime");
    }

    @Test
    void whatIsNoObservedDataIsTheUsersMistake() throws IOException {
        Files.writeString(file, "nothing");
        assertThat(Run.of("stix", "match", "[file:name = 'a']", file).exit()).isEqualTo(2);
        assertThat(Run.of("stix", "match", "[file:name = 'a']", directory.resolve("none")).exit())
                .isEqualTo(3);
    }

    @Test
    void thePatternOfAnEarlierVersionIsToldInTheLaterOnesForm() {
        Run run =
                Run.of(
                        "stix",
                        "match",
                        "[file:name = 'a.exe'] START '2026-08-01T09:30:00Z' STOP '2026-08-01T09:30:01Z'",
                        file);
        assertThat(run.exit()).isEqualTo(0);
        assertThat(run.err()).contains("STIX 2.0", "START t'2026-08-01T09:30:00Z'");
    }
}
