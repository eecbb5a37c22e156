package org.dazaifu.stix.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * Observed data: the same objects seen {@code times} times between two moments.
 *
 * @param name its identifier, or its place in the input where it has none
 * @param first when they were seen first
 * @param last when they were seen last; not before {@code first}
 * @param times how often, at least once
 * @param objects what was seen
 * @param referable what references in the objects may lead to, by identifier or key
 */
public record Observation(
        String name,
        Instant first,
        Instant last,
        long times,
        List<Dictionary> objects,
        Map<String, Dictionary> referable) {

    public Observation {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("seen last before it was seen first");
        }
        if (times < 1) {
            throw new IllegalArgumentException("what was observed was seen at least once");
        }
        objects = List.copyOf(objects);
    }
}
