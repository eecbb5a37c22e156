package org.dazaifu.attribution.benchmark;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import org.dazaifu.attribution.model.Weights;

class BenchmarkFilesFuzzTest {

    /** Any bytes are relations or refused. */
    @FuzzTest
    void anyBytesAreEdgesOrRefused(byte[] bytes) {
        try {
            Edges.read(bytes, "edges.json");
        } catch (BenchmarkException e) {
            return;
        }
    }

    /** Any bytes are incidents that can be scored under every protocol, or refused. */
    @FuzzTest
    void anyBytesAreIncidentsOrRefused(byte[] bytes) {
        try {
            AttributionBenchmark.of(
                            bytes,
                            "incidents.json",
                            InventedBenchmark.edgesJson(),
                            "edges.json",
                            Map.of(),
                            1)
                    .run(
                            List.of(Protocol.FWD6, Protocol.FLAG20, Protocol.CAMPAIGNS),
                            Weights.shipped());
        } catch (BenchmarkException e) {
            return;
        }
    }
}
