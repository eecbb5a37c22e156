package org.dazaifu.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.RuleSet;
import org.dazaifu.telemetry.BatchSource;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.OrderedWork;
import org.dazaifu.telemetry.TelemetryException;

/**
 * Matches rules against every event of the evidence.
 *
 * <p>Guarantees: sightings come in the order of the evidence (file, event, rule) and are the same
 * for any number of threads; memory does not grow with the evidence. Does not guarantee that what
 * no rule describes is seen.
 */
public final class Hunt {

    /** How many damaged places are kept as examples. */
    public static final int DAMAGED_EXAMPLES = 200;

    private final SightingSink sink;
    private final HuntProgress progress;
    private final List<DamagedRecord> damagedExamples = new ArrayList<>();
    private long events;
    private long sightings;
    private long damaged;

    private Hunt(SightingSink sink, HuntProgress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Hunts through everything the source gives.
     *
     * @param threads how many threads decode and match beside the calling one, which reads
     * @throws TelemetryException if the evidence could not be read further; what was sighted before
     *     is with the sink
     * @throws IOException if the sink failed
     */
    public static HuntResult run(
            BatchSource source,
            RuleSet rules,
            int threads,
            SightingSink sink,
            HuntProgress progress)
            throws TelemetryException, IOException {
        Hunt hunt = new Hunt(sink, progress);
        OrderedWork.<BatchSightings>run(
                source,
                threads,
                () -> {
                    var matcher = rules.matcher();
                    return batch -> BatchSightings.of(batch, matcher);
                },
                hunt::take);
        return hunt.result();
    }

    private void take(BatchSightings batch) throws IOException {
        events += batch.events();
        damaged += batch.damaged().size();
        for (DamagedRecord place : batch.damaged()) {
            if (damagedExamples.size() < DAMAGED_EXAMPLES) {
                damagedExamples.add(place);
            }
        }
        for (BatchSightings.Match match : batch.matches()) {
            sink.accept(match.sighting(++sightings, batch.source()));
        }
        progress.reached(events, sightings);
    }

    private HuntResult result() {
        return new HuntResult(events, sightings, damaged, damagedExamples);
    }
}
