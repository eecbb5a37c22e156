package org.dazaifu.casebook;

import java.util.List;
import org.dazaifu.detection.Sighting;

/**
 * The first sightings of one rule, with long values cut.
 *
 * @param rule the rule's identifier
 * @param sightings the examples, in order
 */
public record RuleExamples(String rule, List<Sighting> sightings) {
    public RuleExamples {
        sightings = List.copyOf(sightings);
    }
}
