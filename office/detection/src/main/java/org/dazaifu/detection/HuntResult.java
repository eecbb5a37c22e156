package org.dazaifu.detection;

import java.util.List;
import org.dazaifu.telemetry.DamagedRecord;

/**
 * What came of a hunt. The sightings themselves went to the sink; what each file gave is in the
 * reader's census.
 *
 * @param events how many events were read
 * @param sightings how many sightings were made
 * @param damaged how many places were damaged
 * @param damagedExamples the first of them, at most {@value Hunt#DAMAGED_EXAMPLES}
 */
public record HuntResult(
        long events, long sightings, long damaged, List<DamagedRecord> damagedExamples) {

    public HuntResult {
        damagedExamples = List.copyOf(damagedExamples);
    }
}
