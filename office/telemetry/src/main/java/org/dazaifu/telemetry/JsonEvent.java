package org.dazaifu.telemetry;

import java.time.Duration;
import java.time.Instant;
import org.dazaifu.evtx.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** A JSON record as an event; reused from record to record. */
final class JsonEvent implements Event {

    private static final long FORWARDING = Duration.ofMinutes(5).toMillis();

    private final SourceFile source;
    private final JsonFields fields;
    private final LocalClocks clocks;
    private final TextCache texts = new TextCache();
    private byte[] bytes = {};
    private int from;
    private int to;
    private long record;
    private String product = "";
    private String channel = "";
    private String place = "";
    private int eventId;

    JsonEvent(SourceFile source, JsonFields fields, LocalClocks clocks) {
        this.source = source;
        this.fields = fields;
        this.clocks = clocks;
    }

    /** Becomes the event that the fields hold now, which stands at {@code from} to {@code to}. */
    void become(long record, byte[] bytes, int from, int to) {
        this.record = record;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        boolean windows =
                fields.first(FieldRole.EVENT_ID) >= 0
                        && (fields.first(FieldRole.CHANNEL) >= 0
                                || fields.first(FieldRole.PROVIDER) >= 0);
        boolean zeek =
                !windows
                        && (source.kind() == LogKind.ZEEK_JSON
                                || fields.first(FieldRole.STREAM) >= 0);
        if (zeek) {
            product = "zeek";
            channel = stream();
            eventId = -1;
            place = text(FieldRole.SENSOR);
        } else {
            product = windows ? "windows" : "";
            channel = text(FieldRole.CHANNEL);
            eventId = number(text(FieldRole.EVENT_ID));
            String named = text(FieldRole.PLACE);
            place = named.isEmpty() ? text(FieldRole.COLLECTED_PLACE) : named;
            aliasClassicData();
            observeClock();
        }
    }

    @Override
    public void writeJson(Utf8Buffer out) {
        RecordedJson.write(bytes, from, to, out);
    }

    @Override
    public void writeXml(Utf8Buffer out) {
        FieldsXml.write(this, out);
    }

    @Override
    public SourceFile source() {
        return source;
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public int eventId() {
        return eventId;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String name(int index) {
        return fields.name(index);
    }

    @Override
    public @Nullable String value(int index) {
        return fields.text(index);
    }

    @Override
    public @Nullable Instant time() {
        if (product.equals("zeek")) {
            return instant(FieldRole.ZEEK_TIME);
        }
        Instant own = instant(FieldRole.SYSTEM_TIME);
        if (own == null) {
            own = instant(FieldRole.UTC_TIME);
        }
        if (own == null) {
            own = localTime();
        }
        return own != null ? own : instant(FieldRole.TIMESTAMP);
    }

    /**
     * The host's own time in UTC: by the offset it names; else by the distance between the moment
     * NXLog received the event, which is told by the same clock, and the moment the collector
     * stamped it in UTC; else by what is known of the host's clock.
     */
    private @Nullable Instant localTime() {
        Timestamp local = timestamp(FieldRole.LOCAL_TIME);
        if (local == null || local.offset()) {
            return local == null ? null : local.instant();
        }
        Timestamp received = timestamp(FieldRole.RECEIVED_TIME);
        Timestamp collected = timestamp(FieldRole.TIMESTAMP);
        if (received != null && !received.offset() && collected != null) {
            Long behind =
                    LocalClocks.quarterHours(collected.instant(), received.instant(), FORWARDING);
            if (behind != null) {
                return local.instant().plusMillis(behind);
            }
        }
        return clocks.utc(place, local.instant());
    }

    private void observeClock() {
        if (fields.first(FieldRole.UTC_TIME) >= 0 && fields.first(FieldRole.LOCAL_TIME) >= 0) {
            Timestamp utc = timestamp(FieldRole.UTC_TIME);
            Timestamp local = timestamp(FieldRole.LOCAL_TIME);
            if (utc != null && local != null && !local.offset()) {
                clocks.observe(place, utc.instant(), local.instant());
            }
        }
    }

    /**
     * Events of classic providers have unnamed data, which rules call {@code Data} and exports of
     * rendered events have only in the message.
     */
    private void aliasClassicData() {
        switch (channel) {
            case "Windows PowerShell", "Application", "System" -> {
                int message = fields.find("Message");
                if (message >= 0 && fields.find("Data") < 0) {
                    fields.alias("Data", message);
                }
            }
            default -> {}
        }
    }

    private String stream() {
        String recorded = text(FieldRole.STREAM);
        if (!recorded.isEmpty()) {
            return recorded;
        }
        String byFields = ZeekStreams.ofFields(fields);
        return byFields != null ? byFields : ZeekStreams.ofFileName(source.path());
    }

    private String text(FieldRole role) {
        int index = fields.first(role);
        return index < 0 ? "" : fields.text(index, texts);
    }

    private @Nullable Instant instant(FieldRole role) {
        Timestamp timestamp = timestamp(role);
        return timestamp == null ? null : timestamp.instant();
    }

    private @Nullable Timestamp timestamp(FieldRole role) {
        String text = fields.text(role);
        return text == null ? null : Timestamp.parse(text);
    }

    private static int number(String text) {
        int value = 0;
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }
}
