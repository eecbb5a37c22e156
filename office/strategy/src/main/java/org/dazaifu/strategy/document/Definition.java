package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an indicator means, from a day on.
 *
 * @param version from 1
 * @param since the first day on which it holds
 * @param words what is measured, in words
 * @param why why it was changed; empty in the first version
 */
public record Definition(
        int version,
        LocalDate since,
        Text words,
        IndicatorSource source,
        Optional<Baseline> baseline,
        Text why,
        Place at) {

    public Definition {
        if (version < 1) {
            throw new IllegalArgumentException("versions are counted from 1");
        }
    }
}
