package org.dazaifu.detection;

import java.time.Instant;
import java.util.List;
import org.dazaifu.sigma.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a detector recognised in one event: the rule that spoke, and a copy of what it spoke of.
 *
 * <p>A sighting says that an event has the form the rule describes. It does not say that the event
 * was malicious.
 *
 * @param number one-based place among all sightings of a run, in the order of the evidence; stable
 *     for the same evidence and rules
 * @param rule the rule's identifier
 * @param title what the rule is called
 * @param level how serious the rule's author holds a match to be
 * @param techniques ATT&amp;CK techniques the rule names, such as {@code T1059.001}, in the rule's
 *     order
 * @param tags all of the rule's tags, as written
 * @param time when the event happened by its log's own clock; null where the log does not say
 * @param file the log file, as in {@link org.dazaifu.telemetry.SourceFile#path()}
 * @param record the event's number in its file
 * @param host where the event was observed: host, sensor or account; empty where the log does not
 *     say
 * @param fields the event's fields in the order recorded; hostile text, never to be shown unescaped
 */
public record Sighting(
        long number,
        String rule,
        String title,
        Level level,
        List<String> techniques,
        List<String> tags,
        @Nullable Instant time,
        String file,
        long record,
        String host,
        List<Field> fields) {

    public Sighting {
        if (number < 1) {
            throw new IllegalArgumentException("sightings are numbered from 1, not " + number);
        }
        techniques = List.copyOf(techniques);
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }

    /** One field of the event; a name may occur several times. */
    public record Field(String name, @Nullable String value) {}

    /** The first value recorded under a name, or null where there is none. */
    public @Nullable String value(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return null;
    }
}
