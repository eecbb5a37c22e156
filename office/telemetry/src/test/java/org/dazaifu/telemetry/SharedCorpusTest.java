package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is read of the public data sets, pinned; skipped where they are absent. */
class SharedCorpusTest {

    @Test
    void everyRecordOfTheHostTelemetrySetsIsRead() {
        Counts counts = count("otrf");
        assertThat(counts.census.logs()).hasSize(52);
        assertThat(counts.census.events()).isEqualTo(293_482);
        assertThat(counts.census.damaged()).isZero();
        // Beside the sets: ten resource forks of macOS and the list of labels.
        assertThat(counts.census.unread())
                .hasSize(11)
                .allMatch(u -> u.reason() == Unread.Reason.NOT_RECOGNISED)
                .allMatch(u -> u.path().contains("__MACOSX") || u.path().endsWith("labels.json"));
        assertThat(counts.withoutTime).isZero();
        assertThat(counts.withoutPlace).isZero();
        assertThat(counts.windows).isEqualTo(293_482);
    }

    @Test
    void everyRecordOfTheNetworkSetsIsRead() {
        Counts counts = count("zeek");
        assertThat(counts.census.logs()).hasSize(27);
        assertThat(counts.census.events()).isEqualTo(7_804);
        assertThat(counts.census.damaged()).isZero();
        assertThat(counts.census.unread()).isEmpty();
        // The log of loaded scripts has no clock.
        assertThat(counts.withoutTime).isEqualTo(2_880);
        assertThat(counts.withoutPlace).isZero();
        assertThat(counts.zeek).isEqualTo(7_804);
    }

    @Test
    void everyRecordOfTheAttackSamplesIsRead() {
        Counts counts = count("evtx");
        assertThat(counts.census.unread()).isEmpty();
        assertThat(counts.census.damaged()).isZero();
        assertThat(counts.census.logs()).hasSize(121);
        assertThat(counts.census.events()).isEqualTo(5_394);
        assertThat(counts.windows).isEqualTo(5_394);
    }

    private static Counts count(String set) {
        Path data = Path.of(System.getProperty("dazaifu.data", ""), set);
        assumeTrue(Files.isDirectory(data), () -> "skipped: there is no " + data);
        Counts counts = new Counts();
        counts.census = Reading.visit(ReadingLimits.DEFAULT, counts, data);
        return counts;
    }

    private static final class Counts implements BatchVisitor {
        private Census census = new Census(java.util.List.of(), java.util.List.of(), 0);
        private long withoutTime;
        private long withoutPlace;
        private long windows;
        private long zeek;

        @Override
        public void event(Event event) {
            withoutTime += event.time() == null ? 1 : 0;
            withoutPlace += event.place().isEmpty() ? 1 : 0;
            windows += event.product().equals("windows") && event.eventId() >= 0 ? 1 : 0;
            zeek += event.product().equals("zeek") && !event.channel().isEmpty() ? 1 : 0;
        }

        @Override
        public void damaged(DamagedRecord damaged) {}
    }
}
