package org.dazaifu.attribution.model;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How rare every item is among what is known of all groups, and what single reports weigh: what
 * scoring needs besides {@link Profiles} and can work out once.
 *
 * <p>Unchanging for whoever uses it, and safe for use by several threads. What an item says of the
 * groups is worked out when it is first asked for and kept; so is the prior of the last month.
 */
public final class Background {

    /** Software counts for more than a technique where reports are compared. */
    private static final double SOFTWARE_WEIGHT = 1.5;

    private static final double UNDATED_YEARS = 4;

    private final Profiles profiles;
    private final double[] rarities;
    private final double[] weights;
    private final boolean[] software;
    private final double meanTechniques;
    private final double meanSoftware;
    private final Rates rates;
    private final Dossiers dossiers;
    private final AtomicReferenceArray<@Nullable ItemEvidence> evidence;
    private volatile @Nullable Prior prior;

    /** The background of {@code profiles}. */
    public Background(Profiles profiles) {
        this.profiles = profiles;
        int groups = profiles.groups().size();
        int items = profiles.table().items().size();
        weights = new double[items];
        software = new boolean[items];
        rarities = new double[groups + 1];
        for (int users = 0; users <= groups; users++) {
            rarities[users] = Math.log((profiles.liveGroups() + 1) / (users + 0.5));
        }
        for (int i = 0; i < items; i++) {
            software[i] = UsageTable.isSoftware(profiles.table().items().get(i));
            weights[i] = rarity(profiles.users(i)) * (software[i] ? SOFTWARE_WEIGHT : 1);
        }
        double techniques = 0;
        double arsenals = 0;
        for (int g = 0; g < groups; g++) {
            techniques += profiles.techniqueCount(g);
            arsenals += profiles.live(g) ? Math.max(1, profiles.softwareCount(g)) : 0;
        }
        meanSoftware = Math.max(1, arsenals / Math.max(1, profiles.liveGroups()));
        meanTechniques = Math.max(1, techniques / Math.max(1, profiles.liveGroups()));
        rates = new Rates(profiles);
        dossiers = new Dossiers(profiles, weights);
        evidence = new AtomicReferenceArray<>(items + 1);
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

    /** What an item counts where reports are compared. */
    double weight(int item) {
        return weights[item];
    }

    Dossiers dossiers() {
        return dossiers;
    }

    /** What an item says of the groups; -1 for one that no relation mentions. */
    ItemEvidence evidence(int item) {
        ItemEvidence kept = evidence.get(item + 1);
        if (kept == null) {
            kept = ItemEvidence.of(this, rates, item);
            evidence.set(item + 1, kept);
        }
        return kept;
    }

    /** What is counted before any evidence, as of a month. */
    Prior prior(int asOf) {
        Prior kept = prior;
        if (kept == null || kept.asOf() != asOf) {
            kept = Prior.of(profiles, dossiers, asOf);
            prior = kept;
        }
        return kept;
    }

    /** How rare an item is that so many groups are known for. */
    double rarity(int users) {
        return rarities[users];
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
}
