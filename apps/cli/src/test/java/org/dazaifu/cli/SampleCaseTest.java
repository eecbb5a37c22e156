package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's first command on the invented intrusion, held against what was planted in it. */
class SampleCaseTest {

    private static final Path SAMPLE = Run.ROOT.resolve("samples/yamatake");

    @TempDir static Path directory = Path.of(".");

    private static Run run = new Run(-1, "", "");

    @BeforeAll
    static void investigate() {
        run =
                Run.of(
                        "investigate",
                        SAMPLE,
                        "--case",
                        directory.resolve("case"),
                        "--victim",
                        "sector=defense,country=JP");
    }

    private static JsonNode json(String file) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(directory.resolve("case").resolve(file)));
    }

    @Test
    void theCaseIsCompleteAndTheSummaryFitsOnAScreen() throws IOException {
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().count()).isLessThan(25);
        for (String file :
                new String[] {"case.json", "sightings.jsonl", "bundle.json", "report.html"}) {
            assertThat(directory.resolve("case").resolve(file)).isNotEmptyFile();
        }
        assertThat(json("case.json").get("state").stringValue()).isEqualTo("complete");
    }

    @Test
    void everyPlantedStepThatARuleIsMeantToSeeIsSighted() throws IOException {
        Set<String> sighted = sightedRecords();
        JsonNode truth =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Run.ROOT.resolve("samples/yamatake-truth/TRUTH.json")));
        int meant = 0;
        for (JsonNode step : truth.get("steps")) {
            if (step.get("covered_by_starter_rules").booleanValue()) {
                meant++;
                assertThat(step.get("records"))
                        .as("step " + step.get("id"))
                        .anyMatch(record -> sighted.contains(key(record)));
            }
        }
        assertThat(meant).isGreaterThan(20);
    }

    @Test
    void nothingIsSightedThatWasNotPlanted() throws IOException {
        Set<String> planted = new HashSet<>();
        JsonNode truth =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Run.ROOT.resolve("samples/yamatake-truth/TRUTH.json")));
        truth.get("steps")
                .forEach(step -> step.get("records").forEach(record -> planted.add(key(record))));
        assertThat(planted).containsAll(sightedRecords());
    }

    private static String key(JsonNode record) {
        return record.get("file").stringValue() + "#" + record.get("line").asLong();
    }

    private static Set<String> sightedRecords() throws IOException {
        Set<String> records = new HashSet<>();
        for (String line : Files.readAllLines(directory.resolve("case/sightings.jsonl"))) {
            JsonNode sighting = JsonMapper.shared().readTree(line);
            String file = sighting.get("file").stringValue();
            String archive = file.contains("!/") ? file.substring(0, file.indexOf("!/")) : file;
            records.add(Path.of(archive).getFileName() + "#" + sighting.get("record").asLong());
        }
        return records;
    }

    @Test
    void theEvidencePointsAtNobodyInParticularAndTheCaseSaysSo() throws IOException {
        JsonNode assessment = json("case.json").get("assessment");
        assertThat(assessment.get("abstains").booleanValue()).isTrue();
        assertThat(assessment.get("unattributed").doubleValue()).isGreaterThan(0.3);
    }

    @Test
    void theCaseIsIntactUntilAByteOfItsEvidenceIsChanged() throws IOException {
        Path copy = directory.resolve("copy");
        try (var files = Files.walk(directory.resolve("case"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(directory.resolve("case").relativize(file)));
            }
        }
        assertThat(Run.of("verify", copy).exit()).isEqualTo(ExitCode.DONE);
        Path evidence;
        try (var files = Files.walk(copy.resolve("evidence"))) {
            evidence =
                    files.filter(file -> file.toString().endsWith("YT-DC01.json.gz"))
                            .findFirst()
                            .orElseThrow();
        }
        Files.write(evidence, new byte[] {0}, StandardOpenOption.APPEND);
        Run verified = Run.of("verify", copy);
        assertThat(verified.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(verified.out()).contains("YT-DC01.json.gz").contains("NOT INTACT");
    }

    @Test
    void aCompleteCaseIsNotOverwrittenUnasked() {
        Run again = Run.of("investigate", SAMPLE, "--case", directory.resolve("case"));
        assertThat(again.exit()).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(again.err()).contains("--overwrite");
    }

    @Test
    void aCaseCanBeAttributedAgainFromItsFile() throws IOException {
        Run attributed =
                Run.of(
                        "attribute",
                        "--incident",
                        directory.resolve("case/case.json"),
                        "--format",
                        "json");
        assertThat(attributed.exit()).as(attributed.err()).isEqualTo(ExitCode.DONE);
        JsonNode again = JsonMapper.shared().readTree(attributed.out());
        Map<String, Double> first = new HashMap<>();
        json("case.json")
                .get("assessment")
                .get("hypotheses")
                .forEach(h ->
                        first.put(
                                h.get("group").stringValue(), h.get("probability").doubleValue()));
        for (JsonNode hypothesis : again.get("hypotheses")) {
            assertThat(hypothesis.get("probability").doubleValue())
                    .isEqualTo(first.getOrDefault(hypothesis.get("group").stringValue(), -1.0));
        }
    }
}
