package org.dazaifu.evtx;

import static org.dazaifu.evtx.EvtxWriter.attr;
import static org.dazaifu.evtx.EvtxWriter.el;
import static org.dazaifu.evtx.EvtxWriter.inst;
import static org.dazaifu.evtx.EvtxWriter.le;
import static org.dazaifu.evtx.EvtxWriter.nested;
import static org.dazaifu.evtx.EvtxWriter.nil;
import static org.dazaifu.evtx.EvtxWriter.str;
import static org.dazaifu.evtx.EvtxWriter.sub;
import static org.dazaifu.evtx.EvtxWriter.u16;
import static org.dazaifu.evtx.EvtxWriter.u32;
import static org.dazaifu.evtx.EvtxWriter.val;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.evtx.EvtxWriter.El;
import org.dazaifu.evtx.EvtxWriter.Tmpl;

/** Event logs made for tests, and ways to read them whole. */
final class Logs {
    static final Tmpl PROCESS =
            new Tmpl(
                    el(
                            "EventData",
                            el("Data", attr("Name", "Image"), sub(0, ValueType.STRING)),
                            el("Data", attr("Name", "ProcessId"), sub(1, ValueType.UINT32)),
                            el("Data", attr("Name", "ParentImage"), sub(2, ValueType.STRING))));

    static final Tmpl SERVICE =
            new Tmpl(
                    el(
                            "UserData",
                            el(
                                    "Service",
                                    attr("xmlns", "http://example.org/service"),
                                    el("ServiceName", sub(0, ValueType.STRING)),
                                    el("ImagePath", sub(1, ValueType.STRING)))));

    /** The system part as manifest providers have it, with the event's own data in slot 9. */
    static final Tmpl EVENT =
            new Tmpl(
                    el(
                            "Event",
                            attr("xmlns", "http://schemas.microsoft.com/win/2004/08/events/event"),
                            el(
                                    "System",
                                    el(
                                            "Provider",
                                            attr("Name", "Made-For-Tests"),
                                            attr("Guid", sub(8, ValueType.GUID))),
                                    el(
                                                    "EventID",
                                                    attr("Qualifiers", sub(7, ValueType.UINT16)),
                                                    sub(0, ValueType.UINT16))
                                            .dependingOn(0),
                                    el("Level", sub(1, ValueType.UINT8)),
                                    el(
                                            "TimeCreated",
                                            attr("SystemTime", sub(2, ValueType.FILETIME))),
                                    el("EventRecordID", sub(3, ValueType.UINT64)),
                                    el("Correlation", attr("ActivityID", sub(6, ValueType.GUID))),
                                    el("Channel", sub(4, ValueType.STRING)),
                                    el("Computer", sub(5, ValueType.STRING))),
                            sub(9, ValueType.BIN_XML)));

    private Logs() {}

    /** The event template's instance for an event with the given data. */
    static EvtxWriter.Inst event(int id, long number, EvtxWriter.Piece... data) {
        byte[] guid = new byte[16];
        guid[0] = (byte) 0xAB;
        return inst(
                EVENT,
                u16(id),
                val(ValueType.UINT8, (byte) 4),
                val(ValueType.FILETIME, le(8, 132_000_000_000_000_001L)),
                val(ValueType.UINT64, le(8, number)),
                str("Made/Operational"),
                str("host-7"),
                nil(),
                nil(),
                val(ValueType.GUID, guid),
                data.length == 0 ? nil() : nested(data));
    }

    /** A log of {@code chunks} chunks of {@code records} records each, of two kinds. */
    static EvtxWriter sample(int chunks, int records) {
        EvtxWriter writer = new EvtxWriter();
        long number = 1;
        for (int c = 0; c < chunks; c++) {
            writer.chunk();
            for (int r = 0; r < records; r++, number++) {
                EvtxWriter.Inst data =
                        number % 3 == 0
                                ? inst(
                                        SERVICE,
                                        str("svc" + number),
                                        str("C:\\svc\\" + number + ".exe"))
                                : inst(
                                        PROCESS,
                                        str("C:\\bin\\" + "x".repeat((int) (number % 40)) + ".exe"),
                                        u32(number),
                                        str("é€😀"));
                writer.record(
                        number,
                        132_000_000_000_000_000L + number,
                        event(1 + (int) (number % 3), number, data));
            }
        }
        return writer;
    }

    /** A log with one record: that of {@code template} and {@code values}. */
    static Decoded one(Tmpl template, EvtxWriter.Val... values) {
        return (Decoded) read(new EvtxWriter().chunk().record(1, template, values).file()).get(0);
    }

    /** A record whose event data holds the given elements. */
    static Decoded withData(List<El> data, EvtxWriter.Val... values) {
        return one(new Tmpl(el("Event", el("EventData", data.toArray()))), values);
    }

    static List<EvtxRecord> read(byte[] file) {
        List<EvtxRecord> records = new ArrayList<>();
        condition(file, records);
        return records;
    }

    static FileCondition condition(byte[] file, List<EvtxRecord> into) {
        try (EvtxReader reader = EvtxReader.of(new ByteArrayInputStream(file))) {
            reader.forEachRecord(into::add);
            return reader.condition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Decoded> decoded(List<EvtxRecord> records) {
        return records.stream().filter(Decoded.class::isInstance).map(Decoded.class::cast).toList();
    }

    static List<Damaged> damaged(List<EvtxRecord> records) {
        return records.stream().filter(Damaged.class::isInstance).map(Damaged.class::cast).toList();
    }

    static List<Long> numbers(List<EvtxRecord> records) {
        return decoded(records).stream().map(Decoded::recordId).toList();
    }
}
