package org.dazaifu.telemetry;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dazaifu.telemetry.JsonLayer.Framing;
import org.jspecify.annotations.Nullable;

/**
 * Recognises JSON logs by their first records: that they are JSON, how the records are told apart,
 * and which kind of log has such fields. A damaged first record does not hide the others.
 */
final class JsonRecognition {

    private static final int MOST_RECORDS = 200;
    private static final int MOST_NAMED = 8;
    private static final int LONGEST_NAMED = 40;

    private final byte[] text;
    private final boolean whole;
    private final String path;
    private final JsonFields fields = new JsonFields();
    private final FieldName names = FieldName.root();
    private final JsonScanner scanner = new JsonScanner(names, fields);
    private final LocalClocks clocks = LocalClocks.atBeginning();
    private final Set<String> seen = new LinkedHashSet<>();
    private @Nullable LogKind kind;

    private JsonRecognition(byte[] text, boolean whole, String path) {
        this.text = text;
        this.whole = whole;
        this.path = path;
    }

    /** What the content is as JSON; null where it is not JSON at all. */
    static @Nullable Content of(Head head, String path) {
        JsonCharset charset = JsonCharset.of(head.bytes());
        JsonRecognition recognition =
                new JsonRecognition(charset.decoded(head.bytes()), head.whole(), path);
        Framing framing = recognition.framing();
        if (framing == null) {
            return null;
        }
        recognition.examine(framing);
        LogKind kind = recognition.kind;
        if (kind != null) {
            return new Content.Json(kind, framing, charset, recognition.clocks);
        }
        return recognition.seen.isEmpty()
                ? null
                : new Content.Unknown(Unread.Reason.NOT_RECOGNISED, recognition.describe());
    }

    /** How the records are told apart; null where this is not JSON. */
    private @Nullable Framing framing() {
        int start = Newlines.skipSpace(text, 0, text.length);
        if (start == text.length) {
            return null;
        }
        if (text[start] == '[') {
            int next = Newlines.skipSpace(text, start + 1, text.length);
            return next < text.length && (text[next] == '{' || text[next] == ']')
                    ? Framing.OBJECTS
                    : null;
        }
        boolean counted = ObjectSplitter.isRecordLine(text, start, lineEnd(start));
        if (text[start] != '{' && !counted) {
            return aLineIsRecord(start) ? Framing.LINES : null;
        }
        int end = counted ? -1 : scanner.scan(text, start, text.length);
        if (end < 0) {
            return !counted && aLineIsRecord(start) ? Framing.LINES : Framing.OBJECTS;
        }
        int line = lineEnd(start);
        int behind = end;
        while (behind < text.length
                && (text[behind] == ' ' || text[behind] == '\r' || text[behind] == '\t')) {
            behind++;
        }
        return end <= line && (behind == text.length || behind >= line)
                ? Framing.LINES
                : Framing.OBJECTS;
    }

    /** Whether some whole line is an object. */
    private boolean aLineIsRecord(int start) {
        int from = start;
        for (int lines = 0; from < text.length && lines < MOST_RECORDS; lines++) {
            int to = lineEnd(from);
            if (text[from] == '{'
                    && (to < text.length || whole)
                    && scanner.scan(text, from, to) >= 0
                    && fields.size() > 0) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private int lineEnd(int from) {
        return Newlines.next(text, from, text.length);
    }

    /** Looks at the first records for what kind they are of and what they tell of clocks. */
    private void examine(Framing framing) {
        if (framing == Framing.LINES) {
            int from = 0;
            for (int records = 0; from < text.length && records < MOST_RECORDS; records++) {
                int to = lineEnd(from);
                record(from, to);
                from = to + 1;
            }
            return;
        }
        ObjectSplitter splitter = new ObjectSplitter();
        splitter.split(text, text.length, true);
        int[] spans = splitter.spans();
        for (int i = 0; i + 1 < spans.length && i < 2 * MOST_RECORDS; i += 2) {
            record(spans[i], spans[i + 1]);
        }
    }

    /** A record that is cut off by the end of the head tells by what there is of it. */
    private void record(int from, int to) {
        int at = Newlines.skipSpace(text, from, to);
        if (at == to || text[at] != '{') {
            return;
        }
        scanner.scan(text, at, to);
        if (kind == null) {
            kind = kind();
            for (int i = 0; kind == null && i < fields.size() && seen.size() < MOST_NAMED; i++) {
                seen.add(shown(fields.name(i)));
            }
        }
        if (kind != null) {
            new JsonEvent(new SourceFile(path, kind), fields, clocks).become(1, text, at, to);
        }
    }

    private @Nullable LogKind kind() {
        boolean channel = fields.first(FieldRole.CHANNEL) >= 0;
        boolean provider = fields.first(FieldRole.PROVIDER) >= 0;
        if (fields.first(FieldRole.EVENT_ID) >= 0
                && (channel || provider || fields.first(FieldRole.PLACE) >= 0)) {
            if (scanner.entered(FieldNaming.Context.SYSTEM)) {
                return LogKind.EVTX_DUMP_JSON;
            }
            return scanner.entered(FieldNaming.Context.WINLOG)
                            || fields.find("winlog.event_id") >= 0
                            || fields.find("log_name") >= 0
                    ? LogKind.WINLOGBEAT_JSON
                    : LogKind.NXLOG_JSON;
        }
        boolean stream = fields.first(FieldRole.STREAM) >= 0;
        boolean time = fields.first(FieldRole.ZEEK_TIME) >= 0;
        boolean zeek =
                stream
                                && (time
                                        || fields.first(FieldRole.SENSOR) >= 0
                                        || fields.find("_write_ts") >= 0)
                        || time && ZeekStreams.ofFields(fields) != null
                        || time && (fields.find("uid") >= 0 || fields.find("id.orig_h") >= 0);
        return zeek ? LogKind.ZEEK_JSON : null;
    }

    private String describe() {
        return "It is JSON, but of no kind of log that is read; its first fields are %s. Windows events (NXLog, Winlogbeat, evtx_dump) and Zeek logs are read."
                .formatted(String.join(", ", seen));
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() > LONGEST_NAMED
                ? clean.substring(0, LONGEST_NAMED) + "\u2026"
                : clean;
    }
}
