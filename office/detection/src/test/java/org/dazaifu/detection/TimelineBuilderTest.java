package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.dazaifu.sigma.Level;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:30Z");

    @Test
    void sightingsOfOneMinuteAndHostShareABucket() {
        TimelineBuilder builder = new TimelineBuilder();
        builder.add(START, "a", Level.LOW);
        builder.add(START.plusSeconds(20), "a", Level.HIGH);
        builder.add(START, "b", Level.LOW);
        assertThat(builder.build())
                .isEqualTo(
                        new Incident.Timeline(
                                60,
                                java.util.List.of(
                                        new Incident.Bucket(
                                                Instant.parse("2026-03-01T00:00:00Z"),
                                                "a",
                                                2,
                                                Level.HIGH),
                                        new Incident.Bucket(
                                                Instant.parse("2026-03-01T00:00:00Z"),
                                                "b",
                                                1,
                                                Level.LOW)),
                                0));
    }

    @Test
    void decadesFitIntoTheBoundAndNothingIsLost() {
        TimelineBuilder builder = new TimelineBuilder();
        Random random = new Random(7);
        int count = 50_000;
        for (int i = 0; i < count; i++) {
            builder.add(
                    START.plus(Duration.ofMinutes(random.nextInt(30 * 365 * 1440))),
                    "a",
                    Level.LOW);
        }
        Incident.Timeline timeline = builder.build();
        assertThat(timeline.buckets().size()).isLessThanOrEqualTo(4_096);
        assertThat(timeline.buckets().stream().mapToLong(Incident.Bucket::count).sum())
                .isEqualTo(count);
    }

    @Test
    void timesBefore1970HaveABucketToo() {
        TimelineBuilder builder = new TimelineBuilder();
        builder.add(Instant.parse("1601-01-01T00:00:00Z"), "a", Level.LOW);
        assertThat(builder.build().buckets().getFirst().start())
                .isEqualTo(Instant.parse("1601-01-01T00:00:00Z"));
    }
}
