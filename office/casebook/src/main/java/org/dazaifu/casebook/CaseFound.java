package org.dazaifu.casebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one investigation found, in short: what is kept of it when the case is investigated again.
 *
 * @param made when its results were made, from which on it is known
 * @param first the first sighting; empty where none has a time
 * @param sector of the victim, as the investigation was told; empty where it was not
 * @param aims that it serves, in the order in which the case names them
 * @param techniques at most {@value #MAX_TECHNIQUES}, the first of the case's own list
 * @param assessed the machine's own assessment, without what analysts change
 */
public record CaseFound(
        Instant made,
        Optional<Instant> first,
        Optional<Instant> last,
        String sector,
        List<String> aims,
        List<Technique> techniques,
        Assessed assessed) {

    /** A ledger's entry must not grow with what rules are called. ATT&CK has fewer than 1,000. */
    static final int MAX_TECHNIQUES = 2000;

    public CaseFound {
        aims = List.copyOf(aims);
        techniques = techniques.stream().limit(MAX_TECHNIQUES).toList();
    }

    /** A technique, with when it was first seen where that is known. */
    public record Technique(String id, Optional<Instant> first) {}
}
