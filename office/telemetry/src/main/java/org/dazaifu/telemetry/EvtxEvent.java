package org.dazaifu.telemetry;

import java.time.Instant;
import org.dazaifu.evtx.Decoded;
import org.dazaifu.evtx.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** A record of a Windows event log as an event; reused from record to record. */
final class EvtxEvent implements Event {

    private final SourceFile source;
    private @Nullable Decoded record;

    EvtxEvent(SourceFile source) {
        this.source = source;
    }

    void become(Decoded next) {
        record = next;
    }

    private Decoded decoded() {
        Decoded now = record;
        if (now == null) {
            throw new IllegalStateException("no record yet");
        }
        return now;
    }

    @Override
    public SourceFile source() {
        return source;
    }

    @Override
    public long record() {
        return decoded().recordId();
    }

    /** When the record was written, which Windows also gives as System/TimeCreated; UTC. */
    @Override
    public Instant time() {
        return decoded().written();
    }

    @Override
    public String place() {
        return orEmpty(decoded().computer());
    }

    @Override
    public String product() {
        return "windows";
    }

    @Override
    public String channel() {
        return orEmpty(decoded().channel());
    }

    @Override
    public int eventId() {
        return decoded().eventId();
    }

    @Override
    public int size() {
        return decoded().size();
    }

    @Override
    public String name(int index) {
        return decoded().name(index);
    }

    @Override
    public @Nullable String value(int index) {
        return decoded().value(index);
    }

    @Override
    public void writeJson(Utf8Buffer out) {
        decoded().writeJson(out);
    }

    @Override
    public void writeXml(Utf8Buffer out) {
        decoded().writeXml(out);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
