package org.dazaifu.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.detection.IncidentBuilder;
import org.dazaifu.detection.Sighting;
import org.dazaifu.sigma.Level;
import org.junit.jupiter.api.Test;

class IncidentObservationsTest {

    private static Sighting sighting(long number, Level level, String technique, String tag) {
        return new Sighting(
                number,
                "r",
                "R",
                level,
                List.of(technique),
                List.of(tag),
                Instant.EPOCH,
                "f",
                1,
                "h",
                List.of());
    }

    @Test
    void whatOnlyWeakRulesSawIsNoEvidenceOfWhoDidIt() {
        IncidentBuilder builder = new IncidentBuilder();
        builder.accept(sighting(1, Level.LOW, "T1033", "attack.s0001"));
        builder.accept(sighting(2, Level.LOW, "T1003.001", "attack.s0002"));
        builder.accept(sighting(3, Level.MEDIUM, "T1003.001", "attack.s0002"));
        Observations observations =
                IncidentObservations.of(
                        builder.build(),
                        new IncidentCircumstances().of(new Victim("energy", "JP"), builder.build()),
                        new TreeSet<>());
        assertThat(observations.techniques())
                .extracting(Observations.Observed::id, Observations.Observed::sightings)
                .containsExactly(tuple("T1003.001", List.of(3L, 2L)));
        assertThat(observations.software())
                .extracting(Observations.Observed::id)
                .containsExactly("S0002");
        assertThat(observations.victim().country()).isEqualTo("JP");
    }
}
