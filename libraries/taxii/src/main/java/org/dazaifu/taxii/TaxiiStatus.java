package org.dazaifu.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of objects that were added (TAXII 2.1, 4.3.1).
 *
 * @param id a UUID
 * @param complete whether nothing is pending
 * @param requested when they were sent
 * @param successes those that are in the collection
 * @param failures those that are not and will not be
 * @param pendings those still to be decided
 */
public record TaxiiStatus(
        String id,
        boolean complete,
        Instant requested,
        List<Detail> successes,
        List<Detail> failures,
        List<Detail> pendings) {

    /**
     * One object's fate.
     *
     * @param id its identifier; of a malformed object without one, its place in the envelope
     * @param version its version; of a malformed object, when it was sent
     * @param message why
     */
    public record Detail(String id, String version, Optional<String> message) {}

    public TaxiiStatus {
        successes = List.copyOf(successes);
        failures = List.copyOf(failures);
        pendings = List.copyOf(pendings);
    }

    /** How many objects were sent. */
    public int total() {
        return successes.size() + failures.size() + pendings.size();
    }
}
