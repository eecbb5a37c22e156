package org.dazaifu.sigma;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast events are matched once they are parsed: {@code MatchBenchmark RULES OTRF [ROUNDS]}. Not
 * a test; its figures go to docs/performance.md.
 */
final class MatchBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MatchBenchmark() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        RuleSet rules = RuleSet.compile(RuleLoader.load(List.of(Path.of(args[0]))).rules());
        System.out.printf("load %d rules: %d ms%n", rules.rules().size(), millis(start));
        System.out.printf(
                "cpu so far: %d ms%n",
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
        List<TestEvent> events = new ArrayList<>();
        JsonEvents.otrf(Path.of(args[1]), 1, events::add);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        for (int round = 0; round < rounds; round++) {
            round(rules, events);
        }
        perKind(rules, events);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "heap with events: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        int size = events.size();
        events.clear();
        System.gc();
        System.out.printf(
                "heap without: %d MB, %d events%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, size);
    }

    private static void round(RuleSet rules, List<TestEvent> events) {
        RuleMatcher matcher = rules.matcher();
        long[] matches = {0};
        long start = cpu();
        for (TestEvent event : events) {
            matcher.match(event, rule -> matches[0]++);
        }
        long nanos = cpu() - start;
        System.out.printf(
                "%d events, %d matches: %d ms, %.0f events/s on one thread, %.2f us an event%n",
                events.size(),
                matches[0],
                nanos / 1_000_000,
                events.size() * 1e9 / nanos,
                nanos / 1e3 / events.size());
    }

    private static void perKind(RuleSet rules, List<TestEvent> events) {
        RuleMatcher matcher = rules.matcher();
        Map<String, long[]> kinds = new HashMap<>();
        for (TestEvent event : events) {
            long start = cpu();
            matcher.match(event, rule -> {});
            long[] sum =
                    kinds.computeIfAbsent(
                            event.channel() + " " + event.eventId(), unused -> new long[2]);
            sum[0] += cpu() - start;
            sum[1]++;
        }
        kinds.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .limit(14)
                .forEach(e ->
                        System.out.printf(
                                "%-60s %8d events %8d ms %8.2f us%n",
                                e.getKey(),
                                e.getValue()[1],
                                e.getValue()[0] / 1_000_000,
                                e.getValue()[0] / 1e3 / e.getValue()[1]));
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
