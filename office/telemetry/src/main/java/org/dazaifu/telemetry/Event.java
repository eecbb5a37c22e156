package org.dazaifu.telemetry;

import java.time.Instant;
import org.dazaifu.evtx.Utf8Buffer;
import org.dazaifu.sigma.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a log says happened, at a place, as it was recorded.
 *
 * <p>The type assumes neither Windows nor a host: {@link #place()} is the computer for a host log,
 * the sensor for a network log, the account for an export of posts, the controller for a register.
 *
 * <p>An event is valid only during the call that delivers it (see {@link Batch#decode}); its
 * producer may reuse it.
 */
public interface Event extends LogEvent {

    /** The file of evidence that holds the event. */
    SourceFile source();

    /**
     * The event's number in its file: the record id of an EVTX record, the one-based line or object
     * in JSON.
     */
    long record();

    /**
     * When it happened by the log's own clock; null where the log does not say or says it
     * illegibly.
     */
    @Nullable Instant time();

    /**
     * Where it was observed, as recorded (host name, sensor, account); empty where the log does not
     * say.
     */
    String place();

    /**
     * Appends the event on one line as JSON, as it was decoded: an EVTX record in the {@code
     * Event/System/EventData} shape of the public tools, a JSON record as it stands in its file.
     */
    void writeJson(Utf8Buffer out);

    /** Appends the event as XML: an EVTX record as Windows renders it, another by its fields. */
    void writeXml(Utf8Buffer out);
}
