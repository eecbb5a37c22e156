package org.dazaifu.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.RuleMatcher;
import org.dazaifu.telemetry.Batch;
import org.dazaifu.telemetry.BatchVisitor;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.Event;
import org.dazaifu.telemetry.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What one batch gave, not yet numbered: made on a worker thread, numbered in order by {@link
 * Hunt}.
 */
record BatchSightings(
        SourceFile source, long events, List<Match> matches, List<DamagedRecord> damaged) {

    /** A rule that matched an event, with a copy of the event that all its matches share. */
    record Match(
            Rule rule,
            @Nullable Instant time,
            long record,
            String host,
            List<Sighting.Field> fields) {

        Sighting sighting(long number, SourceFile source) {
            return new Sighting(
                    number,
                    rule.key(),
                    rule.title(),
                    rule.level(),
                    rule.techniques(),
                    rule.tags(),
                    time,
                    source.path(),
                    record,
                    host,
                    fields);
        }
    }

    static BatchSightings of(Batch batch, RuleMatcher matcher) {
        Collector collector = new Collector(matcher);
        batch.decode(collector);
        return new BatchSightings(
                batch.source(), collector.events, collector.matches, collector.damaged);
    }

    private static final class Collector implements BatchVisitor {
        private final RuleMatcher matcher;
        private final List<Match> matches = new ArrayList<>();
        private final List<DamagedRecord> damaged = new ArrayList<>();
        private long events;

        Collector(RuleMatcher matcher) {
            this.matcher = matcher;
        }

        @Override
        public void event(Event event) {
            events++;
            List<Rule> matched = new ArrayList<>(0);
            matcher.match(event, matched::add);
            if (!matched.isEmpty()) {
                Instant time = event.time();
                List<Sighting.Field> fields = copyOf(event);
                for (Rule rule : matched) {
                    matches.add(new Match(rule, time, event.record(), event.place(), fields));
                }
            }
        }

        @Override
        public void damaged(DamagedRecord place) {
            damaged.add(place);
        }

        private static List<Sighting.Field> copyOf(Event event) {
            List<Sighting.Field> fields = new ArrayList<>(event.size());
            for (int i = 0; i < event.size(); i++) {
                fields.add(new Sighting.Field(event.name(i), event.value(i)));
            }
            return List.copyOf(fields);
        }
    }
}
