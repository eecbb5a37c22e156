package org.dazaifu.cacao.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Puts boxes on layers, each below all that lead to it, and in an order on their layer that crosses
 * few arrows. An arrow over several layers becomes a chain of knots, one a layer.
 *
 * <p>The method is that of Sugiyama, Tagawa and Toda (1981): layers by the longest path, order by
 * barycentres, the best of some rounds kept. Deterministic.
 */
final class Layers {

    private static final int ROUNDS = 8;

    /** One arrow as it goes down the layers: a box, knots, a box; one that leads back, reversed. */
    record Route(Arrow arrow, int[] nodes) {}

    private final int boxes;
    private final List<Route> routes = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private int[] layerOf;
    private List<int[]> layers = new ArrayList<>();

    Layers(int boxes, List<Arrow> arrows) {
        this.boxes = boxes;
        for (int i = 0; i < boxes; i++) {
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
        }
        List<Arrow> down = acyclic(arrows);
        layerOf = longestPaths(down);
        down.forEach(this::route);
        order();
    }

    List<int[]> layers() {
        return layers;
    }

    List<Route> routes() {
        return routes;
    }

    /** Boxes and knots. */
    int nodes() {
        return above.size();
    }

    int layer(int node) {
        return layerOf[node];
    }

    List<Integer> above(int node) {
        return above.get(node);
    }

    List<Integer> below(int node) {
        return below.get(node);
    }

