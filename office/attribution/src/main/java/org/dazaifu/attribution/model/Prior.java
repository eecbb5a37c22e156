package org.dazaifu.attribution.model;

import java.util.Arrays;

/**
 * What is counted for every group before any evidence, by its number.
 *
 * @param asOf the month from which activity is looked back on
 * @param activity the values of {@link Feature#ACTIVITY}
 * @param silence the values of {@link Feature#SILENCE}
 * @param arsenal the values of {@link Feature#ARSENAL}
 */
record Prior(int asOf, double[] activity, double[] silence, double[] arsenal) {

    private static final double SPAN_OF_SILENCE = 10;
    private static final double LEAST_ACTIVITY = 0.05;

    static Prior of(Profiles profiles, Dossiers dossiers, int asOf) {
        int groups = profiles.groups().size();
        double[] activity = new double[groups];
        double[] silence = new double[groups];
        double[] arsenal = new double[groups];
        Arrays.fill(silence, SPAN_OF_SILENCE);
        for (int d = 0; d < dossiers.size(); d++) {
            if (dossiers.month(d) != Citation.UNDATED) {
                int g = dossiers.group(d);
                double years = Background.years(dossiers.month(d), asOf);
                activity[g] += Math.exp(-years);
                silence[g] = Math.min(silence[g], years);
            }
        }
        for (int g = 0; g < groups; g++) {
            activity[g] = Math.log(activity[g] + LEAST_ACTIVITY);
            silence[g] = Math.log1p(silence[g]);
            arsenal[g] = Math.log1p(profiles.softwareCount(g));
        }
        return new Prior(asOf, activity, silence, arsenal);
    }
}
