package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are the host's own clock, in UTC, by the best evidence the log has. */
class ClocksTest {

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "2020-09-22 14:53:01, 2020-09-22T14:53:01Z",
        "2020-09-22T14:53:01.5Z, 2020-09-22T14:53:01.500Z",
        "2020-09-22T14:53:01.1234567Z, 2020-09-22T14:53:01.123456700Z",
        "2020-09-22T14:53:01.123456789123Z, 2020-09-22T14:53:01.123456789Z",
        "2020-09-22T14:53:01+09:00, 2020-09-22T05:53:01Z",
        "2020-09-22T14:53:01-0400, 2020-09-22T18:53:01Z",
        "2020-09-22 14:53:01 UTC, 2020-09-22T14:53:01Z",
        "1588205199, 2020-04-30T00:06:39Z",
        "1588205199.82437, 2020-04-30T00:06:39.824370Z",
        "1588205199824, 2020-04-30T00:06:39.824Z",
        "1588205199824370, 2020-04-30T00:06:39.824370Z",
        "1588205199824370123, 2020-04-30T00:06:39.824370123Z",
        "/Date(1588205199824)/, 2020-04-30T00:06:39.824Z"
    })
    void timesAreReadAsLogsWriteThem(String text, Instant instant) {
        assertThat(Timestamp.parse(text)).extracting(t -> t.instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "yesterday", "2020-13-22 14:53:01", "2020-02-30 14:53:01",
                "2020-09-22 24:53:01", "2020-09-22 14:53:01 Mars", "2020-09-22", "1.2.3", ".",
                "99999999999999999999999999999", "2020-09-22T14:53:01+99:00"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Timestamp.parse(text)).isNull();
    }

    @Test
    void aLocalTimeIsPutRightByWhatSysmonSaysOfTheSameHost() throws IOException {
        // The Z is not true here: the clock is four hours behind UTC.
        Reading reading =
                read(
                        sysmon("WS1", "2021-04-27T04:07:36.129Z", "2021-04-27 08:07:36.125"),
                        security("WS1", "2021-04-27T04:07:40.000Z"),
                        security("WS2", "2021-04-27T04:07:40.000Z"));
        assertThat(reading.events())
                .extracting(Reading.Kept::time)
                .containsExactly(
                        Instant.parse("2021-04-27T08:07:36.125Z"),
                        Instant.parse("2021-04-27T08:07:40Z"),
                        Instant.parse("2021-04-27T04:07:40Z"));
    }

    @Test
    void whatComesBeforeTheFirstSysmonRecordIsPutRightAsWell() throws IOException {
        Reading reading =
                read(
                        security("WS1", "2021-04-27 04:07:30.000"),
                        sysmon("WS1", "2021-04-27 04:07:36.129", "2021-04-27 08:07:36.125"));
        assertThat(reading.events().get(0).time()).isEqualTo(Instant.parse("2021-04-27T08:07:30Z"));
    }

    @Test
    void oneRecordThatDisagreesChangesNothingAndTwoDo() throws IOException {
        String first = sysmon("WS1", "2021-04-27 04:00:00", "2021-04-27 08:00:00");
        String other = sysmon("WS1", "2021-04-27 04:00:00", "2021-04-27 23:00:00");
        String asked = security("WS1", "2021-04-27 04:00:00");
        Reading reading = read(first, other, asked, other, other, asked);
        assertThat(reading.events().get(2).time()).isEqualTo(Instant.parse("2021-04-27T08:00:00Z"));
        assertThat(reading.events().get(5).time()).isEqualTo(Instant.parse("2021-04-27T23:00:00Z"));
    }

    @Test
    void aDistanceThatNoZoneHasIsNotBelieved() throws IOException {
        Reading reading =
                read(
                        sysmon("WS1", "2021-04-27 04:00:00", "2021-04-27 04:07:00"),
                        sysmon("WS1", "2021-04-27 04:00:00", "2021-05-27 04:00:00"),
                        security("WS1", "2021-04-27 04:00:00"));
        assertThat(reading.events().get(2).time()).isEqualTo(Instant.parse("2021-04-27T04:00:00Z"));
    }

    @Test
    void aLocalTimeIsPutRightByWhenItWasReceivedHoweverLateItCame() throws IOException {
        Reading reading =
                read(
                        "{\"EventID\":1,\"Channel\":\"Security\",\"EventTime\":\"2020-09-22 12:00:00\","
                                + "\"EventReceivedTime\":\"2020-09-22 14:53:04\",\"@timestamp\":\"2020-09-22T18:53:05.182Z\"}");
        assertThat(reading.events().get(0).time()).isEqualTo(Instant.parse("2020-09-22T16:00:00Z"));
    }

    @Test
    void aTimeThatNamesItsOffsetIsBelieved() throws IOException {
        Reading reading =
                read(
                        "{\"EventID\":1,\"Channel\":\"Security\",\"EventTime\":\"2020-09-22T12:00:00.5+09:00\","
                                + "\"EventReceivedTime\":\"2020-09-22 14:53:04\",\"@timestamp\":\"2020-09-22T18:53:05.182Z\"}");
        assertThat(reading.events().get(0).time())
                .isEqualTo(Instant.parse("2020-09-22T03:00:00.500Z"));
    }

    @Test
    void anIllegibleTimeIsNone() throws IOException {
        Reading reading = read("{\"EventID\":1,\"Channel\":\"Security\",\"EventTime\":\"soon\"}");
        assertThat(reading.events().get(0).time()).isNull();
    }

    private static String sysmon(String host, String created, String utc) {
        return "{\"EventID\":1,\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"Hostname\":\"%s\",\"TimeCreated\":\"%s\",\"@timestamp\":\"%s\",\"UtcTime\":\"%s\"}"
                .formatted(host, created, created, utc);
    }

    private static String security(String host, String created) {
        return "{\"EventID\":4688,\"Channel\":\"Security\",\"Hostname\":\"%s\",\"TimeCreated\":\"%s\",\"@timestamp\":\"%s\"}"
                .formatted(host, created, created);
    }

    private Reading read(String... records) throws IOException {
        Path file = directory.resolve("log.json");
        Files.writeString(file, String.join("\n", records) + "\n");
        return Reading.of(file);
    }
}