    /** All arrows, with those turned round that lead back or would close a cycle. */
    private List<Arrow> acyclic(List<Arrow> arrows) {
        List<List<Arrow>> from = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            from.add(new ArrayList<>());
        }
        arrows.stream()
                .filter(arrow -> !arrow.back())
                .forEach(one -> from.get(one.from()).add(one));
        int[] state = new int[boxes];
        int[] next = new int[boxes];
        List<Arrow> down = new ArrayList<>();
        List<Arrow> up = new ArrayList<>(arrows.stream().filter(Arrow::back).toList());
        for (int root = 0; root < boxes; root++) {
            Deque<Integer> path = new ArrayDeque<>();
            if (state[root] == 0) {
                path.push(root);
                state[root] = 1;
            }
            while (!path.isEmpty()) {
                int at = path.peek();
                if (next[at] == from.get(at).size()) {
                    state[at] = 2;
                    path.pop();
                    continue;
                }
                Arrow arrow = from.get(at).get(next[at]++);
                if (state[arrow.to()] == 1) {
                    up.add(arrow);
                } else {
                    down.add(arrow);
                }
                if (state[arrow.to()] == 0) {
                    state[arrow.to()] = 1;
                    path.push(arrow.to());
                }
            }
        }
        for (Arrow one : up) {
            // A branch that never ends may put both on one layer, or the wrong way round.
            if (one.from() != one.to() && !leads(one.from(), one.to(), down)) {
                down.add(new Arrow(one.to(), one.from(), one.label(), one.failure(), true));
            }
        }
        return down;
    }

    private boolean leads(int from, int to, List<Arrow> arrows) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            next.add(new ArrayList<>());
        }
        arrows.forEach(one -> next.get(one.from()).add(one.to()));
        boolean[] seen = new boolean[boxes];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int at = waiting.pop();
            if (at == to) {
                return true;
            }
            if (!seen[at]) {
                seen[at] = true;
                next.get(at).forEach(waiting::push);
            }
        }
        return false;
    }

    private int[] longestPaths(List<Arrow> down) {
        int[] waiting = new int[boxes];
        List<List<Integer>> to = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            to.add(new ArrayList<>());
        }
        for (Arrow arrow : down) {
            waiting[arrow.to()]++;
            to.get(arrow.from()).add(arrow.to());
        }
        int[] layer = new int[boxes];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < boxes; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int at = ready.remove();
            for (int next : to.get(at)) {
                layer[next] = Math.max(layer[next], layer[at] + 1);
                if (--waiting[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return layer;
    }

    private void route(Arrow arrow) {
        int first = layerOf[arrow.from()];
        int last = layerOf[arrow.to()];
        int[] nodes = new int[last - first + 1];
        nodes[0] = arrow.from();
        nodes[nodes.length - 1] = arrow.to();
        for (int i = 1; i < nodes.length - 1; i++) {
            nodes[i] = above.size();
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
            if (nodes[i] >= layerOf.length) {
                layerOf = Arrays.copyOf(layerOf, layerOf.length * 2 + 1);
            }
            layerOf[nodes[i]] = first + i;
        }
        for (int i = 1; i < nodes.length; i++) {
            below.get(nodes[i - 1]).add(nodes[i]);
            above.get(nodes[i]).add(nodes[i - 1]);
        }
        routes.add(new Route(arrow, nodes));
    }

    /** Begins with the order of a walk in depth, in which a plain playbook crosses nothing. */
    private void order() {
        List<List<Integer>> byLayer = new ArrayList<>();
        boolean[] seen = new boolean[nodes()];
        for (int root = 0; root < boxes; root++) {
            Deque<Integer> waiting = new ArrayDeque<>(List.of(root));
            while (!waiting.isEmpty()) {
                int node = waiting.pop();
                if (!seen[node]) {
                    seen[node] = true;
                    while (byLayer.size() <= layerOf[node]) {
                        byLayer.add(new ArrayList<>());
                    }
                    byLayer.get(layerOf[node]).add(node);
                    below.get(node).reversed().forEach(waiting::push);
                }
            }
        }
        byLayer.forEach(one -> layers.add(one.stream().mapToInt(i -> i).toArray()));
        improve();
    }

    private void improve() {
        List<int[]> best = copy();
        long least = crossings();
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            boolean down = round % 2 == 0;
            int[] position = positions();
            for (int i = 1; i < layers.size(); i++) {
                sort(layers.get(down ? i : layers.size() - 1 - i), down ? above : below, position);
            }
            long now = crossings();
            if (now < least) {
                least = now;
                best = copy();
            }
        }
        layers = best;
    }

    private List<int[]> copy() {
        return new ArrayList<>(layers.stream().map(int[]::clone).toList());
    }

    private int[] positions() {
        int[] position = new int[nodes()];
        layers.forEach(layer -> number(layer, position));
        return position;
    }

    private static void number(int[] layer, int[] position) {
        for (int i = 0; i < layer.length; i++) {
            position[layer[i]] = i;
        }
    }

    private record Centred(int node, double centre) {}

    private static void sort(int[] layer, List<List<Integer>> neighbours, int[] position) {
        List<Centred> nodes = new ArrayList<>();
        for (int node : layer) {
            double centre =
                    neighbours.get(node).stream()
                            .mapToInt(other -> position[other])
                            .average()
                            .orElse(position[node]);
            nodes.add(new Centred(node, centre));
        }
        nodes.sort(Comparator.comparingDouble(Centred::centre));
        for (int i = 0; i < layer.length; i++) {
            layer[i] = nodes.get(i).node();
        }
        number(layer, position);
    }

    /** Counted with a binary indexed tree over the ends of the arrows seen so far. */
    private long crossings() {
        int[] position = positions();
        long crossings = 0;
        for (int i = 0; i + 1 < layers.size(); i++) {
            long[] tree = new long[layers.get(i + 1).length + 1];
            long before = 0;
            for (int node : layers.get(i)) {
                int[] to = below.get(node).stream().mapToInt(n -> position[n]).sorted().toArray();
                for (int end : to) {
                    crossings += before - sum(tree, end + 1);
                }
                for (int end : to) {
                    before++;
                    for (int k = end + 1; k < tree.length; k += k & -k) {
                        tree[k]++;
                    }
                }
            }
        }
        return crossings;
    }

    private static long sum(long[] tree, int end) {
        long sum = 0;
        for (int k = end; k > 0; k -= k & -k) {
            sum += tree[k];
        }
        return sum;
    }
}
