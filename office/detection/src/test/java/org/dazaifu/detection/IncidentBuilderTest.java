package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.dazaifu.sigma.Level;
import org.junit.jupiter.api.Test;

class IncidentBuilderTest {

    private final IncidentBuilder builder = new IncidentBuilder();
    private final Sightings sightings = new Sightings();

    @Test
    void anIncidentOfNothingIsEmptyAndHasNoSpan() {
        Incident incident = builder.build();
        assertThat(incident.span()).isNull();
        assertThat(incident.hosts()).isEmpty();
        assertThat(incident.aims()).isEmpty();
        assertThat(incident.sightings()).allSatisfy(level -> assertThat(level.count()).isZero());
    }

    @Test
    void theSpanReachesFromTheEarliestToTheLatestWhateverTheOrder() {
        builder.accept(sightings.at("2026-03-03T00:00:00Z").make("b"));
        builder.accept(sightings.at("2026-03-01T00:00:00Z").make("a"));
        builder.accept(sightings.at(null).make("c"));
        assertThat(builder.build().span())
                .isEqualTo(
                        new Incident.Span(
                                Instant.parse("2026-03-01T00:00:00Z"),
                                Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(builder.build().timeline().untimed()).isEqualTo(1);
    }

    @Test
    void everyTechniqueNamesTheSightingsBehindItMostSeriousFirst() {
        builder.accept(sightings.techniques("T1059.001").level(Level.LOW).make("a"));
        builder.accept(sightings.techniques("T1059.001", "T1003.001").level(Level.HIGH).make("b"));
        Incident incident = builder.build();
        assertThat(incident.techniques())
                .extracting(Incident.TechniqueSeen::id)
                .containsExactly("T1059.001", "T1003.001");
        assertThat(incident.techniques().getFirst().seen().examples()).containsExactly(2L, 1L);
        assertThat(incident.techniques().getFirst().seen().strongest()).isEqualTo(Level.HIGH);
    }

    @Test
    void examplesAreBoundedAndKeepTheMostSerious() {
        for (int i = 0; i < 1_000; i++) {
            builder.accept(sightings.level(Level.LOW).make("a"));
        }
        builder.accept(sightings.level(Level.CRITICAL).make("a"));
        Incident.Seen seen = builder.build().rules().getFirst().seen();
        assertThat(seen.count()).isEqualTo(1_001);
        assertThat(seen.examples()).hasSize(IncidentBuilder.EXAMPLES).startsWith(1_001L, 1L, 2L);
    }

    @Test
    void moreHostsThanTheBoundShareOneEntryAndNoneIsLost() {
        LongStream.range(0, TallyBook.MOST_NAMES + 500)
                .forEach(i -> builder.accept(sightings.on("host-" + i).make("a")));
        Incident incident = builder.build();
        assertThat(incident.hosts()).hasSize(TallyBook.MOST_NAMES + 1);
        assertThat(incident.hosts().stream().mapToLong(host -> host.seen().count()).sum())
                .isEqualTo(TallyBook.MOST_NAMES + 500);
        assertThat(incident.hosts().getFirst().name()).isEqualTo(TallyBook.FURTHER);
    }

    @Test
    void softwareIsTakenFromTags() {
        builder.accept(sightings.tags("attack.s0002", "attack.t1003.001", "attack.s12").make("a"));
        assertThat(builder.build().software())
                .extracting(Incident.SoftwareSeen::id)
                .containsExactly("S0002");
    }
}
