package org.dazaifu.telemetry;

import java.util.List;
import org.dazaifu.evtx.Damaged;
import org.dazaifu.evtx.Decoded;
import org.dazaifu.evtx.EvtxChunk;
import org.dazaifu.evtx.EvtxRecord;

/**
 * Some chunks of a Windows event log.
 *
 * @param source the log
 * @param tally counts what its batches hold
 * @param chunks the chunks
 */
record EvtxBatch(SourceFile source, Tally tally, List<EvtxChunk> chunks) implements Batch {

    @Override
    public void decode(BatchVisitor visitor) {
        EvtxEvent event = new EvtxEvent(source);
        long events = 0;
        long damages = 0;
        for (EvtxChunk chunk : chunks) {
            for (EvtxRecord record : chunk) {
                switch (record) {
                    case Decoded decoded -> {
                        events++;
                        event.become(decoded);
                        visitor.event(event);
                    }
                    case Damaged damaged -> {
                        damages++;
                        visitor.damaged(
                                new DamagedRecord(
                                        source,
                                        damaged.offset(),
                                        damaged.expected(),
                                        damaged.found()));
                    }
                }
            }
        }
        tally.add(events, damages);
    }
}
