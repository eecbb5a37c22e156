package org.dazaifu.cacao.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything stands: each layer below the last, and on a layer each node as near to the
 * middle of its neighbours as the others let it.
 *
 * <p>On one layer that is least squares under least distances, solved exactly by pooling adjacent
 * violators (isotonic regression); layers take turns.
 */
final class Placement {

    private static final int FIRST_ROUNDS = 16;
    private static final int ROUNDS = 200;
    private static final int ROUNDS_OF_MANY = 40;
    private static final int MANY = 3_000;
    private static final double GAP = 26;
    private static final double KNOT = 22;
    private static final double BETWEEN = 50;
    private static final double MARGIN = 40;
    private static final double KNOT_WEIGHT = 4;

    private final List<Box> boxes;
    private final Layers layers;
    private final double[] x;
    private final double[] top;
    private final double[] tall;
    private double width;
    private double height;

    Placement(List<Box> boxes, Layers layers, double header) {
        this.boxes = boxes;
        this.layers = layers;
        this.x = new double[layers.nodes()];
        this.top = new double[layers.layers().size()];
        this.tall = new double[layers.layers().size()];
        down(header);
        across();
    }

    double x(int node) {
        return x[node];
    }

    double top(int node) {
        double space = tall[layers.layer(node)] - boxHeight(node);
        return top[layers.layer(node)] + (isKnot(node) ? 0 : space / 2);
    }

    double bottom(int node) {
        return isKnot(node)
                ? top[layers.layer(node)] + tall[layers.layer(node)]
                : top(node) + boxHeight(node);
    }

    boolean isKnot(int node) {
        return node >= boxes.size();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private double boxHeight(int node) {
        return isKnot(node) ? 0 : boxes.get(node).height();
    }

    /** Half the width of a node. */
    double half(int node) {
        return (isKnot(node) ? KNOT : boxes.get(node).width()) / 2;
    }

    private void down(double header) {
        double y = header + MARGIN / 2;
        for (int i = 0; i < top.length; i++) {
            top[i] = y;
            for (int node : layers.layers().get(i)) {
                tall[i] = Math.max(tall[i], boxHeight(node));
            }
            y += tall[i] + BETWEEN;
        }
        height = y - BETWEEN + MARGIN;
    }

    private void across() {
        for (int[] layer : layers.layers()) {
            double at = 0;
            for (int node : layer) {
                at += half(node);
                x[node] = at;
                at += half(node) + GAP;
            }
        }
        int rounds = layers.nodes() > MANY ? ROUNDS_OF_MANY : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            boolean down = round % 2 == 0;
            for (int i = 0; i < top.length; i++) {
                place(layers.layers().get(down ? i : top.length - 1 - i), down, round);
            }
        }
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int node = 0; node < x.length; node++) {
            left = Math.min(left, x[node] - half(node));
            right = Math.max(right, x[node] + half(node));
        }
        for (int node = 0; node < x.length; node++) {
            x[node] += MARGIN - left;
        }
        width = x.length == 0 ? 2 * MARGIN : right - left + 2 * MARGIN;
    }

    /**
     * Wishes come from one side first, from both afterwards; the end of a branch hangs under what
     * it ends.
     */
    private void place(int[] layer, boolean down, int round) {
        double[] wish = new double[layer.length];
        double[] weight = new double[layer.length];
        double[] offset = new double[layer.length];
        for (int i = 0; i < layer.length; i++) {
            int node = layer[i];
            List<Integer> near = new ArrayList<>(down ? layers.above(node) : layers.below(node));
            boolean hangs = !isKnot(node) && boxes.get(node).shape() == Box.Shape.DOT;
            if (hangs && !layers.above(node).isEmpty()) {
                near = layers.above(node);
            } else if (near.isEmpty() || round >= FIRST_ROUNDS) {
                near.addAll(down ? layers.below(node) : layers.above(node));
            }
            wish[i] = wish(node, near);
            weight[i] = isKnot(node) ? KNOT_WEIGHT : 1;
            offset[i] = i == 0 ? 0 : offset[i - 1] + half(layer[i - 1]) + half(node) + GAP;
        }
        double[] placed = pooled(wish, weight, offset);
        for (int i = 0; i < layer.length; i++) {
            x[layer[i]] = placed[i] + offset[i];
        }
    }

    /** The middle of the neighbours; long arrows pull more, so that they become straight. */
    private double wish(int node, List<Integer> near) {
        double sum = 0;
        double total = 0;
        for (int other : near) {
            double pull = (isKnot(node) ? 3 : 1) * (isKnot(other) ? 3 : 1);
            sum += pull * x[other];
            total += pull;
        }
        return total == 0 ? x[node] : sum / total;
    }

    /** The nondecreasing values nearest to the wishes without their offsets. */
    private static double[] pooled(double[] wish, double[] weight, double[] offset) {
        double[] mean = new double[wish.length];
        double[] total = new double[wish.length];
        int[] size = new int[wish.length];
        int blocks = 0;
        for (int i = 0; i < wish.length; i++) {
            mean[blocks] = wish[i] - offset[i];
            total[blocks] = weight[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double both = total[blocks - 2] + total[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * total[blocks - 2]
                                        + mean[blocks - 1] * total[blocks - 1])
                                / both;
                total[blocks - 2] = both;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double[] placed = new double[wish.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++) {
                placed[at++] = mean[block];
            }
        }
        return placed;
    }
}
