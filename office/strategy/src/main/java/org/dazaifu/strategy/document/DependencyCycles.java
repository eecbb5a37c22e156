package org.dazaifu.strategy.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds measures that wait for each other, so that none of them can ever be complete. */
final class DependencyCycles {

    private DependencyCycles() {}

    /** Tells of each cycle once, whole, at its first measure. */
    static void check(Findings findings) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        findings.strategy().measures().forEach(one -> measures.putIfAbsent(one.id(), one));
        Set<String> told = new HashSet<>();
        for (Measure measure : measures.values()) {
            if (!told.contains(measure.id())) {
                List<String> cycle = shortest(measure.id(), measures);
                if (!cycle.isEmpty()) {
                    told.addAll(cycle);
                    findings.error(
                            "dependency-cycle",
                            "measures." + measure.id() + ".depends-on." + cycle.get(1),
                            measure.at(),
                            "these wait for each other: "
                                    + String.join(" → ", cycle)
                                    + "; take one of the dependencies out");
                }
            }
        }
    }

    /** The shortest way from a measure over dependencies back to it; empty where there is none. */
    private static List<String> shortest(String start, Map<String, Measure> measures) {
        Map<String, String> from = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String one = next.remove();
            Measure measure = measures.get(one);
            for (String other : measure == null ? List.<String>of() : measure.dependencies()) {
                if (other.equals(start)) {
                    return way(start, one, from);
                }
                if (from.putIfAbsent(other, one) == null) {
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String start, String last, Map<String, String> from) {
        List<String> way = new ArrayList<>(List.of(start));
        for (String one = last; one != null && !one.equals(start); one = from.get(one)) {
            way.add(one);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }
}
