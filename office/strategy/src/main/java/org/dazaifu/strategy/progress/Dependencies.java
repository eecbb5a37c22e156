package org.dazaifu.strategy.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Measure;
import org.dazaifu.strategy.document.Strategy;

/**
 * Which measure waits for which.
 *
 * @param order every measure after all those for which it waits
 * @param of for which it waits, by id; without what the strategy does not have
 * @param waiting which wait for it, by id
 */
record Dependencies(
        List<Measure> order, Map<String, List<String>> of, Map<String, List<String>> waiting) {

    /**
     * Of a strategy.
     *
     * @throws MistakesException where measures wait for each other
     */
    static Dependencies of(Strategy strategy) throws MistakesException {
        Map<String, Measure> measures = new LinkedHashMap<>();
        strategy.measures().forEach(one -> measures.putIfAbsent(one.id(), one));
        Map<String, List<String>> of = new HashMap<>();
        Map<String, List<String>> waiting = new HashMap<>();
        measures.keySet().forEach(id -> waiting.put(id, new ArrayList<>()));
        for (Measure one : measures.values()) {
            Set<String> known = new LinkedHashSet<>(one.dependencies());
            known.retainAll(measures.keySet());
            of.put(one.id(), List.copyOf(known));
            known.forEach(id -> waiting.getOrDefault(id, List.of()).add(one.id()));
        }
        List<Measure> order = sorted(measures, of, waiting);
        if (order.size() < measures.size()) {
            order.forEach(one -> measures.remove(one.id()));
            Measure first = measures.values().iterator().next();
            throw new MistakesException(
                    List.of(
                            new Problem(
                                    first.at().file(),
                                    first.at().line(),
                                    first.at().column(),
                                    "measures wait for each other, so none of them can be complete, and nothing follows of when (among or behind them: %s); 'strategy check' names the cycles, take one dependency out of each"
                                            .formatted(
                                                    String.join(
                                                            ", ",
                                                            new TreeSet<>(measures.keySet()))))));
        }
        return new Dependencies(order, of, waiting);
    }

    private static List<Measure> sorted(
            Map<String, Measure> measures,
            Map<String, List<String>> of,
            Map<String, List<String>> waiting) {
        Map<String, Integer> open = new HashMap<>();
        Deque<Measure> ready = new ArrayDeque<>();
        for (Measure one : measures.values()) {
            int count = of.getOrDefault(one.id(), List.of()).size();
            open.put(one.id(), count);
            if (count == 0) {
                ready.add(one);
            }
        }
        List<Measure> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Measure one = ready.remove();
            order.add(one);
            for (String next : waiting.getOrDefault(one.id(), List.of())) {
                Measure waits = measures.get(next);
                if (waits != null && open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(waits);
                }
            }
        }
        return List.copyOf(order);
    }

    /** For which it waits. */
    List<String> of(String measure) {
        return of.getOrDefault(measure, List.of());
    }

    /** Which wait for it. */
    List<String> waiting(String measure) {
        return waiting.getOrDefault(measure, List.of());
    }
}
