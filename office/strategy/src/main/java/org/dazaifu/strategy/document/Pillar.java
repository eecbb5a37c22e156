package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A group of measures.
 *
 * @param aims ids of the aims that it serves
 * @param budget what its measures may cost together, in the strategy's currency
 */
public record Pillar(
        String id,
        Text name,
        Text description,
        List<String> aims,
        Optional<BigDecimal> budget,
        Place at) {
    public Pillar {
        aims = List.copyOf(aims);
    }
}
