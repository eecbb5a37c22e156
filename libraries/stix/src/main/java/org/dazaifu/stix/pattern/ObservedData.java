package org.dazaifu.stix.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dazaifu.stix.StixException;

/**
 * Observations as they were read.
 *
 * @param observations what can be matched, in the order of the input
 * @param damaged what could not be used, a sentence each: observed data without a usable time or
 *     count, and references to objects that the input does not have
 */
public record ObservedData(List<Observation> observations, List<String> damaged) {

    public ObservedData {
        observations = List.copyOf(observations);
        damaged = List.copyOf(damaged);
    }

    /**
     * Reads observed data of STIX 2.0 (with {@code objects}) or 2.1 (with {@code object_refs}): one
     * object, a list of them, a bundle, or a list of bundles. References lead anywhere within the
     * input. All of it is held in memory.
     *
     * @param name what to call the input in messages
     * @throws StixException if it is not JSON or none of these
     * @throws IOException if the input fails
     */
    public static ObservedData read(InputStream in, String name) throws IOException, StixException {
        return new ObservedDataReader(name).read(in);
    }
}
