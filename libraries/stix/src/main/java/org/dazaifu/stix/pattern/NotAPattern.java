package org.dazaifu.stix.pattern;

import java.util.List;

/**
 * A text that is no pattern.
 *
 * @param problems what is wrong with it, in the order of the text; never empty
 */
public record NotAPattern(List<PatternProblem> problems) implements PatternReading {

    public NotAPattern {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a text that is no pattern has a problem");
        }
    }
}
