package org.dazaifu.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How rare every item is among what is known of all groups, and what single reports weigh: what
 * scoring needs besides {@link Profiles} and can work out once. Immutable.
 */
public final class Background {

    /** Software counts for more than a technique where reports are compared. */
    private static final double SOFTWARE_WEIGHT = 1.5;

    /** Reports that tell less count less where rates are taken. */
    private static final double FULL_REPORT = 5;

    private static final double SMOOTHING = 2;
    private static final double UNDATED_YEARS = 4;

    /** A report on a group with the sum and the Euclidean length of its items' weights. */
    record Weighed(int month, int[] items, BitSet set, double sum, double length) {
        boolean tells(int item) {
            return set.get(item);
        }
    }

    private final Profiles profiles;
    private final double[] rarities;
    private final double[] weight;
    private final boolean[] software;
    private final float[][] told;
    private final double[] reports;
    private final double[] toldByAll;
    private final double reportsOnAll;
    private final double meanTechniques;
    private final double meanSoftware;
    private final List<List<Weighed>> dossiers = new ArrayList<>();

    /** The background of {@code profiles}. */
    public Background(Profiles profiles) {
        this.profiles = profiles;
        int groups = profiles.groups().size();
        int items = profiles.table().items().size();
        weight = new double[items];
        software = new boolean[items];
        told = new float[groups][items];
        reports = new double[groups];
        toldByAll = new double[items];
        rarities = new double[groups + 1];
        for (int users = 0; users <= groups; users++) {
            rarities[users] = Math.log((profiles.liveGroups() + 1) / (users + 0.5));
        }
        for (int i = 0; i < items; i++) {
            software[i] = UsageTable.isSoftware(profiles.table().items().get(i));
            weight[i] = rarityOf(profiles.users(i)) * (software[i] ? SOFTWARE_WEIGHT : 1);
        }
        double all = 0;
        double techniques = 0;
        double arsenals = 0;
        for (int g = 0; g < groups; g++) {
            techniques += profiles.techniqueCount(g);
            arsenals += profiles.live(g) ? Math.max(1, profiles.softwareCount(g)) : 0;
            all += weigh(g);
        }
        reportsOnAll = all;
        meanSoftware = Math.max(1, arsenals / Math.max(1, profiles.liveGroups()));
        meanTechniques = Math.max(1, techniques / Math.max(1, profiles.liveGroups()));
    }

    /** What is known of groups. */
    public Profiles profiles() {
        return profiles;
    }

    /** The years between two months; a report without a date counts as four years away. */
    static double years(int month, int asOf) {
        return month == Citation.UNDATED ? UNDATED_YEARS : Math.abs(asOf - month) / 12.0;
    }

    /** Whether anything connects the item with some group. */
    boolean telling(int item) {
        return profiles.viaUsers(item) + profiles.togetherUsers(item) > 0;
    }

    boolean isSoftware(int item) {
        return software[item];
    }

    double weight(int item) {
        return weight[item];
    }

    List<Weighed> dossiers(int group) {
        return dossiers.get(group);
    }

    double rarity(int item) {
        return rarityOf(profiles.users(item));
    }

    double viaRarity(int item) {
        return rarityOf(profiles.viaUsers(item));
    }

    double togetherRarity(int item) {
        return rarityOf(profiles.togetherUsers(item));
    }

    /** The share of groups that reports say to use the item. */
    double share(int item) {
        return (profiles.users(item) + 0.5) / (profiles.liveGroups() + 1.0);
    }

    /** How much is known of the group, where the average is 1. */
    double size(int group) {
        return profiles.techniqueCount(group) / meanTechniques;
    }

    /** How much software is known of the group, where the average is 1. */
    double arsenal(int group) {
        return Math.max(1, profiles.softwareCount(group)) / meanSoftware;
    }

    /**
     * log(½ + ½·θ/p): how often the group's reports tell of the item, compared with all reports.
     */
    double rate(int group, int item) {
        double usual = ((item < 0 ? 0 : toldByAll[item]) + 0.3) / (reportsOnAll + 30);
        double own = item < 0 ? 0 : told[group][item];
        double rate = (own + SMOOTHING * usual) / (reports[group] + SMOOTHING);
        return Math.log(0.5 + 0.5 * rate / usual);
    }

    private double rarityOf(int users) {
        return rarities[users];
    }

    private double weigh(int group) {
        var weighed = new ArrayList<Weighed>();
        for (Profiles.Dossier dossier : profiles.dossiers(group)) {
            double counts = Math.min(1, dossier.items().length / FULL_REPORT);
            double sum = 0;
            double squares = 0;
            reports[group] += counts;
            for (int item : dossier.items()) {
                told[group][item] += (float) counts;
                toldByAll[item] += counts;
                sum += weight[item];
                squares += weight[item] * weight[item];
            }
            var set = new BitSet();
            Arrays.stream(dossier.items()).forEach(set::set);
            weighed.add(
                    new Weighed(dossier.month(), dossier.items(), set, sum, Math.sqrt(squares)));
        }
        dossiers.add(weighed);
        return reports[group];
    }
}
