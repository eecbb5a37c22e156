package org.dazaifu.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.pattern.NotAPattern;
import org.dazaifu.stix.pattern.Observation;
import org.dazaifu.stix.pattern.Pattern;
import org.dazaifu.stix.pattern.PatternMatch;
import org.dazaifu.stix.pattern.PatternMatcher;
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

/**
 * What it costs to find that observations, one a second, are not as a pattern asks, so that the
 * search goes through all of them; the score is time a search, comparisons included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PatternBenchmark {

    @Param({"40", "10000"})
    public int observations;

    @Param({
        "[file:name = 'a.exe'] REPEATS 5 TIMES WITHIN 2 SECONDS",
        "([file:name = 'a.exe'] FOLLOWEDBY [file:size > 0]) WITHIN 0.5 SECONDS",
        "([file:name = 'a.exe'] REPEATS 3 TIMES FOLLOWEDBY [file:size > 0] REPEATS 2 TIMES) WITHIN 3 SECONDS",
    })
    public String pattern = "";

    private final List<Observation> seen = new ArrayList<>();
    private PatternMatcher matcher = matcher("[file:name = 'a.exe']");

    @Setup
    public void make() {
        matcher = matcher(pattern);
        var file =
                new Dictionary(
                        Map.of(
                                "type", new StixValue.Text("file"),
                                "name", new StixValue.Text("a.exe"),
                                "size", new StixValue.Numeral("1024")));
        for (int i = 0; i < observations; i++) {
            Instant moment = Instant.ofEpochSecond(1_785_000_000L + i);
            seen.add(new Observation("observed " + i, moment, moment, 1, List.of(file), Map.of()));
        }
        if (!(match() instanceof PatternMatch.Unmatched)) {
            throw new IllegalStateException("the search ends early: " + match());
        }
    }

    private static PatternMatcher matcher(String text) {
        return switch (Pattern.read(text)) {
            case Pattern read -> new PatternMatcher(read);
            case NotAPattern(var problems) ->
                    throw new IllegalArgumentException(problems.toString());
        };
    }

    @Benchmark
    public PatternMatch match() {
        return matcher.match(seen);
    }
}
