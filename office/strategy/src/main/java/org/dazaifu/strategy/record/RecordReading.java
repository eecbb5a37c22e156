package org.dazaifu.strategy.record;

import java.util.List;
import org.dazaifu.response.yaml.Problem;

/**
 * A record as far as it could be read.
 *
 * @param problems one for each line that could not, and why
 */
public record RecordReading(StrategyRecord record, List<Problem> problems) {
    public RecordReading {
        problems = List.copyOf(problems);
    }
}
