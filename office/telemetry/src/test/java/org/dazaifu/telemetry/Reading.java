package org.dazaifu.telemetry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a reader gives for some evidence, kept for tests to look at. */
record Reading(List<Kept> events, List<DamagedRecord> damaged, Census census) {

    /** An event, copied out of the call that delivered it. */
    record Kept(
            SourceFile source,
            long record,
            String product,
            String channel,
            int eventId,
            String place,
            @Nullable Instant time,
            List<Field> fields) {

        /** The values of all fields of that name. */
        List<@Nullable String> values(String name) {
            List<@Nullable String> values = new ArrayList<>();
            fields.stream().filter(f -> f.name.equals(name)).forEach(f -> values.add(f.value));
            return values;
        }

        /** The value of the one field of that name. */
        @Nullable String value(String name) {
            List<@Nullable String> values = values(name);
            if (values.size() != 1) {
                throw new AssertionError(values.size() + " fields " + name + " in " + fields);
            }
            return values.get(0);
        }
    }

    /** A field. */
    record Field(String name, @Nullable String value) {}

    static Reading of(Path... evidence) {
        return of(ReadingLimits.DEFAULT, evidence);
    }

    static Reading of(ReadingLimits limits, Path... evidence) {
        List<Kept> events = new ArrayList<>();
        List<DamagedRecord> damaged = new ArrayList<>();
        BatchVisitor visitor =
                new BatchVisitor() {
                    @Override
                    public void event(Event event) {
                        events.add(keep(event));
                    }

                    @Override
                    public void damaged(DamagedRecord record) {
                        damaged.add(record);
                    }
                };
        return new Reading(events, damaged, visit(limits, visitor, evidence));
    }

    /** Has the visitor see all of the evidence. */
    static Census visit(ReadingLimits limits, BatchVisitor visitor, Path... evidence) {
        try (EvidenceReader reader = EvidenceReader.open(List.of(evidence), limits)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                batch.decode(visitor);
            }
            return reader.census();
        } catch (EvidenceMistakeException | TelemetryException e) {
            throw new AssertionError(e);
        }
    }

    private static Kept keep(Event event) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < event.size(); i++) {
            fields.add(new Field(event.name(i), event.value(i)));
        }
        return new Kept(
                event.source(),
                event.record(),
                event.product(),
                event.channel(),
                event.eventId(),
                event.place(),
                event.time(),
                fields);
    }
}
