package org.dazaifu.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dazaifu.evtx.Utf8Buffer;
import org.dazaifu.sigma.RuleLoader;
import org.dazaifu.sigma.RuleSet;
import org.dazaifu.telemetry.Batch;
import org.dazaifu.telemetry.BatchSource;
import org.dazaifu.telemetry.BatchVisitor;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.Event;
import org.dazaifu.telemetry.LogKind;
import org.dazaifu.telemetry.SourceFile;
import org.dazaifu.telemetry.TelemetryException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HuntTest {

    private static final RuleSet RULES =
            RuleSet.compile(
                    RuleLoader.parse(
                                    "test",
                                    """
                                    title: Even
                                    id: 7d9d2a3e-6f0e-4f62-8f55-3c0a2b3f8b11
                                    level: high
                                    tags: [attack.t1059.001]
                                    logsource: {product: zeek, service: dns}
                                    detection:
                                        selection: {query|endswith: ['0', '2', '4', '6', '8']}
                                        condition: selection
                                    """)
                            .rules());

    private static final SourceFile FILE = new SourceFile("dns.log", LogKind.ZEEK_JSON);

    /** A DNS query; one instance is reused for every event, as the contract allows. */
    private static final class Query implements Event {
        private int number;

        @Override
        public SourceFile source() {
            return FILE;
        }

        @Override
        public long record() {
            return number;
        }

        @Override
        public Instant time() {
            return Instant.ofEpochSecond(number);
        }

        @Override
        public String place() {
            return "sensor";
        }

        @Override
        public String product() {
            return "zeek";
        }

        @Override
        public String channel() {
            return "dns";
        }

        @Override
        public int eventId() {
            return -1;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String name(int index) {
            return "query";
        }

        @Override
        public @Nullable String value(int index) {
            return "host-" + number;
        }

        @Override
        public void writeJson(Utf8Buffer out) {
            out.append("{}");
        }

        @Override
        public void writeXml(Utf8Buffer out) {
            out.append("<Event/>");
        }
    }

    private record Queries(int from, int to) implements Batch {
        @Override
        public SourceFile source() {
            return FILE;
        }

        @Override
        public void decode(BatchVisitor visitor) {
            Query query = new Query();
            for (int i = from; i < to; i++) {
                query.number = i;
                visitor.event(query);
            }
            visitor.damaged(new DamagedRecord(FILE, to, "an object", "nothing"));
        }
    }

    private static BatchSource source(int batches) {
        Iterator<Queries> all =
                IntStream.range(0, batches)
                        .mapToObj(i -> new Queries(i * 100, i * 100 + 100))
                        .iterator();
        return () -> all.hasNext() ? all.next() : null;
    }

    private static List<Sighting> hunt(int threads) throws Exception {
        List<Sighting> sightings = new ArrayList<>();
        Hunt.run(source(40), RULES, threads, sightings::add, HuntProgress.NONE);
        return sightings;
    }

    @Test
    void sightingsAreTheSameForAnyNumberOfThreadsAndInTheOrderOfTheEvidence() throws Exception {
        List<Sighting> one = hunt(1);
        assertThat(one).hasSize(2_000).isEqualTo(hunt(2)).isEqualTo(hunt(7));
        assertThat(one).extracting(Sighting::number).isSorted().startsWith(1L, 2L);
        assertThat(one).extracting(Sighting::record).isSorted();
    }

    @Test
    void aSightingIsACopyThatOutlivesItsEvent() throws Exception {
        Sighting third = hunt(2).get(2);
        assertThat(third.value("query")).isEqualTo("host-4");
        assertThat(third.techniques()).containsExactly("T1059.001");
        assertThat(third.host()).isEqualTo("sensor");
        assertThat(third.time()).isEqualTo(Instant.ofEpochSecond(4));
    }

    @Test
    void everyEventAndEveryDamagedPlaceIsCounted() throws Exception {
        HuntResult result = Hunt.run(source(300), RULES, 2, _ -> {}, HuntProgress.NONE);
        assertThat(result.events()).isEqualTo(30_000);
        assertThat(result.damaged()).isEqualTo(300);
        assertThat(result.damagedExamples()).hasSize(Hunt.DAMAGED_EXAMPLES);
    }

    @Test
    void whatWasSightedBeforeTheEvidenceFailedIsDelivered() {
        BatchSource good = source(3);
        BatchSource failing =
                () -> {
                    Batch next = good.next();
                    if (next == null) {
                        throw new TelemetryException(
                                "telemetry.read-failed", "the disk went away", null);
                    }
                    return next;
                };
        List<Sighting> sightings = new ArrayList<>();
        assertThatThrownBy(() -> Hunt.run(failing, RULES, 2, sightings::add, HuntProgress.NONE))
                .isInstanceOf(TelemetryException.class);
        assertThat(sightings).hasSize(150);
    }

    @Test
    void aSinkThatFailsStopsTheHunt() {
        assertThatThrownBy(() ->
                        Hunt.run(
                                source(40),
                                RULES,
                                2,
                                _ -> {
                                    throw new IOException("No space left on device");
                                },
                                HuntProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
