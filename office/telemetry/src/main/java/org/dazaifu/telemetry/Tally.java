package org.dazaifu.telemetry;

import java.util.concurrent.atomic.LongAdder;

/** Counts what was read of one log file; safe for use by several threads. */
final class Tally {

    private final SourceFile source;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder damaged = new LongAdder();

    Tally(SourceFile source) {
        this.source = source;
    }

    void addBytes(long count) {
        bytes.add(count);
    }

    void add(long moreEvents, long moreDamaged) {
        events.add(moreEvents);
        damaged.add(moreDamaged);
    }

    /** The count of the file as far as it was read. */
    Census.Log count() {
        return new Census.Log(source, bytes.sum(), events.sum(), damaged.sum());
    }
}
