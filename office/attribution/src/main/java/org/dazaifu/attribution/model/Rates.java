package org.dazaifu.attribution.model;

/** How often the reports on each group tell of each item. Immutable. */
final class Rates {

    /** Reports that tell less count less. */
    private static final double FULL_REPORT = 5;

    private static final double SMOOTHING = 2;
    private static final double USUAL_TOLD = 0.3;
    private static final double USUAL_REPORTS = 30;

    /** By item, then by group; empty where no report tells of the item. */
    private final float[][] told;

    private final double[] toldByAll;
    private final double[] reports;
    private final double reportsOnAll;

    /** The rates in the reports of {@code profiles}. */
    Rates(Profiles profiles) {
        int items = profiles.table().items().size();
        int groups = profiles.groups().size();
        told = new float[items][0];
        toldByAll = new double[items];
        reports = new double[groups];
        double all = 0;
        for (int g = 0; g < groups; g++) {
            for (Profiles.Dossier dossier : profiles.dossiers(g)) {
                double counts = Math.min(1, dossier.items().length / FULL_REPORT);
                reports[g] += counts;
                for (int item : dossier.items()) {
                    if (told[item].length == 0) {
                        told[item] = new float[groups];
                    }
                    told[item][g] += (float) counts;
                    toldByAll[item] += counts;
                }
            }
            all += reports[g];
        }
        reportsOnAll = all;
    }

    /**
     * By group, log(½ + ½·θ/p): how often its reports tell of the item, compared with all reports.
     *
     * @param item its number, or -1 if no relation mentions it
     */
    double[] of(int item) {
        double usual =
                ((item < 0 ? 0 : toldByAll[item]) + USUAL_TOLD) / (reportsOnAll + USUAL_REPORTS);
        float[] own = item < 0 ? new float[0] : told[item];
        double[] rates = new double[reports.length];
        for (int g = 0; g < rates.length; g++) {
            double rate =
                    ((own.length == 0 ? 0 : own[g]) + SMOOTHING * usual) / (reports[g] + SMOOTHING);
            rates[g] = Math.log(0.5 + 0.5 * rate / usual);
        }
        return rates;
    }
}
