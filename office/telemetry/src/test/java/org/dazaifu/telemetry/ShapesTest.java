package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each shape of Windows events and Zeek records gives the names that rules use. */
class ShapesTest {

    @TempDir Path directory;

    @Test
    void nxlog() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.NXLOG_JSON,
                        """
                        {"EventTime":"2020-09-22 14:53:01","EventReceivedTime":"2020-09-22 14:53:04",\
                        "@timestamp":"2020-09-22T18:53:04.182Z","Hostname":"WS5.shire.local",\
                        "host":"collector","Keywords":-9223372036854775808,"EventID":4688,\
                        "SourceName":"Microsoft-Windows-Security-Auditing","Channel":"Security",\
                        "NewProcessName":"C:\\\\Windows\\\\x.exe","RecordNumber":854174,\
                        "tags":["a","b"],"Empty":null}\
                        """);
        assertThat(event.product()).isEqualTo("windows");
        assertThat(event.channel()).isEqualTo("Security");
        assertThat(event.eventId()).isEqualTo(4688);
        assertThat(event.place()).isEqualTo("WS5.shire.local");
        assertThat(event.time()).isEqualTo(Instant.parse("2020-09-22T18:53:01Z"));
        assertThat(event.value("EventID")).isEqualTo("4688");
        assertThat(event.value("Channel")).isEqualTo("Security");
        assertThat(event.value("Computer")).isEqualTo("WS5.shire.local");
        assertThat(event.value("Hostname")).isEqualTo("WS5.shire.local");
        assertThat(event.value("Provider_Name"))
                .isEqualTo(event.value("SourceName"))
                .isEqualTo("Microsoft-Windows-Security-Auditing");
        assertThat(event.value("Keywords")).isEqualTo("-9223372036854775808");
        assertThat(event.value("NewProcessName")).isEqualTo("C:\\Windows\\x.exe");
        assertThat(event.value("EventRecordID")).isEqualTo("854174");
        assertThat(event.values("tags")).containsExactly("a", "b");
        assertThat(event.value("Empty")).isNull();
    }

    @Test
    void nxlogWithEverythingAsText() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.NXLOG_JSON,
                        "{\"EventID\":\"1\",\"Channel\":\"Microsoft-Windows-Sysmon/Operational\","
                                + "\"UtcTime\":\"2021-04-27 08:07:36.125\",\"ProcessId\":\"2920\"}");
        assertThat(event.eventId()).isEqualTo(1);
        assertThat(event.time()).isEqualTo(Instant.parse("2021-04-27T08:07:36.125Z"));
        assertThat(event.value("ProcessId")).isEqualTo("2920");
    }

    @Test
    void messagesOfClassicProvidersAreFoundAsData() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.NXLOG_JSON,
                        "{\"EventID\":400,\"Channel\":\"Windows PowerShell\",\"SourceName\":\"PowerShell\","
                                + "\"Message\":\"HostVersion=2.0\"}");
        assertThat(event.value("Data")).isEqualTo("HostVersion=2.0");
        event =
                one(
                        LogKind.NXLOG_JSON,
                        "{\"EventID\":1,\"Channel\":\"Security\",\"Message\":\"HostVersion=2.0\"}");
        assertThat(event.values("Data")).isEmpty();
    }

    @Test
    void winlogbeat() throws IOException {
        String event =
                """
                {"@timestamp":"2023-01-02T03:04:05.678Z","host":{"name":"by-agent"},\
                "winlog":{"channel":"Microsoft-Windows-Sysmon/Operational","event_id":%s,\
                "provider_name":"Microsoft-Windows-Sysmon","computer_name":"WS1","record_id":77,\
                "event_data":{"Image":"C:\\\\a.exe","UtcTime":"2023-01-02 03:04:05.000"},\
                "user":{"name":"SYSTEM"}},"process":{"pid":12},"message":"Process Create"}\
                """;
        for (String id : new String[] {"1", "\"1\""}) {
            Reading.Kept kept = one(LogKind.WINLOGBEAT_JSON, event.formatted(id));
            assertThat(kept.product()).isEqualTo("windows");
            assertThat(kept.channel()).isEqualTo("Microsoft-Windows-Sysmon/Operational");
            assertThat(kept.eventId()).isEqualTo(1);
            assertThat(kept.place()).isEqualTo("WS1");
            assertThat(kept.time()).isEqualTo(Instant.parse("2023-01-02T03:04:05.678Z"));
            assertThat(kept.value("Image")).isEqualTo("C:\\a.exe");
            assertThat(kept.value("Computer")).isEqualTo("WS1");
            assertThat(kept.value("Channel")).isEqualTo(kept.value("winlog.channel"));
            assertThat(kept.value("EventID")).isEqualTo("1");
            assertThat(kept.value("Provider_Name")).isEqualTo("Microsoft-Windows-Sysmon");
            assertThat(kept.value("EventRecordID")).isEqualTo("77");
            assertThat(kept.value("winlog.user.name")).isEqualTo("SYSTEM");
            assertThat(kept.value("process.pid")).isEqualTo("12");
            assertThat(kept.value("Message")).isEqualTo("Process Create");
        }
    }

    @Test
    void winlogbeatFromElasticsearchAndWithDottedNames() throws IOException {
        for (String record :
                new String[] {
                    "{\"_index\":\"w\",\"_source\":{\"winlog\":{\"channel\":\"Security\",\"event_id\":4624,"
                            + "\"event_data\":{\"LogonType\":\"3\"}},\"host\":{\"name\":\"WS1\"}}}",
                    "{\"winlog.channel\":\"Security\",\"winlog.event_id\":4624,"
                            + "\"winlog.event_data.LogonType\":\"3\",\"host.name\":\"WS1\"}"
                }) {
            Reading.Kept event = one(LogKind.WINLOGBEAT_JSON, record);
            assertThat(event.channel()).isEqualTo("Security");
            assertThat(event.eventId()).isEqualTo(4624);
            assertThat(event.place()).isEqualTo("WS1");
            assertThat(event.value("LogonType")).isEqualTo("3");
        }
    }

    @Test
    void winlogbeatSix() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.WINLOGBEAT_JSON,
                        "{\"@timestamp\":\"2018-01-02T03:04:05Z\",\"log_name\":\"Security\",\"event_id\":4624,"
                                + "\"computer_name\":\"WS1\",\"source_name\":\"P\",\"event_data\":{\"LogonType\":\"3\"}}");
        assertThat(event.channel()).isEqualTo("Security");
        assertThat(event.eventId()).isEqualTo(4624);
        assertThat(event.place()).isEqualTo("WS1");
        assertThat(event.value("Provider_Name")).isEqualTo("P");
        assertThat(event.value("LogonType")).isEqualTo("3");
    }

    @Test
    void evtxDump() throws IOException {
        String system =
                """
                {"Event":{"#attributes":{"xmlns":"http://schemas"},"System":{\
                "Provider":{"#attributes":{"Name":"PowerShell","Guid":"G"}},\
                "EventID":{"#attributes":{"Qualifiers":0},"#text":400},"Level":4,\
                "TimeCreated":{"#attributes":{"SystemTime":"2020-01-02T03:04:05.1234567Z"}},\
                "EventRecordID":9,"Correlation":null,"Channel":"Windows PowerShell",\
                "Execution":{"#attributes":{"ProcessID":1}},"Computer":"WS1"},%s}}\
                """;
        Reading.Kept event =
                one(
                        LogKind.EVTX_DUMP_JSON,
                        system.formatted(
                                "\"EventData\":{\"Data\":{\"#text\":[\"a\",\"b\"]},\"Binary\":null}"));
        assertThat(event.product()).isEqualTo("windows");
        assertThat(event.channel()).isEqualTo("Windows PowerShell");
        assertThat(event.eventId()).isEqualTo(400);
        assertThat(event.place()).isEqualTo("WS1");
        assertThat(event.time()).isEqualTo(Instant.parse("2020-01-02T03:04:05.123456700Z"));
        assertThat(event.value("EventID")).isEqualTo("400");
        assertThat(event.value("EventID_Qualifiers")).isEqualTo("0");
        assertThat(event.value("Provider_Name")).isEqualTo("PowerShell");
        assertThat(event.value("Execution_ProcessID")).isEqualTo("1");
        assertThat(event.value("Level")).isEqualTo("4");
        assertThat(event.values("Data")).containsExactly("a", "b");
        assertThat(event.fields()).noneMatch(f -> f.name().contains("xmlns"));

        event = one(LogKind.EVTX_DUMP_JSON, system.formatted("\"EventData\":{\"Image\":\"x\"}"));
        assertThat(event.value("Image")).isEqualTo("x");

        event =
                one(
                        LogKind.EVTX_DUMP_JSON,
                        system.formatted(
                                "\"UserData\":{\"EventXML\":{\"#attributes\":{\"xmlns\":\"u\"},"
                                        + "\"User\":\"bob\",\"Deep\":{\"Leaf\":\"l\"}}}"));
        assertThat(event.value("User")).isEqualTo("bob");
        assertThat(event.value("Leaf")).isEqualTo("l");
    }

    @Test
    void evtxDumpWithSeparateAttributes() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.EVTX_DUMP_JSON,
                        "{\"Event\":{\"System\":{\"Provider_attributes\":{\"Name\":\"P\"},\"EventID\":7,"
                                + "\"EventID_attributes\":{\"Qualifiers\":1},\"Channel\":\"System\","
                                + "\"TimeCreated_attributes\":{\"SystemTime\":\"2020-01-02T03:04:05Z\"}}}}");
        assertThat(event.value("Provider_Name")).isEqualTo("P");
        assertThat(event.eventId()).isEqualTo(7);
        assertThat(event.value("EventID_Qualifiers")).isEqualTo("1");
        assertThat(event.time()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
    }

    @Test
    void eventDataAsAListOfNamedItems() throws IOException {
        for (String item :
                new String[] {
                    "{\"@Name\":\"Image\",\"#text\":\"x\"}",
                    "{\"#text\":\"x\",\"@Name\":\"Image\"}",
                    "{\"#attributes\":{\"Name\":\"Image\"},\"#text\":\"x\"}",
                    "{\"Name\":\"Image\",\"Value\":\"x\"}"
                }) {
            Reading.Kept event =
                    one(
                            LogKind.EVTX_DUMP_JSON,
                            "{\"Event\":{\"System\":{\"EventID\":1,\"Channel\":\"C\"},\"EventData\":{\"Data\":["
                                    + item
                                    + ",{\"@Name\":\"User\",\"#text\":\"u\"},\"plain\"]}}}");
            assertThat(event.value("Image")).as(item).isEqualTo("x");
            assertThat(event.value("User")).isEqualTo("u");
            assertThat(event.value("Data")).isEqualTo("plain");
            assertThat(event.values("Data_Name")).isEmpty();
        }
    }

    @Test
    void zeekByItsOwnWord() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.ZEEK_JSON,
                        "{\"_path\":\"dns\",\"_system_name\":\"sensor1\",\"ts\":1588205199.82437,\"uid\":\"C\","
                                + "\"id.orig_h\":\"10.0.1.6\",\"query\":\"a.example\",\"answers\":[\"1.2.3.4\",\"5.6.7.8\"],\"AA\":true}");
        assertThat(event.product()).isEqualTo("zeek");
        assertThat(event.channel()).isEqualTo("dns");
        assertThat(event.eventId()).isEqualTo(-1);
        assertThat(event.place()).isEqualTo("sensor1");
        assertThat(event.time()).isEqualTo(Instant.parse("2020-04-30T00:06:39.824370Z"));
        assertThat(event.value("id.orig_h")).isEqualTo("10.0.1.6");
        assertThat(event.values("answers")).containsExactly("1.2.3.4", "5.6.7.8");
        assertThat(event.value("AA")).isEqualTo("true");
        assertThat(event.value("ts")).isEqualTo("1588205199.82437");
    }

    @Test
    void zeekFlattenedHasTheDottedNamesAsWell() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.ZEEK_JSON,
                        "{\"@stream\":\"conn\",\"@system\":\"s\",\"ts\":1,\"id_orig_h\":\"10.0.1.6\",\"id_resp_p\":53}");
        assertThat(event.value("id.orig_h")).isEqualTo("10.0.1.6");
        assertThat(event.value("id_orig_h")).isEqualTo("10.0.1.6");
        assertThat(event.value("id.resp_p")).isEqualTo("53");
    }

    @Test
    void zeekByItsFields() throws IOException {
        Reading.Kept event =
                one(
                        LogKind.ZEEK_JSON,
                        "{\"ts\":\"2020-04-30T00:06:39.824370Z\",\"uid\":\"C\",\"id.orig_h\":\"10.0.1.6\","
                                + "\"proto\":\"tcp\",\"conn_state\":\"SF\"}");
        assertThat(event.channel()).isEqualTo("conn");
        assertThat(event.time()).isEqualTo(Instant.parse("2020-04-30T00:06:39.824370Z"));
    }

    @Test
    void zeekByTheNameOfItsFileAtLast() throws IOException {
        Path file = directory.resolve("NASHUA_ssh.2020-04-30.log");
        Files.writeString(file, "{\"ts\":1,\"uid\":\"C\",\"id.orig_h\":\"10.0.1.6\"}\n");
        assertThat(Reading.of(file).events().get(0).channel()).isEqualTo("ssh");
    }

    @Test
    void aRecordOfAnotherShapeInALogIsKeptWithoutAProduct() throws IOException {
        Path file = directory.resolve("mixed.json");
        Files.writeString(
                file,
                "{\"EventID\":1,\"Channel\":\"Security\"}\n{\"message\":\"from elsewhere\"}\n"
                        + "{\"_path\":\"dns\",\"ts\":1,\"uid\":\"C\"}\n");
        Reading reading = Reading.of(file);
        assertThat(reading.events())
                .extracting(Reading.Kept::product)
                .containsExactly("windows", "", "zeek");
    }

    private Reading.Kept one(LogKind kind, String record) throws IOException {
        Path file = directory.resolve("log");
        Files.writeString(file, record + "\n");
        Reading reading = Reading.of(file);
        assertThat(reading.damaged()).isEmpty();
        assertThat(reading.census().unread()).isEmpty();
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.events().get(0).source())
                .isEqualTo(new SourceFile(file.toString(), kind));
        return reading.events().get(0);
    }
}
