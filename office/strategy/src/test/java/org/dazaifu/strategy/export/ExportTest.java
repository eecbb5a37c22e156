package org.dazaifu.strategy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final Path ROOT = Path.of(System.getProperty("dazaifu.root", "../.."));
    private static final LocalDate DAY = LocalDate.of(2023, 3, 31);

    private static StrategyAsOf sample(LocalDate day) throws Exception {
        Path path = ROOT.resolve("samples/strategy-2021");
        return StrategyAsOf.of(StrategyReading.read(StrategyDirectory.load(path)), day);
    }

    private static StrategyAsOf written(String text) throws MistakesException {
        return StrategyAsOf.of(StrategyReading.read(Written.files(text)), DAY);
    }

    private static List<CSVRecord> table(String csv) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static Calendar calendar(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    @Test
    void anIndependentReaderFindsEveryDueAndMilestone() throws Exception {
        StrategyAsOf known = sample(DAY);
        Calendar calendar = calendar(DuesCalendar.of(known, "ja"));
        calendar.validate(true);
        Set<String> found = new HashSet<>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            found.add(value(event, "UID") + " " + value(event, "DTSTART"));
        }
        Set<String> expected = new HashSet<>();
        for (Measure measure : known.reading().strategy().measures()) {
            String uid = "jp-2021-example." + measure.id() + ".";
            expected.add(uid + "due@strategy.dazaifu " + compact(measure.dueOn(DAY)));
            measure.milestones()
                    .forEach(one ->
                            expected.add(
                                    uid
                                            + "milestone."
                                            + one.id()
                                            + "@strategy.dazaifu "
                                            + compact(one.due())));
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(100);
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    @Test
    void aTextOfAnyKindComesBackAsItWas() throws Exception {
        String name = "A; b, c\\\\n \\\" : 施策🛡" + "長い".repeat(60) + "BEGIN:VEVENT";
        String text = Written.with("name: The second measure", "name: \"" + name + "\"");
        String file = DuesCalendar.of(written(text), "en");
        assertThat(file.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        List<VEvent> events = calendar(file).getComponents("VEVENT");
        String plain = name.replace("\\\\", "\\").replace("\\\"", "\"");
        assertThat(events).anyMatch(one -> value(one, "SUMMARY").equals("Due: " + plain));
        assertThat(events).hasSize(3);
    }

    @Test
    void aDateThatMovesKeepsItsNameAndCountsUp() throws Exception {
        String moved =
                Written.with(
                        "due: 2022-09-30\n",
                        "due: 2022-12-31\n    earlier-dues: [{due: 2022-09-30, until: 2022-08-01, why: x}]\n");
        StrategyReading reading = StrategyReading.read(Written.files(moved));
        String before = DuesCalendar.of(StrategyAsOf.of(reading, LocalDate.of(2022, 7, 31)), "en");
        String after = DuesCalendar.of(StrategyAsOf.of(reading, LocalDate.of(2022, 8, 1)), "en");
        String uid = "UID:small.first.due@strategy.dazaifu\r\n";
        assertThat(before)
                .contains(
                        uid
                                + "DTSTAMP:20220731T145959Z\r\nSEQUENCE:0\r\nDTSTART;VALUE=DATE:20220930");
        assertThat(after)
                .contains(
                        uid
                                + "DTSTAMP:20220801T145959Z\r\nSEQUENCE:1\r\nDTSTART;VALUE=DATE:20221231");
    }

    @Test
    void theSameStrategyAndDayGiveTheSameBytes() throws Exception {
        assertThat(DuesCalendar.of(sample(DAY), "en"))
                .isEqualTo(DuesCalendar.of(sample(DAY), "en"));
        assertThat(StrategyJson.of(sample(DAY))).isEqualTo(StrategyJson.of(sample(DAY)));
    }

    @Test
    void aTableHasARowForEachMeasureAndOnlyWhatWasKnown() throws Exception {
        List<CSVRecord> rows = table(StrategyCsv.measures(sample(DAY), "en"));
        assertThat(rows).hasSize(36);
        CSVRecord control =
                rows.stream()
                        .filter(one -> one.get("id").equals("control-systems"))
                        .findFirst()
                        .orElseThrow();
        assertThat(control.get("due")).isEqualTo("2023-12-31");
        assertThat(control.get("reported_state")).isEqualTo("blocked");
        CSVRecord later =
                table(StrategyCsv.measures(sample(LocalDate.of(2023, 6, 30)), "en")).stream()
                        .filter(one -> one.get("id").equals("control-systems"))
                        .findFirst()
                        .orElseThrow();
        assertThat(later.get("due")).isEqualTo("2024-03-31");
        assertThat(later.get("first_due")).isEqualTo("2023-12-31");
        List<CSVRecord> early =
                table(StrategyCsv.measures(sample(LocalDate.of(2021, 10, 1)), "en"));
        assertThat(early).allMatch(one -> one.get("reported_percent").isEmpty());
    }

    @Test
    void aCellIsNeverAFormula() throws Exception {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "|x", "%x", "＝1")) {
            String csv =
                    StrategyCsv.measures(
                            written(
                                    Written.with(
                                            "name: The first measure", "name: '" + formula + "'")),
                            "en");
            assertThat(table(csv).getFirst().get("name")).isEqualTo("'" + formula);
        }
    }

    @Test
    void targetsAndDefinitionsAreThoseThatHeldOnTheDay() throws Exception {
        assertThat(target(LocalDate.of(2022, 10, 4))).isEqualTo("0.8");
        assertThat(target(LocalDate.of(2022, 10, 5))).isEqualTo("0.6");
        JsonNode before =
                JsonMapper.shared().readTree(StrategyJson.of(sample(LocalDate.of(2022, 9, 30))));
        JsonNode after = JsonMapper.shared().readTree(StrategyJson.of(sample(DAY)));
        assertThat(versions(before)).isEqualTo(1);
        assertThat(versions(after)).isEqualTo(2);
    }

    private static int versions(JsonNode json) {
        for (JsonNode one : json.get("indicators")) {
            if (one.get("id").stringValue().equals("ci-report-24h")) {
                return one.get("versions").size();
            }
        }
        return 0;
    }

    private static String target(LocalDate day) throws Exception {
        return table(StrategyCsv.indicators(sample(day), "ja")).stream()
                .filter(one -> one.get("id").equals("readiness-complete"))
                .filter(one -> one.get("target_year").equals("2022"))
                .map(one -> one.get("target"))
                .findFirst()
                .orElse("");
    }
}
