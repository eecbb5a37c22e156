package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The value of every {@link Feature} for every group, for what was observed; and what of it tells
 * an unknown group.
 *
 * <p>Techniques that one group alone is known for count in no length, so that adding one never
 * makes that group less like what was observed.
 */
public final class Features {

    private static final double SPAN_OF_SILENCE = 10;
    private static final double SHARPNESS = 8;

    private final double[][] values = new double[Feature.values().length][];
    private final double[] techniquesShared;
    private final double[] softwareShared;
    private final int[] known;
    private final double[] counts;
    private int items;
    private double likeliest;
    private int techniques;
    private int software;

    private Features(Background background, Collection<String> observed, int asOf) {
        Profiles profiles = background.profiles();
        int groups = profiles.groups().size();
        for (int f = 0; f < values.length; f++) {
            values[f] = new double[groups];
        }
        boolean[] seen = new boolean[profiles.table().items().size()];
        techniquesShared = new double[groups];
        softwareShared = new double[groups];
        var each = new TreeSet<>(observed);
        for (String id : each) {
            int item = profiles.table().item(id);
            if (item >= 0) {
                seen[item] = true;
                items += background.telling(item) ? 1 : 0;
            }
            if (profiles.users(item) != 1) {
                if (UsageTable.isSoftware(id)) {
                    software++;
                } else {
                    techniques++;
                }
            }
        }
        known = IntStream.range(0, seen.length).filter(i -> seen[i]).toArray();
        counts = Redundancy.counts(background, known);
        for (String id : each) {
            int item = profiles.table().item(id);
            if (UsageTable.isSoftware(id)) {
                software(background, item);
            } else {
                technique(
                        background, item, item < 0 ? 1 : counts[Arrays.binarySearch(known, item)]);
            }
        }
        Arrays.setAll(values[Feature.PLANTED.ordinal()], planting(background)::gain);
        double root = Math.sqrt(Math.max(1, techniques));
        for (int g = 0; g < groups; g++) {
            values[Feature.TECHNIQUES.ordinal()][g] /= root;
        }
        compareReports(background, seen, asOf);
        prior(background, asOf);
    }

    /**
     * The features of what was observed, in any order and any number of times each.
     *
     * @param asOf the month from which activity is looked back on, as {@link Citation#month(int,
     *     int)}
     */
    public static Features of(Background background, Collection<String> observed, int asOf) {
        return new Features(background, observed, asOf);
    }

    /** The values of a feature, by the number of the group. */
    public double[] of(Feature feature) {
        return values[feature.ordinal()];
    }

    /**
     * What the items say if some of them were planted; worked out anew, as it takes too much memory
     * to be kept.
     *
     * @param background the one that these are features of
     */
    Planting planting(Background background) {
        return new Planting(background, known, counts);
    }

    /** How many of the items say anything of any group. */
    int items() {
        return items;
    }

    /** The cosine of the report most like what was observed, of any group. */
    double likeliest() {
        return likeliest;
    }

    /** The number of techniques, without those that one group alone is known for. */
    int techniques() {
        return techniques;
    }

    /** The number of pieces of software, without those that one group alone is known for. */
    int software() {
        return software;
    }

    /** The share of {@link #techniques} that reports say the group to use. */
    double techniquesShared(int group) {
        return techniques == 0 ? 0 : techniquesShared[group] / techniques;
    }

    /** The share of {@link #software} that reports say the group to use. */
    double softwareShared(int group) {
        return software == 0 ? 0 : softwareShared[group] / software;
    }

    private void technique(Background background, int item, double counts) {
        Profiles profiles = background.profiles();
        double rarity = background.rarity(item);
        double viaRarity = background.viaRarity(item);
        double togetherRarity = background.togetherRarity(item);
        double share = background.share(item);
        boolean shared = profiles.users(item) != 1;
        for (int g = 0; g < groups(); g++) {
            add(Feature.RATE, g, counts * background.rate(g, item));
            add(Feature.CHANCE, g, Math.min(0.9, share * background.size(g)));
            if (profiles.reports(g, item) > 0) {
                add(Feature.TECHNIQUES, g, counts * rarity);
                techniquesShared[g] += shared ? 1 : 0;
            } else {
                if (profiles.viaSoftware(g, item)) {
                    add(Feature.VIA_SOFTWARE, g, viaRarity);
                }
                add(Feature.CAMPAIGN, g, togetherRarity * profiles.together(g, item));
            }
        }
    }

    private void software(Background background, int item) {
        Profiles profiles = background.profiles();
        double rarity = background.rarity(item);
        double togetherRarity = background.togetherRarity(item);
        boolean alone = profiles.users(item) == 1;
        for (int g = 0; g < groups(); g++) {
            if (profiles.reports(g, item) > 0) {
                add(Feature.SOFTWARE, g, rarity);
                add(Feature.EXCLUSIVE, g, alone ? 1 : 0);
                softwareShared[g] += alone ? 0 : 1;
            } else {
                add(Feature.DESCRIBED, g, togetherRarity * profiles.together(g, item));
            }
        }
    }

    private void compareReports(Background background, boolean[] seen, int asOf) {
        double length = 0;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] && (background.profiles().users(i) != 1 || background.isSoftware(i))) {
                length += background.weight(i) * background.weight(i);
            }
        }
        length = Math.max(4, Math.sqrt(length));
        for (int g = 0; g < groups(); g++) {
            double most = 0;
            double sum = 0;
            for (Background.Weighed dossier : background.dossiers(g)) {
                double told = 0;
                double product = 0;
                for (int item : dossier.items()) {
                    if (seen[item]) {
                        double weight = background.weight(item);
                        told += weight;
                        product += weight * weight;
                    }
                }
                if (told > 0) {
                    double cosine = product / (dossier.length() * length);
                    most = Math.max(most, told / Math.sqrt(10 + dossier.sum()));
                    likeliest = Math.max(likeliest, cosine);
                    sum +=
                            Math.expm1(SHARPNESS * Math.min(1, cosine))
                                    * Math.exp(-Background.years(dossier.month(), asOf) / 2);
                }
            }
            of(Feature.REPORT)[g] = most;
            of(Feature.RECENT_REPORTS)[g] = Math.log1p(sum);
        }
    }

    private void prior(Background background, int asOf) {
        for (int g = 0; g < groups(); g++) {
            double activity = 0;
            double silence = SPAN_OF_SILENCE;
            for (Background.Weighed dossier : background.dossiers(g)) {
                if (dossier.month() != Citation.UNDATED) {
                    double years = Background.years(dossier.month(), asOf);
                    activity += Math.exp(-years);
                    silence = Math.min(silence, years);
                }
            }
            of(Feature.ACTIVITY)[g] = Math.log(activity + 0.05);
            of(Feature.SILENCE)[g] = Math.log1p(silence);
            of(Feature.ARSENAL)[g] = Math.log1p(background.profiles().softwareCount(g));
        }
    }

    /** How many groups there are. */
    int groups() {
        return techniquesShared.length;
    }

    private void add(Feature feature, int group, double value) {
        values[feature.ordinal()][group] += value;
    }
}
