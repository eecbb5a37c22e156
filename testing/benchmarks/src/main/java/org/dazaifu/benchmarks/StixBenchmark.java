package org.dazaifu.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.check.BundleCheck;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What reading and checking a whole bundle costs, in 256 MB of heap; the score is seconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class StixBenchmark {

    /** A bundle, plain or gzip, such as ATT&amp;CK Enterprise. */
    @Param("")
    public String file = "";

    private byte[] bytes = {};

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(Path.of(file));
    }

    @Benchmark
    public void everyObject(Blackhole sink) throws IOException, StixException {
        try (BundleReader reader = BundleReader.of(new ByteArrayInputStream(bytes), file)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                sink.consume(item.get());
            }
        }
    }

    @Benchmark
    public void everyObjectChecked(Blackhole sink) throws IOException, StixException {
        var check = new BundleCheck();
        try (BundleReader reader = BundleReader.of(new ByteArrayInputStream(bytes), file)) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                sink.consume(check.next(item.get()));
            }
            sink.consume(check.end(reader.header()));
        }
    }
}
