package org.dazaifu.telemetry;

/** Receives what a {@link Batch} contains, in order. */
public interface BatchVisitor {

    /** An event; valid only during the call. */
    void event(Event event);

    /** A place that should have been an event and could not be decoded. */
    void damaged(DamagedRecord damaged);
}
