package org.dazaifu.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.evtx.Decoded;
import org.dazaifu.evtx.EvtxChunk;
import org.dazaifu.evtx.EvtxReader;
import org.dazaifu.evtx.EvtxRecord;
import org.dazaifu.evtx.Utf8Buffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What decoding the records of an EVTX file costs; the score is chunks a second, each about 64 KiB.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvtxBenchmark {

    /** How many chunks one operation goes through. */
    static final int CHUNKS = 64;

    /** An EVTX file of at least {@value #CHUNKS} chunks. */
    @Param("")
    public String file = "";

    private final List<EvtxChunk> chunks = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        try (EvtxReader reader = EvtxReader.open(Path.of(file))) {
            for (@Nullable EvtxChunk chunk = reader.next();
                    chunk != null && chunks.size() < CHUNKS;
                    chunk = reader.next()) {
                chunks.add(chunk);
            }
        }
        if (chunks.size() < CHUNKS) {
            throw new IllegalArgumentException(
                    file
                            + " has fewer than "
                            + CHUNKS
                            + " chunks: give a larger one with -p file=FILE");
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHUNKS)
    public void systemFields(Blackhole sink) {
        for (EvtxChunk chunk : chunks) {
            for (EvtxRecord record : chunk) {
                if (record instanceof Decoded decoded) {
                    sink.consume(decoded.channel());
                    sink.consume(decoded.eventId());
                }
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHUNKS)
    public void allFieldsAsText(Blackhole sink) {
        for (EvtxChunk chunk : chunks) {
            for (EvtxRecord record : chunk) {
                if (record instanceof Decoded decoded) {
                    for (int i = 0; i < decoded.size(); i++) {
                        sink.consume(decoded.value(i));
                    }
                }
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHUNKS)
    public void json(Blackhole sink) {
        Utf8Buffer out = new Utf8Buffer();
        for (EvtxChunk chunk : chunks) {
            for (EvtxRecord record : chunk) {
                if (record instanceof Decoded decoded) {
                    out.clear();
                    decoded.writeJson(out);
                    sink.consume(out.length());
                }
            }
        }
    }
}
