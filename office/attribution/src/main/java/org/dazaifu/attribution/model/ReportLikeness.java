package org.dazaifu.attribution.model;

/** How like single reports on the groups what was observed is. */
final class ReportLikeness {

    private static final double SHARPNESS = 8;
    private static final double LEAST_LENGTH = 4;
    private static final double USUAL_SUM = 10;

    private final double[] most;
    private final double[] recent;
    private double likeliest;

    /**
     * @param items the observed items that are known, by number
     * @param asOf the month from which reports are looked back on
     */
    ReportLikeness(Background background, int[] items, int asOf) {
        int groups = background.profiles().groups().size();
        most = new double[groups];
        recent = new double[groups];
        Dossiers dossiers = background.dossiers();
        double[] told = new double[dossiers.size()];
        double[] product = new double[dossiers.size()];
        for (int item : items) {
            double weight = background.weight(item);
            for (int d : dossiers.of(item)) {
                told[d] += weight;
                product[d] += weight * weight;
            }
        }
        double length = length(background, items);
        for (int d = 0; d < told.length; d++) {
            if (told[d] > 0) {
                int g = dossiers.group(d);
                double cosine = product[d] / (dossiers.length(d) * length);
                most[g] = Math.max(most[g], told[d] / Math.sqrt(USUAL_SUM + dossiers.sum(d)));
                likeliest = Math.max(likeliest, cosine);
                recent[g] +=
                        Math.expm1(SHARPNESS * Math.min(1, cosine))
                                * Math.exp(-Background.years(dossiers.month(d), asOf) / 2);
            }
        }
        for (int g = 0; g < groups; g++) {
            recent[g] = Math.log1p(recent[g]);
        }
    }

    /** The values of {@link Feature#REPORT}. */
    double[] most() {
        return most;
    }

    /** The values of {@link Feature#RECENT_REPORTS}. */
    double[] recent() {
        return recent;
    }

    /** The cosine of the report most like what was observed, of any group. */
    double likeliest() {
        return likeliest;
    }

    private static double length(Background background, int[] items) {
        double squares = 0;
        for (int item : items) {
            if (background.profiles().users(item) != 1 || background.isSoftware(item)) {
                squares += background.weight(item) * background.weight(item);
            }
        }
        return Math.max(LEAST_LENGTH, Math.sqrt(squares));
    }
}
