package org.dazaifu.attribution.benchmark;

/** Linear equations, by elimination with partial pivots. */
final class LinearSystem {

    private LinearSystem() {}

    /** The {@code x} of {@code a·x = b}; {@code a} must not be singular. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] rows = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, rows[i], 0, n);
            rows[i][n] = b[i];
        }
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                pivot = Math.abs(rows[r][i]) > Math.abs(rows[pivot][i]) ? r : pivot;
            }
            double[] row = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = row;
            for (int r = i + 1; r < n; r++) {
                double times = rows[r][i] / rows[i][i];
                for (int c = i; c <= n; c++) {
                    rows[r][c] -= times * rows[i][c];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rows[i][n];
            for (int c = i + 1; c < n; c++) {
                sum -= rows[i][c] * x[c];
            }
            x[i] = sum / rows[i][i];
        }
        return x;
    }
}
