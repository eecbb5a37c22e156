package org.dazaifu.strategy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.response.language.Language;
import org.dazaifu.sharing.audience.LocalGovernments.LocalGovernment;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.facts.ReadinessFact;
import org.dazaifu.strategy.facts.ReadinessSource;
import org.dazaifu.strategy.record.RecordReader;
import org.dazaifu.strategy.record.RecordReading;
import org.dazaifu.strategy.record.RecordWriter;
import org.dazaifu.strategy.record.StrategyRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    @TempDir static Path temporary;

    private static StrategyRecord record = new StrategyRecord(List.of());
    private static ReadinessImport read = new ReadinessImport(List.of(), 0, List.of(), List.of());

    @BeforeAll
    static void allAnswer() throws IOException {
        Path answers = Files.createDirectory(temporary.resolve("answers"));
        MadeAnswers.write(answers, 7);
        read = imported(List.of(answers), record);
        record = new StrategyRecord(List.copyOf(read.reports()));
    }

    private static ReadinessImport imported(List<Path> paths, StrategyRecord known)
            throws IOException {
        return ReadinessImport.read(paths, known, MadeAnswers.QUESTIONS, NOW, TODAY, "soumu");
    }

    private static LocalGovernment government(String code) {
        return MadeAnswers.governments().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theViewHasEveryLocalGovernmentAndOnlyWhatWasEnteredByThen() {
        ReadinessSource source = ReadinessOnRecord.of(record, TODAY, ZoneOffset.UTC).orElseThrow();
        List<ReadinessFact> before = source.asOf(NOW.minusSeconds(1));
        List<ReadinessFact> after = source.asOf(NOW);

        assertThat(before).hasSize(MadeAnswers.governments().size());
        assertThat(before).noneMatch(ReadinessFact::complete);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(ReadinessFact::complete).map(ReadinessFact::code))
                .containsExactlyInAnyOrderElementsOf(
                        Assessment.newest(record, MadeAnswers.QUESTIONS).values().stream()
                                .filter(Assessment::complete)
                                .map(one -> "jp-" + one.code())
                                .toList());
        assertThat(ReadinessOnRecord.of(new StrategyRecord(List.of()), TODAY, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void allFilesOfAllLocalGovernmentsAreRead() {
        assertThat(read.problems()).isEmpty();
        assertThat(read.reports()).hasSize(47 + 1747);
        assertThat(read.complete(MadeAnswers.QUESTIONS)).isBetween(1500L, 1790L);
    }

    @Test
    void whatIsInTheRecordAlreadyIsNotAddedAgain() throws IOException {
        ReadinessImport again = imported(List.of(temporary.resolve("answers")), record);
        assertThat(again.reports()).isEmpty();
        assertThat(again.already()).isEqualTo(read.reports().size());
    }

    @Test
    void theRecordIsWrittenAndReadBackAsItWas() throws IOException {
        Path strategy = Files.createDirectory(temporary.resolve("strategy"));
        new RecordWriter(strategy).appendAll(read.reports());
        Path file = strategy.resolve("record/readiness.jsonl");
        SortedMap<String, StrategyFiles.Written> files = new TreeMap<>();
        files.put(
                "readiness.jsonl",
                new StrategyFiles.Written(file.toString(), Files.readString(file)));
        RecordReading back =
                RecordReader.read(
                        new StrategyFiles(
                                new StrategyFiles.Written("strategy.yaml", ""),
                                new TreeMap<>(),
                                files),
                        "ja");
        assertThat(back.problems()).isEmpty();
        assertThat(
                        new Readiness(back.record(), MadeAnswers.QUESTIONS, Map.of())
                                .status(Language.ENGLISH))
                .isEqualTo(
                        new Readiness(record, MadeAnswers.QUESTIONS, Map.of())
                                .status(Language.ENGLISH))
                .contains("Prefectures: 47 of 47 answered")
                .contains("Designated cities: 20 of 20 answered")
                .contains("Special wards of Tokyo: 23 of 23 answered");
    }

    @Test
    void theLatestDayCountsAndTheEarlierStays() throws IOException {
        Path earlier = temporary.resolve("earlier.csv");
        Path later = temporary.resolve("later.csv");
        String text = "form,readiness\nquestionnaire,2026-1\ncode,131016\ndate,DAY\nhead,ANSWER\n";
        Files.writeString(earlier, text.replace("DAY", "2026-09-01").replace("ANSWER", "no"));
        Files.writeString(later, text.replace("DAY", "2026-10-20").replace("ANSWER", "yes"));
        for (List<Path> order : List.of(List.of(later, earlier), List.of(earlier, later))) {
            ReadinessImport both = imported(order, new StrategyRecord(List.of()));
            assertThat(both.reports()).hasSize(2);
            assertThat(both.remarks()).hasSize(1);
            SortedMap<String, Assessment> newest =
                    Assessment.newest(
                            new StrategyRecord(List.copyOf(both.reports())), MadeAnswers.QUESTIONS);
            assertThat(newest.values().stream().map(Assessment::on))
                    .containsExactly(LocalDate.parse("2026-10-20"));
        }
    }

    @Test
    void sheetsOfOneClassSayTheSameOfPeersSoTheirDifferenceSaysNothing() {
        Readiness readiness = new Readiness(record, MadeAnswers.QUESTIONS, Map.of());
        Pattern peers = Pattern.compile("Towns \\(\\d+ or more answered\\)[^<]*");
        List<String> said = new ArrayList<>();
        for (LocalGovernment one : MadeAnswers.governments()) {
            if (one.name().endsWith("町") && one.kind().equals("municipality")) {
                Matcher found =
                        peers.matcher(readiness.sheet(one, TODAY, List.of(), Language.ENGLISH));
                if (found.find()) {
                    said.add(found.group());
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(500);
        assertThat(said.stream().distinct()).hasSize(1);
    }

    @Test
    void aSheetNamesNoOtherLocalGovernment() {
        Readiness readiness = new Readiness(record, MadeAnswers.QUESTIONS, Map.of());
        String sheet = readiness.sheet(government("131016"), TODAY, List.of(), Language.JAPANESE);
        assertThat(sheet).contains("千代田区").contains("特別区");
        for (LocalGovernment one : MadeAnswers.governments()) {
            if (!one.name().equals("千代田区") && one.name().length() > 2) {
                assertThat(sheet).doesNotContain(one.name());
            }
        }
    }

    @Test
    void threeNextStepsAreThoseThatGainMostAndOfWhatIsLacking() {
        for (Standing one : Standing.all(record, MadeAnswers.QUESTIONS, Map.of())) {
            assertThat(one.next()).hasSizeLessThanOrEqualTo(NextStep.MOST);
            double last = Double.MAX_VALUE;
            for (NextStep step : one.next()) {
                assertThat(Assessment.lack(step.answer())).isPositive();
                assertThat(step.gain()).isLessThanOrEqualTo(last);
                last = step.gain();
            }
        }
    }

    @Test
    void rowsHaveEveryLocalGovernmentWhetherItAnsweredOrNot() {
        List<ReadinessRow> rows =
                ReadinessRow.of(new StrategyRecord(List.of()), MadeAnswers.QUESTIONS);
        assertThat(rows).hasSize(47 + 1747).noneMatch(ReadinessRow::complete);
        List<ReadinessRow> answered = ReadinessRow.of(record, MadeAnswers.QUESTIONS);
        assertThat(answered.stream().filter(ReadinessRow::complete).count())
                .isEqualTo(read.complete(MadeAnswers.QUESTIONS));
        assertThat(answered).allMatch(one -> one.known().equals(NOW));
    }

    @Test
    void populationMakesOtherClasses() throws Exception {
        Path file = temporary.resolve("population.csv");
        Files.writeString(file, "#code,people\n012025,\"240,218\"\n", StandardCharsets.UTF_8);
        Map<String, Integer> people = Populations.read(file);
        assertThat(SizeClass.of(government("012025"), people)).isEqualTo(SizeClass.CITY_100);
        assertThat(SizeClass.of(government("012025"), Map.of())).isEqualTo(SizeClass.CITY);
    }
}
