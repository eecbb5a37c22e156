package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hidden cells that hang together, and in which ways they can change without any sum changing.
 *
 * @param sums each as places among these cells; the whole counts against its parts
 * @param signs for each of these places, 1 for a part and -1 for the whole
 * @param ways how each cell changes with the change of the cells that can be chosen freely
 */
record HiddenPart(List<int[]> sums, List<int[]> signs, double[][] ways) {

    private static final double NOTHING = 1e-9;

    static HiddenPart of(SumSystem system, List<Integer> cells) {
        Map<Integer, Integer> local = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            local.put(cells.get(i), i);
        }
        List<int[]> sums = new ArrayList<>();
        List<int[]> signs = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int cell : cells) {
            for (int sum : system.sumsOf(cell)) {
                if (seen.add(sum)) {
                    int[] all = system.sum(sum);
                    int[] places = new int[all.length];
                    int[] own = new int[all.length];
                    int found = 0;
                    for (int i = 0; i < all.length; i++) {
                        Integer place = local.get(all[i]);
                        if (place != null) {
                            places[found] = place;
                            own[found++] = i == 0 ? -1 : 1;
                        }
                    }
                    sums.add(java.util.Arrays.copyOf(places, found));
                    signs.add(java.util.Arrays.copyOf(own, found));
                }
            }
        }
        return new HiddenPart(sums, signs, ways(cells.size(), sums, signs));
    }

    /** Whether such changes of these cells leave every sum as it is. */
    boolean keepsSums(long[] changes) {
        for (int i = 0; i < sums.size(); i++) {
            long together = 0;
            for (int j = 0; j < sums.get(i).length; j++) {
                together += signs.get(i)[j] * changes[sums.get(i)[j]];
            }
            if (together != 0) {
                return false;
            }
        }
        return true;
    }

    /** Gauss and Jordan: what the sums leave free, and how the rest follows from it. */
    private static double[][] ways(int cells, List<int[]> sums, List<int[]> signs) {
        double[][] matrix = new double[sums.size()][cells];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < sums.get(i).length; j++) {
                matrix[i][sums.get(i)[j]] += signs.get(i)[j];
            }
        }
        int[] rowOf = new int[cells];
        java.util.Arrays.fill(rowOf, -1);
        for (int row = 0; row < matrix.length; row++) {
            int pivot = largest(matrix[row]);
            if (pivot < 0) {
                continue;
            }
            scale(matrix[row], matrix[row][pivot]);
            for (int other = 0; other < matrix.length; other++) {
                double factor = matrix[other][pivot];
                if (other != row && factor != 0) {
                    for (int j = 0; j < cells; j++) {
                        if (matrix[row][j] != 0) {
                            double less = matrix[other][j] - factor * matrix[row][j];
                            matrix[other][j] = Math.abs(less) < NOTHING ? 0 : less;
                        }
                    }
                }
            }
            rowOf[pivot] = row;
        }
        int[] free = java.util.stream.IntStream.range(0, cells).filter(i -> rowOf[i] < 0).toArray();
        double[][] ways = new double[cells][free.length];
        for (int k = 0; k < free.length; k++) {
            ways[free[k]][k] = 1;
            for (int i = 0; i < cells; i++) {
                if (rowOf[i] >= 0) {
                    ways[i][k] = 0.0 - matrix[rowOf[i]][free[k]];
                }
            }
        }
        return ways;
    }

    private static int largest(double[] row) {
        int largest = -1;
        for (int j = 0; j < row.length; j++) {
            if (Math.abs(row[j]) > NOTHING
                    && (largest < 0 || Math.abs(row[j]) > Math.abs(row[largest]))) {
                largest = j;
            }
        }
        return largest;
    }

    private static void scale(double[] row, double by) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= by;
        }
    }
}
