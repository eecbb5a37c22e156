package org.dazaifu.strategy.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dazaifu.strategy.Written;
import org.dazaifu.strategy.document.Measure;
import org.junit.jupiter.api.Test;

/** Finish, slack, critical path and slips over random graphs, against what each means. */
class SchedulePropertyTest {

    private static final String DAY = "2022-01-01";

    private record Node(int start, int due, int expected, int percent, List<Integer> waits) {}

    private static List<Node> nodes(Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            int start = random.nextInt(400) - 90;
            int due = Math.max(1, start + 30 + random.nextInt(400));
            List<Integer> waits = new ArrayList<>();
            for (int other = 0; other < i; other++) {
                if (random.nextInt(4) == 0) {
                    waits.add(other);
                }
            }
            nodes.add(
                    new Node(
                            start,
                            due,
                            Math.max(1, due - 20 + random.nextInt(40)),
                            random.nextInt(100),
                            waits));
        }
        return nodes;
    }

    private static LocalDate day(int days) {
        return LocalDate.parse(DAY).plusDays(days);
    }

    /** Ids run against the order of dependencies, and the document is in that of ids. */
    private static String id(int node) {
        return "m" + (char) ('z' - node);
    }

    private static Plan plan(List<Node> nodes) {
        StringBuilder measures = new StringBuilder("measures:\n");
        List<String> lines = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            measures.append(
                    "  - {id: %s, name: M, pillar: defend, owner: office, start: %s, due: %s, depends-on: [%s], evidence: E}%n"
                            .formatted(
                                    id(i),
                                    day(node.start()),
                                    day(node.due()),
                                    node.waits().stream()
                                            .map(SchedulePropertyTest::id)
                                            .collect(Collectors.joining(", "))));
            lines.add(
                    Reported.line(
                            id(i),
                            "2021-12-20",
                            "under-way",
                            "\"percent\":%d,\"expected\":\"%s\""
                                    .formatted(node.percent(), day(node.expected()))));
        }
        String strategy = Written.STRATEGY;
        strategy =
                strategy.substring(0, strategy.indexOf("measures:\n"))
                        + measures
                        + strategy.substring(strategy.indexOf("indicators:\n  - id"));
        return Reported.plan(Written.files(strategy, lines.toArray(String[]::new)), DAY);
    }

    /**
     * Over every chain of dependencies that ends with a node, the latest end: no memory, no order.
     */
    private static long finish(List<Node> nodes, int i, Map<Integer, Integer> slips) {
        Node node = nodes.get(i);
        long latest = node.expected();
        for (int other : node.waits()) {
            long rest =
                    Math.max(
                            0,
                            Math.min(
                                    node.due() - Math.max(node.start(), nodes.get(other).due()),
                                    (int)
                                            Math.ceil(
                                                    (node.due() - node.start())
                                                            * ((100.0 - node.percent()) / 100))));
            latest = Math.max(latest, finish(nodes, other, slips) + rest);
        }
        return latest + slips.getOrDefault(i, 0);
    }

    @Test
    void everyMeasureIsCompleteAfterItsLongestChain() {
        for (int seed = 0; seed < 200; seed++) {
            List<Node> nodes = nodes(new Random(seed));
            Progress progress = plan(nodes).progress(Map.of());
            LocalDate end = LocalDate.MIN;
            for (int i = 0; i < nodes.size(); i++) {
                LocalDate expected = day((int) finish(nodes, i, Map.of()));
                assertThat(progress.measure(id(i)).orElseThrow().finish())
                        .as("%s of seed %s", id(i), seed)
                        .contains(expected);
                end = expected.isAfter(end) ? expected : end;
            }
            assertThat(progress.end()).contains(end);
        }
    }

    @Test
    void aSlipMovesExactlyWhatFollowsFromIt() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Node> nodes = nodes(random);
            int slipping = random.nextInt(nodes.size());
            int days = 1 + random.nextInt(120);
            Map<String, LocalDate> expected = new HashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                long before = finish(nodes, i, Map.of());
                long after = finish(nodes, i, Map.of(slipping, days));
                if (before != after) {
                    expected.put(id(i), day((int) after));
                }
            }
            Map<String, LocalDate> moved = new HashMap<>();
            plan(nodes)
                    .slip(Map.of(id(slipping), (long) days))
                    .moved()
                    .forEach(one -> moved.put(one.measure(), one.after()));
            assertThat(moved).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void slackIsExactlyWhatMayBeLostBeforeADueIsMissed() {
        int told = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Node> nodes = nodes(new Random(seed));
            Progress progress = plan(nodes).progress(Map.of());
            for (int i = 0; i < nodes.size(); i++) {
                int slack = (int) progress.measure(id(i)).orElseThrow().slack().orElseThrow();
                if (slack >= 0) {
                    told++;
                    assertThat(missedBecause(nodes, i, slack)).isFalse();
                    assertThat(missedBecause(nodes, i, slack + 1)).isTrue();
                }
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    /** Whether some due is missed, and its measure moved, because one slips. */
    private static boolean missedBecause(List<Node> nodes, int slipping, int days) {
        return IntStream.range(0, nodes.size())
                .anyMatch(i -> {
                    long after = finish(nodes, i, Map.of(slipping, days));
                    return after > nodes.get(i).due() && after > finish(nodes, i, Map.of());
                });
    }

    @Test
    void theCriticalPathEndsLastAndEachOfItHoldsTheNextUp() {
        for (int seed = 0; seed < 200; seed++) {
            List<Node> nodes = nodes(new Random(seed));
            Plan plan = plan(nodes);
            Progress progress = plan.progress(Map.of());
            List<String> path = progress.criticalPath();
            for (int i = 0; i + 1 < path.size(); i++) {
                Measure next = progress.measure(path.get(i + 1)).orElseThrow().measure();
                assertThat(next.dependencies()).contains(path.get(i));
            }
            Slip slip = plan.slip(Map.of(path.getFirst(), 1L));
            assertThat(slip.after()).contains(slip.before().orElseThrow().plusDays(1));
        }
    }
}
