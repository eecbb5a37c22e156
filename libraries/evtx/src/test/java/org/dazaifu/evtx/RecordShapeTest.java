package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.evtx.EvtxWriter.array;
import static org.dazaifu.evtx.EvtxWriter.attr;
import static org.dazaifu.evtx.EvtxWriter.el;
import static org.dazaifu.evtx.EvtxWriter.inst;
import static org.dazaifu.evtx.EvtxWriter.nested;
import static org.dazaifu.evtx.EvtxWriter.nil;
import static org.dazaifu.evtx.EvtxWriter.str;
import static org.dazaifu.evtx.EvtxWriter.sub;
import static org.dazaifu.evtx.EvtxWriter.u16;
import static org.dazaifu.evtx.EvtxWriter.u32;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.evtx.EvtxWriter.Tmpl;
import org.dazaifu.evtx.EvtxWriter.Token;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private static List<String> fields(Decoded record) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            fields.add(record.name(i) + "=" + record.value(i));
        }
        return fields;
    }

    private static Decoded data(Object... elements) {
        return Logs.one(new Tmpl(el("Event", el("EventData", elements))));
    }

    @Test
    void anEventHasTheFieldsThatRulesName() {
        Decoded record = Logs.decoded(Logs.read(Logs.sample(1, 3).file())).get(0);

        assertThat(fields(record))
                .containsExactly(
                        "Provider_Name=Made-For-Tests",
                        "Provider_Guid={000000ab-0000-0000-0000-000000000000}",
                        "EventID_Qualifiers=null",
                        "EventID=2",
                        "Level=4",
                        "TimeCreated_SystemTime=2019-04-17T18:40:00.0000001Z",
                        "EventRecordID=1",
                        "Correlation_ActivityID=null",
                        "Channel=Made/Operational",
                        "Computer=host-7",
                        "Image=C:\\bin\\x.exe",
                        "ProcessId=1",
                        "ParentImage=é€😀");
        assertThat(record.channel()).isEqualTo("Made/Operational");
        assertThat(record.computer()).isEqualTo("host-7");
        assertThat(record.provider()).isEqualTo("Made-For-Tests");
        assertThat(record.eventId()).isEqualTo(2);
        assertThat(record.recordId()).isEqualTo(1);
        assertThat(record.written()).isEqualTo(Instant.parse("2019-04-17T18:40:00.000000100Z"));
    }

    @Test
    void anEventHasTheJsonOfThePublicTools() {
        Decoded record = Logs.decoded(Logs.read(Logs.sample(1, 3).file())).get(2);

        assertThat(record.toJson())
                .isEqualTo(
                        "{\"Event\":{\"#attributes\":{\"xmlns\":\"http://schemas.microsoft.com/win/2004/08/events/event\"},"
                                + "\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"Made-For-Tests\","
                                + "\"Guid\":\"{000000ab-0000-0000-0000-000000000000}\"}},\"EventID\":1,\"Level\":4,"
                                + "\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"2019-04-17T18:40:00.0000001Z\"}},"
                                + "\"EventRecordID\":3,\"Correlation\":null,\"Channel\":\"Made/Operational\","
                                + "\"Computer\":\"host-7\"},"
                                + "\"UserData\":{\"Service\":{\"#attributes\":{\"xmlns\":\"http://example.org/service\"},"
                                + "\"ServiceName\":\"svc3\",\"ImagePath\":\"C:\\\\svc\\\\3.exe\"}}}}");
    }

    @Test
    void anEventIsXmlForPeople() {
        Decoded record = Logs.decoded(Logs.read(Logs.sample(1, 3).file())).get(2);

        assertThat(record.toXml())
                .isEqualTo(
                        """
                        <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
                          <System>
                            <Provider Name="Made-For-Tests" Guid="{000000ab-0000-0000-0000-000000000000}"/>
                            <EventID>1</EventID>
                            <Level>4</Level>
                            <TimeCreated SystemTime="2019-04-17T18:40:00.0000001Z"/>
                            <EventRecordID>3</EventRecordID>
                            <Correlation/>
                            <Channel>Made/Operational</Channel>
                            <Computer>host-7</Computer>
                          </System>
                          <UserData>
                            <Service xmlns="http://example.org/service">
                              <ServiceName>svc3</ServiceName>
                              <ImagePath>C:\\svc\\3.exe</ImagePath>
                            </Service>
                          </UserData>
                        </Event>\
                        """);
    }

    @Test
    void anAttributeWithAValueMakesAnObject() {
        Tmpl template =
                new Tmpl(
                        el(
                                "Event",
                                el(
                                        "EventID",
                                        attr("Qualifiers", sub(0, ValueType.UINT16)),
                                        sub(1, ValueType.UINT16))));

        assertThat(Logs.one(template, u16(16384), u16(7036)).toJson())
                .isEqualTo(
                        "{\"Event\":{\"EventID\":{\"#attributes\":{\"Qualifiers\":16384},\"#text\":7036}}}");
        assertThat(Logs.one(template, nil(), u16(7036)).toJson())
                .isEqualTo("{\"Event\":{\"EventID\":7036}}");
        assertThat(Logs.one(template, nil(), nil()).toJson())
                .isEqualTo("{\"Event\":{\"EventID\":null}}");
        assertThat(fields(Logs.one(template, nil(), u16(7036))))
                .containsExactly("EventID_Qualifiers=null", "EventID=7036");
    }

    @Test
    void anElementIsLeftOutWhenWhatItDependsOnIsNull() {
        Tmpl template =
                new Tmpl(
                        el(
                                "Event",
                                el("A", sub(0, ValueType.STRING)).dependingOn(0),
                                el("A", sub(1, ValueType.STRING)).dependingOn(1)));

        assertThat(Logs.one(template, str("x"), str("y")).toJson())
                .isEqualTo("{\"Event\":{\"A\":\"x\",\"A_1\":\"y\"}}");
        Decoded second = Logs.one(template, nil(), str("y"));
        assertThat(second.toJson()).isEqualTo("{\"Event\":{\"A\":\"y\"}}");
        assertThat(second.toXml()).isEqualTo("<Event>\n  <A>y</A>\n</Event>");
        assertThat(fields(second)).containsExactly("A=y");
    }

    @Test
    void dataWithoutNamesIsOneList() {
        Decoded three = data(el("Data", "a"), el("Data", "b"), el("Data"), el("Binary", "00"));

        assertThat(three.toJson())
                .isEqualTo(
                        "{\"Event\":{\"EventData\":{\"Data\":{\"#text\":[\"a\",\"b\",\"\"]},\"Binary\":\"00\"}}}");
        assertThat(fields(three)).containsExactly("Data=a", "Data=b", "Data=", "Binary=00");
        assertThat(data(el("Data", "a")).toJson())
                .isEqualTo("{\"Event\":{\"EventData\":{\"Data\":{\"#text\":\"a\"}}}}");
    }

    @Test
    void aListInDataGivesAFieldForEachItem() {
        Tmpl template =
                new Tmpl(el("Event", el("EventData", el("Data", sub(0, ValueType.STRING)))));
        byte[] items = "one\0two\0".getBytes(StandardCharsets.UTF_16LE);

        Decoded record = Logs.one(template, array(ValueType.STRING, items));

        assertThat(fields(record)).containsExactly("Data=one", "Data=two");
        assertThat(record.toJson()).contains("{\"#text\":[\"one\",\"two\"]}");
    }

    @Test
    void namesThatRepeatStayApart() {
        Decoded record =
                data(
                        el("Data", attr("Name", "X"), "1"),
                        el("Data", attr("Name", "X"), "2"),
                        el("Data", attr("Name", "Y"), "3"),
                        el("Data", attr("Name", "X"), "4"),
                        el("Data", "5"));

        assertThat(record.toJson())
                .isEqualTo(
                        "{\"Event\":{\"EventData\":{\"X\":[\"1\",\"2\"],\"Y\":\"3\",\"X_1\":\"4\",\"Data\":\"5\"}}}");
        assertThat(fields(record)).containsExactly("X=1", "X=2", "Y=3", "X=4", "Data=5");
    }

    @Test
    void aValueMayNameAField() {
        Tmpl template =
                new Tmpl(
                        el(
                                "Event",
                                el(
                                        "EventData",
                                        el(
                                                "Data",
                                                attr("Name", sub(0, ValueType.STRING)),
                                                sub(1, ValueType.STRING)))));
        byte[] file =
                new EvtxWriter()
                        .chunk()
                        .record(1, template, str("first"), str("1"))
                        .record(2, template, str("second"), str("2"))
                        .file();

        List<Decoded> records = Logs.decoded(Logs.read(file));
        assertThat(fields(records.get(0))).containsExactly("first=1");
        assertThat(fields(records.get(1))).containsExactly("second=2");
        assertThat(records.get(1).toJson())
                .isEqualTo("{\"Event\":{\"EventData\":{\"second\":\"2\"}}}");
    }

    @Test
    void everyTokenOfTextIsUnderstood() {
        Decoded record =
                data(
                        el(
                                "Data",
                                attr("Name", "T"),
                                "a",
                                new Token(0x49, "amp", new byte[0]),
                                new Token(0x09, "nbsp", new byte[0]),
                                new Token(0x08, "", new byte[] {0x41, 0}),
                                new Token(0x07, "", new byte[] {2, 0, '<', 0, '>', 0}),
                                new Token(0x0a, "target", new byte[] {0x0b, 1, 0, 'd', 0})));

        assertThat(record.value("T")).isEqualTo("a&&nbsp;A<>");
        assertThat(record.toJson()).contains("\"T\":\"a&&nbsp;A<>\"");
        assertThat(record.toXml()).contains(">a&amp;&nbsp;A<![CDATA[<>]]><?target d?></Data>");
    }

    @Test
    void aRecordMayDoWithoutTemplatesOrPutThemAmongItsElements() {
        byte[] file =
                new EvtxWriter()
                        .chunk()
                        .record(
                                1,
                                5,
                                el(
                                        "Event",
                                        el("System", el("EventID", "9")),
                                        inst(Logs.PROCESS, str("i"), u32(1), str("p")),
                                        inst(Logs.SERVICE, str("s"), nil())))
                        .file();

        Decoded record = Logs.decoded(Logs.read(file)).get(0);

        assertThat(record.eventId()).isEqualTo(9);
        assertThat(fields(record))
                .containsExactly(
                        "EventID=9",
                        "Image=i",
                        "ProcessId=1",
                        "ParentImage=p",
                        "ServiceName=s",
                        "ImagePath=null");
    }

    @Test
    void fragmentsNestWithTheirOwnTemplatesAndArrays() {
        Tmpl inner = new Tmpl(el("Inner", el("Item", sub(0, ValueType.STRING))));
        Tmpl outer = new Tmpl(el("Event", el("UserData", sub(0, ValueType.BIN_XML))));
        byte[] items = "a\0b\0".getBytes(StandardCharsets.UTF_16LE);

        Decoded record = Logs.one(outer, nested(inst(inner, array(ValueType.STRING, items))));

        assertThat(fields(record)).containsExactly("Item=a", "Item=b");
        assertThat(record.toJson())
                .isEqualTo(
                        "{\"Event\":{\"UserData\":{\"Inner\":{\"Item\":\"a\",\"Item_1\":\"b\"}}}}");
    }

    @Test
    void recordsOfOneShapeShareTheirNames() {
        List<Decoded> records = Logs.decoded(Logs.read(Logs.sample(2, 6).file()));

        assertThat(records.get(0).names())
                .isSameAs(records.get(1).names())
                .isSameAs(records.get(6).names());
        assertThat(records.get(2).names()).isNotSameAs(records.get(0).names());
        List<Decoded> again = Logs.decoded(Logs.read(Logs.sample(1, 6).file()));
        assertThat(again.get(0).names()).isSameAs(records.get(0).names());
    }

    @Test
    void theSameBytesWithOtherNamesAreAnotherTemplate() {
        Tmpl one = new Tmpl(el("Event", el("Abc", sub(0, ValueType.STRING))));
        Tmpl two = new Tmpl(el("Event", el("Xyz", sub(0, ValueType.STRING))));

        assertThat(Logs.one(one, str("v")).toJson()).isEqualTo("{\"Event\":{\"Abc\":\"v\"}}");
        assertThat(Logs.one(two, str("v")).toJson()).isEqualTo("{\"Event\":{\"Xyz\":\"v\"}}");
    }

    @Test
    void pathsAreThoseOfTheJson() {
        FieldNames names = Logs.decoded(Logs.read(Logs.sample(1, 1).file())).get(0).names();

        assertThat(names.path(names.indexOf("Provider_Name")))
                .isEqualTo("Event.System.Provider.#attributes.Name");
        assertThat(names.path(names.indexOf("Image"))).isEqualTo("Event.EventData.Image");
        assertThat(names.indexOf("nothing")).isEqualTo(-1);
    }

    @Test
    void xmlHoldsNothingThatXmlForbids() {
        Decoded record = data(el("Data", attr("Name", "<\"&'>"), "a\u0001<&>\ufffe]]>"));

        assertThat(record.toXml())
                .contains(
                        "<Data Name=\"&lt;&quot;&amp;&apos;&gt;\">a_&lt;&amp;&gt;\ufffd]]&gt;</Data>");
    }
}
