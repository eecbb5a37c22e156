package org.dazaifu.strategy.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

    private static final String REPORT =
            """
            {"kind":"measure","recorded":"2022-04-11T02:00:00Z","by":"office","measure":"first","on":"2022-03-31","state":"under-way","percent":55,"expected":"2022-10-31","milestones":[{"milestone":"half","on":"2022-03-30","document":"Report 4"}],"spent":120.5,"note":"Late."}\
            """;
    private static final String FIGURE =
            """
            {"kind":"figure","recorded":"2022-05-10T02:00:00Z","by":"office","indicator":"trust","from":"2021-04-01","to":"2022-03-31","value":0.43,"n":2014,"interval":{"low":0.41,"high":0.45,"level":0.95},"document":"Survey"}\
            """;
    private static final String CORRECTION =
            """
            {"kind":"correction","recorded":"2022-06-10T02:00:00Z","by":"office","subject":"trust","reported":"2022-05-31","wrong":{"en":"a","ja":"b"},"right":"c"}\
            """;

    private static final String READINESS =
            """
            {"kind":"readiness","recorded":"2022-07-10T02:00:00Z","by":"office","code":"131016","questionnaire":"2026-1","on":"2022-07-01","answers":{"head":"yes"},"document":"answers.csv"}\
            """;
    private static final String LOCAL = "unknown-local-government";

    private static RecordReading read(String... lines) {
        return RecordReader.read(Written.files(Written.STRATEGY, lines), "en");
    }

    private static void damaged(String line, String message) {
        RecordReading reading = read(REPORT, line, FIGURE);
        assertThat(reading.record().entries()).hasSize(2);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.line()).isEqualTo(2);
                    assertThat(one.message()).contains(message);
                });
    }

    private static void finds(String line, String code, String message) {
        List<Finding> found = Written.findings(Written.STRATEGY, line);
        assertThat(found)
                .anySatisfy(one -> {
                    assertThat(one.code()).isEqualTo(code);
                    assertThat(one.at().toString()).isEqualTo("record/all.jsonl:1");
                    assertThat(one.message()).contains(message);
                });
    }

    @Test
    void linesOfEveryKindAreReadAndNothingIsFoundInThem() {
        assertThat(read(REPORT, FIGURE, CORRECTION).problems()).isEmpty();
        assertThat(Written.findings(Written.STRATEGY, REPORT, FIGURE, CORRECTION)).isEmpty();
    }

    @Test
    void aDamagedLineIsToldWithItsNumberAndStopsNothing() {
        damaged("{\"kind\":", "not JSON");
        damaged("[]", "one JSON object");
        damaged("{}", "'kind' is missing");
        damaged(REPORT.replace("measure\":\"first", "mesure\":\"first"), "'measure' is missing");
        damaged(REPORT.replace("\"note\"", "\"notes\""), "did you mean 'note'?");
        damaged(REPORT.replace("under-way", "going"), "not-started, under-way");
        damaged(REPORT.replace("\"percent\":55", "\"percent\":101"), "from 0 to 100");
        damaged(REPORT.replace("2022-04-11T02:00:00Z", "2022-04-11"), "2022-04-11T02:00:00Z");
        damaged(REPORT.replace("2022-03-31", "2022-02-30"), "a day that exists");
        damaged(REPORT.replace("120.5", "1e99999999"), "a number");
        damaged(REPORT.replace("120.5", "-1"), "not negative");
        damaged(REPORT.replace("\"Report 4\"", "\"Report 4\",\"sha256\":\"ABC\""), "64");
        damaged(FIGURE.replace("\"low\":0.41", "\"low\":0.9"), "interval");
        damaged(CORRECTION.replace("\"en\"", "\"fr\""), "own language, en");
        damaged(REPORT + "{}", "not JSON");
        damaged("[".repeat(60_000), "not JSON");
    }

    @Test
    void anEntryThatNamesWhatIsNotThereOrCannotBe() {
        finds(REPORT.replace("\"first\"", "\"frist\""), "unknown-id", "did you mean 'first'?");
        finds(REPORT.replace("\"half\"", "\"hlaf\""), "unknown-id", "did you mean 'half'?");
        finds(REPORT.replace("\"office\"", "\"ofice\""), "unknown-id", "did you mean 'office'?");
        finds(FIGURE.replace("\"trust\"", "\"turst\""), "unknown-id", "did you mean 'trust'?");
        finds(FIGURE.replace("\"trust\"", "\"hours\""), "figure-of-computed-indicator", "computed");
        finds(CORRECTION.replace("\"trust\"", "\"rust\""), "unknown-id", "did you mean 'trust'?");
        finds(REPORT.replace("2022-04-11T", "2021-04-11T"), "record-before-strategy", "adopted");
        finds(
                REPORT.replace("\"on\":\"2022-03-31", "\"on\":\"2022-04-12"),
                "record-of-the-future",
                "'on'");
        finds(REPORT.replace("under-way", "done"), "done-without-evidence", "'evidence'");
        finds(REPORT.replace("120.5", "500.5"), "budget-exceeded", "0.5 more");
    }

    @Test
    void aSelfAssessmentIsOfALocalGovernmentOfTheOfficialList() {
        assertThat(Written.findings(Written.STRATEGY, READINESS)).isEmpty();
        finds(READINESS.replace("131016", "131017"), LOCAL, "did you mean 131016 (千代田区)?");
        finds(READINESS.replace("131016", "113016"), LOCAL, "does not fit");
        finds(READINESS.replace("131016", "990000"), LOCAL, "does not fit");
        finds(READINESS.replace("131016", "011011"), LOCAL, "a ward; its city answers");
        assertThat(Written.findings(Written.STRATEGY, READINESS.replace("131016", "131017")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void oneThatIsNotOnTheListAnyMoreIsAWarning() {
        // Urawa was 112046 until it became a part of Saitama in 2001.
        String merged = READINESS.replace("131016", "112046");
        finds(merged, LOCAL, "it may have merged");
        assertThat(Written.findings(Written.STRATEGY, merged))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aDayIsThatOfTheStrategysTimeZone() {
        String late = REPORT.replace("2022-04-11T02", "2022-03-30T16");
        assertThat(Written.findings(Written.STRATEGY, late)).isEmpty();
        finds(REPORT.replace("2022-04-11T02", "2022-03-30T14"), "record-of-the-future", "'on'");
    }

    @Test
    void aLineAddedAboveOthersIsTold() {
        assertThat(Written.findings(Written.STRATEGY, FIGURE, REPORT))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("record-out-of-order");
                    assertThat(one.at().line()).isEqualTo(2);
                });
    }

    @Test
    void nothingIsKnownBeforeItWasEntered() {
        StrategyRecord record = read(REPORT, FIGURE, CORRECTION).record();
        Instant figure = Instant.parse("2022-05-10T02:00:00Z");
        assertThat(record.asOf(figure.minusNanos(1)).figuresOf("trust")).isEmpty();
        assertThat(record.asOf(figure).figuresOf("trust")).hasSize(1);
        assertThat(record.asOf(figure).corrections()).isEmpty();
    }

    @Test
    void whatIsAppendedIsReadBackTheSame(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("strategy.yaml"), Written.STRATEGY);
        List<Entry> entries = read(REPORT, FIGURE, CORRECTION).record().entries();
        RecordWriter writer = new RecordWriter(directory);
        for (Entry entry : entries) {
            writer.append(entry);
        }
        RecordReading back = RecordReader.read(StrategyDirectory.load(directory), "en");
        assertThat(back.problems()).isEmpty();
        List<String> lines = new ArrayList<>();
        back.record().entries().forEach(one -> lines.add(RecordLine.of(one)));
        assertThat(lines).containsExactly(REPORT, FIGURE, CORRECTION);
    }

    @Test
    void aTornLineIsNeverContinued(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("strategy.yaml"), Written.STRATEGY);
        Entry entry = read(REPORT).record().entries().getFirst();
        RecordWriter writer = new RecordWriter(directory);
        Path file = writer.append(entry);
        Files.writeString(file, "{\"kind\":\"mea", StandardOpenOption.APPEND);
        writer.append(entry);
        RecordReading back = RecordReader.read(StrategyDirectory.load(directory), "en");
        assertThat(back.record().entries()).hasSize(2);
        assertThat(back.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(2));
    }
}
