package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The value of every {@link Feature} for every group, for what was observed; and what of it tells
 * an unknown group.
 *
 * <p>Techniques that one group alone is known for count in no length, so that adding one never
 * makes that group less like what was observed.
 */
public final class Features {

    /** What is added up over the observed items. */
    private static final List<Feature> SUMS =
            List.of(
                    Feature.TECHNIQUES,
                    Feature.RATE,
                    Feature.VIA_SOFTWARE,
                    Feature.CAMPAIGN,
                    Feature.CHANCE,
                    Feature.SOFTWARE,
                    Feature.EXCLUSIVE,
                    Feature.DESCRIBED);

    private final double[][] values = new double[Feature.values().length][];
    private final double[] techniquesShared;
    private final double[] softwareShared;
    private final int[] known;
    private final double[] counts;
    private final double likeliest;
    private int items;
    private int techniques;
    private int software;

    private Features(Background background, Collection<String> observed, int asOf) {
        Profiles profiles = background.profiles();
        int groups = profiles.groups().size();
        techniquesShared = new double[groups];
        softwareShared = new double[groups];
        for (Feature feature : SUMS) {
            values[feature.ordinal()] = new double[groups];
        }
        var each = new TreeSet<>(observed);
        int[] numbers = new int[each.size()];
        int found = 0;
        for (String id : each) {
            int item = profiles.table().item(id);
            count(background, id, item);
            if (item >= 0) {
                numbers[found++] = item;
            }
        }
        // Identifiers in order are numbers in order.
        known = Arrays.copyOf(numbers, found);
        counts = Redundancy.counts(background, known);
        int place = 0;
        for (String id : each) {
            int item = profiles.table().item(id);
            double counted = item < 0 ? 1 : counts[place++];
            if (UsageTable.isSoftware(id)) {
                software(background.evidence(item));
            } else {
                technique(background.evidence(item), counted);
            }
        }
        double root = Math.sqrt(Math.max(1, techniques));
        for (int g = 0; g < groups; g++) {
            of(Feature.TECHNIQUES)[g] /= root;
        }
        values[Feature.PLANTED.ordinal()] = planting(background).gains();
        var reports = new ReportLikeness(background, known, asOf);
        values[Feature.REPORT.ordinal()] = reports.most();
        values[Feature.RECENT_REPORTS.ordinal()] = reports.recent();
        likeliest = reports.likeliest();
        Prior prior = background.prior(asOf);
        values[Feature.ACTIVITY.ordinal()] = prior.activity();
        values[Feature.SILENCE.ordinal()] = prior.silence();
        values[Feature.ARSENAL.ordinal()] = prior.arsenal();
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

    /** The values of a feature, by the number of the group; not to be changed. */
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

    /** How many groups there are. */
    int groups() {
        return techniquesShared.length;
    }

    private void count(Background background, String id, int item) {
        items += item >= 0 && background.telling(item) ? 1 : 0;
        if (background.profiles().users(item) != 1) {
            if (UsageTable.isSoftware(id)) {
                software++;
            } else {
                techniques++;
            }
        }
    }

    private void technique(ItemEvidence evidence, double counts) {
        double[] rate = of(Feature.RATE);
        double[] chance = of(Feature.CHANCE);
        for (int g = 0; g < rate.length; g++) {
            rate[g] += counts * evidence.rates()[g];
            chance[g] += evidence.chances()[g];
        }
        for (int g : evidence.users()) {
            of(Feature.TECHNIQUES)[g] += counts * evidence.rarity();
            techniquesShared[g] += evidence.ofOne() ? 0 : 1;
        }
        for (int g : evidence.via()) {
            of(Feature.VIA_SOFTWARE)[g] += evidence.viaRarity();
        }
        near(evidence, of(Feature.CAMPAIGN));
    }

    private void software(ItemEvidence evidence) {
        for (int g : evidence.users()) {
            of(Feature.SOFTWARE)[g] += evidence.rarity();
            of(Feature.EXCLUSIVE)[g] += evidence.ofOne() ? 1 : 0;
            softwareShared[g] += evidence.ofOne() ? 0 : 1;
        }
        near(evidence, of(Feature.DESCRIBED));
    }

    private static void near(ItemEvidence evidence, double[] values) {
        for (int n = 0; n < evidence.near().length; n++) {
            values[evidence.near()[n]] += evidence.nearRarity() * evidence.nearness()[n];
        }
    }
}
