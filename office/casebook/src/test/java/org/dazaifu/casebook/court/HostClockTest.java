package org.dazaifu.casebook.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.AcquisitionFacts;
import org.dazaifu.casebook.FileDigest;
import org.junit.jupiter.api.Test;

class HostClockTest {

    private static final Instant ACQUIRED = Instant.parse("2026-05-02T00:00:00Z");

    private static Acquisition.Item item() {
        return new Acquisition.Item(
                "/srv/a.evtx",
                "evidence/1/a.evtx",
                1,
                FileDigest.of(new byte[] {1}).sha256(),
                ACQUIRED,
                null,
                ACQUIRED,
                new AcquisitionFacts("Abe", "desk", AcquisitionFacts.Mode.COPY, ""),
                "");
    }

    private static SightingLine line(String host, String time, String file) {
        return new SightingLine(1, "r", "t", "high", time, "", file, 1, host);
    }

    private static List<HostClock> clocks(Map<String, Duration> skews, SightingLine... lines) {
        HostClock.Gatherer gatherer = new HostClock.Gatherer();
        for (SightingLine line : lines) {
            gatherer.accept(line);
        }
        return gatherer.clocks(List.of(item()), skews);
    }

    @Test
    void anEventDatedAfterItsAcquisitionShowsThatAClockIsWrong() {
        List<HostClock> clocks =
                clocks(
                        Map.of(),
                        line("A", "2026-05-01T10:00:00Z", "evidence/1/a.evtx"),
                        line("A", "2026-05-02T00:03:10Z", "evidence/1/a.evtx"));
        assertThat(clocks).hasSize(1);
        assertThat(clocks.getFirst().ahead()).isEqualTo(Duration.ofSeconds(190));
        assertThat(HostClock.written(clocks.getFirst().ahead())).isEqualTo("+00:03:10");
    }

    @Test
    void anEarlierEventShowsNothingOfAClock() {
        HostClock clock =
                clocks(Map.of(), line("A", "2026-05-01T10:00:00Z", "evidence/1/a.evtx")).getFirst();
        assertThat(clock.ahead()).isZero();
        assertThat(clock.acquired()).isEqualTo(ACQUIRED);
        assertThat(clock.stated()).isNull();
    }

    @Test
    void whatLiesWithinAnAcquiredArchiveHasItsAcquisition() {
        assertThat(
                        clocks(
                                        Map.of(),
                                        line(
                                                "A",
                                                "2026-05-01T10:00:00Z",
                                                "evidence/1/a.evtx/inner"))
                                .getFirst()
                                .acquired())
                .isEqualTo(ACQUIRED);
        assertThat(
                        clocks(Map.of(), line("A", "2026-05-01T10:00:00Z", "evidence/1/a.evtx2"))
                                .getFirst()
                                .acquired())
                .isNull();
    }

    @Test
    void aSkewIsOnlyWhatSomebodyStates() {
        HostClock clock =
                clocks(
                                Map.of("A", Duration.ofSeconds(190), "B", Duration.ZERO),
                                line("A", "2026-05-01T10:00:00Z", "evidence/1/a.evtx"))
                        .getFirst();
        assertThat(clock.stated()).isEqualTo(Duration.ofSeconds(190));
        assertThat(HostClock.corrected(clock.last(), clock.stated()))
                .isEqualTo(Instant.parse("2026-05-01T09:56:50Z"));
        assertThat(HostClock.written(Duration.ofSeconds(-3_661))).isEqualTo("-01:01:01");
    }

    @Test
    void eventsWithoutATimeSayNothing() {
        assertThat(clocks(Map.of(), line("A", "", "evidence/1/a.evtx"))).isEmpty();
    }
}
