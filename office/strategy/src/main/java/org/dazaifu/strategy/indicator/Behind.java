package org.dazaifu.strategy.indicator;

import java.util.List;
import org.dazaifu.strategy.facts.Row;

/**
 * What a computed figure is made of, for whoever has to decide whether it may be told.
 *
 * @param level of a quantile; else 0
 * @param said each row that counts and says the value asked for
 */
public record Behind(Statistic statistic, double level, List<Said> said) {

    /**
     * A row with what it says.
     *
     * @param value a number, a truth value, a text or a pair; true where rows are only counted
     */
    public record Said(Row row, Object value) {}

    public Behind {
        said = List.copyOf(said);
    }
}
