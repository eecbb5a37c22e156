package org.dazaifu.strategy.document;

import java.util.List;
import java.util.Optional;

/**
 * What may keep the strategy from being carried out.
 *
 * @param owner id of the organisation that watches it
 * @param measures ids of the measures that it threatens
 */
public record Risk(
        String id,
        Text name,
        Text response,
        Level likelihood,
        Level impact,
        Optional<String> owner,
        List<String> measures,
        Place at) {

    /** How likely, or how bad. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public Risk {
        measures = List.copyOf(measures);
    }
}
