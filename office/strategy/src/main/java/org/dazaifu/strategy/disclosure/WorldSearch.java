package org.dazaifu.strategy.disclosure;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Walks from the true values of hidden cells to other worlds, by the simplex method on a dictionary
 * (G. B. Dantzig; V. Chvátal, Linear Programming, 1983, chapter 2).
 *
 * <p>Every cell is what surely is in it and a rest that is not negative. The dictionary says each
 * rest by variables that are zero: first by the free changes of {@link HiddenPart}, which have no
 * sign, then by rests that became zero. As the truth is a world, there is no first phase; and as
 * all cells have the same worlds, each search goes on where the last one ended. Each corner at
 * which all rests are whole numbers is checked exactly and reported.
 */
final class WorldSearch {

    private static final double NOTHING = 1e-7;

    /** After so many steps in place, the first possible step is taken, not the steepest (Bland). */
    private static final int PATIENCE = 20;

    private final HiddenPart part;
    private final long[] truth;
    private final long[] surely;
    private final int columns;

    /** Rests by variables that are zero; the last column is the rest now. */
    private final double[][] rows;

    /** Whose rest a row says. */
    private final int[] cellOf;

    /** Whose rest is zero and stands in a column; -1 for a change that is still free. */
    private final int[] zeroOf;

    private int height;
    private Consumer<long[]> report = _ -> {};

    WorldSearch(HiddenPart part, long[] truth, long[] surely) {
        this.part = part;
        this.truth = truth;
        this.surely = surely;
        int cells = truth.length;
        this.height = cells;
        this.columns = cells == 0 ? 0 : part.ways()[0].length;
        this.rows = new double[cells][];
        this.cellOf = new int[cells];
        this.zeroOf = new int[columns];
        Arrays.fill(zeroOf, -1);
        for (int i = 0; i < cells; i++) {
            rows[i] = Arrays.copyOf(part.ways()[i], columns + 1);
            rows[i][columns] = truth[i] - surely[i];
            cellOf[i] = i;
        }
    }

    /** Reports every world that is found, and first the true one. */
    void onWorld(Consumer<long[]> consumer) {
        this.report = consumer;
        look();
    }

    /** Looks for a world in which a cell has at least so much. */
    void raise(int cell, long level) {
        walk(cell, 1, level - surely[cell]);
    }

    /** Looks for a world in which a cell has at most so much. */
    void lower(int cell, long level) {
        walk(cell, -1, level - surely[cell]);
    }

    private void walk(int cell, int direction, double wanted) {
        int inPlace = 0;
        for (int steps = 0; steps < 50 * (truth.length + 1); steps++) {
            int row = rowOf(cell);
            double now = row < 0 ? 0 : rows[row][columns];
            if (direction * (now - wanted) >= -NOTHING && look()) {
                return;
            }
            int column =
                    row < 0
                            ? direction > 0 ? columnOf(cell) : -1
                            : entering(rows[row], direction, inPlace > PATIENCE);
            if (column < 0) {
                return;
            }
            int sense = row < 0 || zeroOf[column] >= 0 ? 1 : sense(rows[row][column], direction);
            int leaving = leaving(column, sense, inPlace > PATIENCE);
            if (leaving < 0) {
                double by = row < 0 ? 1 : Math.abs(rows[row][column]);
                look(column, sense * Math.ceil((Math.abs(wanted - now) + 1) / by));
                return;
            }
            inPlace = rows[leaving][columns] > NOTHING ? 0 : inPlace + 1;
            pivot(leaving, column);
            look();
        }
    }

    private static int sense(double coefficient, int direction) {
        return coefficient * direction > 0 ? 1 : -1;
    }

    private int rowOf(int cell) {
        for (int i = 0; i < height; i++) {
            if (cellOf[i] == cell) {
                return i;
            }
        }
        return -1;
    }

    private int columnOf(int cell) {
        for (int k = 0; k < columns; k++) {
            if (zeroOf[k] == cell) {
                return k;
            }
        }
        return -1;
    }

    /** The column in which a change moves the row most; -1 where none does. */
    private int entering(double[] row, int direction, boolean first) {
        int best = -1;
        for (int k = 0; k < columns; k++) {
            boolean moves =
                    zeroOf[k] < 0 ? Math.abs(row[k]) > NOTHING : direction * row[k] > NOTHING;
            if (!moves) {
                continue;
            }
            if (best < 0
                    || (first
                            ? zeroOf[k] < zeroOf[best]
                            : Math.abs(row[k]) > Math.abs(row[best]) + NOTHING)) {
                best = k;
            }
        }
        return best;
    }

    /** The row that becomes zero first; -1 where none does. */
    private int leaving(int column, int sense, boolean first) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < height; i++) {
            double fall = -sense * rows[i][column];
            if (fall > NOTHING) {
                double far = Math.max(0, rows[i][columns]) / fall;
                boolean nearer = far < least - NOTHING;
                boolean same = !nearer && far <= least + NOTHING;
                if (nearer
                        || same
                                && (first
                                        ? cellOf[i] < cellOf[leaving]
                                        : fall > -sense * rows[leaving][column])) {
                    leaving = i;
                    least = Math.min(far, least);
                }
            }
        }
        return leaving;
    }

    private void pivot(int row, int column) {
        double[] old = rows[row];
        double[] made = new double[columns + 1];
        for (int k = 0; k <= columns; k++) {
            made[k] = k == column ? 1 / old[column] : 0.0 - old[k] / old[column];
        }
        int entered = zeroOf[column];
        zeroOf[column] = cellOf[row];
        for (int i = 0; i < height; i++) {
            double factor = rows[i][column];
            if (i == row || factor == 0) {
                continue;
            }
            double[] other = rows[i];
            other[column] = 0;
            for (int k = 0; k <= columns; k++) {
                if (made[k] != 0) {
                    double sum = other[k] + factor * made[k];
                    other[k] = Math.abs(sum) < 1e-10 ? 0 : sum;
                }
            }
        }
        if (entered >= 0) {
            rows[row] = made;
            cellOf[row] = entered;
        } else {
            // A free change has no bound of its own, so that nobody has to know it any more.
            height--;
            rows[row] = rows[height];
            cellOf[row] = cellOf[height];
        }
    }

    private boolean look() {
        return look(0, 0);
    }

    /** Checks the world here, or where a column's variable has a value. */
    private boolean look(int column, double value) {
        long[] world = surely.clone();
        for (int i = 0; i < height; i++) {
            double rest = rows[i][columns] + (value == 0 ? 0 : rows[i][column] * value);
            world[cellOf[i]] += Math.round(rest);
        }
        if (value != 0 && zeroOf[column] >= 0) {
            world[zeroOf[column]] += Math.round(value);
        }
        long[] changes = new long[world.length];
        for (int i = 0; i < world.length; i++) {
            if (world[i] < surely[i]) {
                return false;
            }
            changes[i] = world[i] - truth[i];
        }
        if (!part.keepsSums(changes)) {
            return false;
        }
        report.accept(world);
        return true;
    }
}
