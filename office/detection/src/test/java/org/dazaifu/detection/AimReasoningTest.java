package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.dazaifu.sigma.Level;
import org.junit.jupiter.api.Test;

class AimReasoningTest {

    private final AimReasoning aims = new AimReasoning();
    private final Sightings sightings = new Sightings();

    @Test
    void dataGatheredAndSentOutAloneNamesNoAim() {
        aims.add(sightings.level(Level.HIGH).techniques("T1560.001").make("a"));
        aims.add(sightings.level(Level.HIGH).techniques("T1041").make("b"));
        assertThat(aims.findings()).isEmpty();
    }

    @Test
    void drawingsTouchedAndDataSentOutSupportTheftOfIntellectualProperty() {
        aims.add(sightings.level(Level.MEDIUM).tags("dazaifu.aim.ip-theft").make("a"));
        aims.add(sightings.level(Level.HIGH).tags().techniques("T1567.002").make("b"));
        assertThat(aims.findings())
                .extracting(Incident.AimFinding::aim, Incident.AimFinding::support)
                .containsExactly(tuple(Aim.INTELLECTUAL_PROPERTY, Incident.Support.MODERATE));
        assertThat(aims.findings().getFirst().reasons())
                .extracting(Incident.AimReason::sightings)
                .containsExactly(java.util.List.of(1L), java.util.List.of(2L));
    }

    @Test
    void encryptionSupportsDisruptionAndOnlyWeaklyTheftOfCurrency() {
        aims.add(sightings.level(Level.CRITICAL).techniques("T1486").make("a"));
        assertThat(aims.findings())
                .extracting(Incident.AimFinding::aim, Incident.AimFinding::support)
                .containsExactly(
                        tuple(Aim.DISRUPTION, Incident.Support.MODERATE),
                        tuple(Aim.CURRENCY, Incident.Support.WEAK));
    }

    @Test
    void destructionAfterInhibitedRecoveryIsStrong() {
        aims.add(sightings.level(Level.HIGH).techniques("T1490").make("a"));
        aims.add(sightings.level(Level.HIGH).techniques("T1561.002").make("b"));
        assertThat(aims.findings().getFirst().support()).isEqualTo(Incident.Support.STRONG);
    }

    @Test
    void sightingsBelowMediumDoNotCount() {
        aims.add(
                sightings
                        .level(Level.LOW)
                        .techniques("T1486", "T1490")
                        .tags("dazaifu.aim.currency")
                        .make("a"));
        assertThat(aims.findings()).isEmpty();
    }
}
