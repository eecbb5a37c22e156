package org.dazaifu.attribution.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A bounded, smoothed naive Bayes over groups, with an explicit class for nobody known.
 *
 * <p>For observed items {@code i} the score of a group {@code g} is
 *
 * <pre>  log prior(g) + Σ_i w(i) · log(½ + ½·ρ(g, i))</pre>
 *
 * where {@code ρ} compares how often the group is expected to show the item with how often a group
 * about which as much is known would: {@link #HIT} over that rate for an item that reports name,
 * and a constant of at most 1 for one that they do not. The halves bound what one item can do:
 * never below {@code ½^w}. The weights {@code w} are well below 1 because techniques come in
 * company. Nobody known scores a constant, as if every item were as likely as by chance.
 *
 * <p>It guarantees that the order and the repetition of items do not matter, that probabilities add
 * up to 1, and that an item that reports name for one group only never lowers that group, and that
 * items which reports name for no group leave every group below 10 %. The weights were fitted on
 * the benchmark of docs/attribution.md; it does not guarantee that they suit incidents that are not
 * like those.
 */
public final class NaiveBayes {

    /** How probable it is taken to be that a group shows again what it is known for. */
    static final double HIT = 0.8;

    /** ρ of an item for which nothing speaks. */
    static final double MISS = 0.3;

    /** ρ of an item that only software of the group is known to do. */
    static final double VIA_SOFTWARE = 0.6;

    /** ρ of an item whose parent or child the group is known for: neither for nor against. */
    static final double FAMILY = 1.0;

    private static final double SCARCEST = 0.002;
    private static final double COMMONEST = 0.9;
    private static final double TECHNIQUE_WEIGHT = 0.53;
    private static final double SOFTWARE_WEIGHT = 0.81;
    private static final double ACTIVITY = 0.295;
    private static final double SILENCE = -1.465;
    private static final double SOFTWARE_KNOWN = -0.74;
    private static final double TECHNIQUES_KNOWN = 0.37;

    /**
     * The largest share that a group may have before any evidence: activity alone accuses nobody.
     */
    private static final double LARGEST_PRIOR = 0.05;

    /**
     * The score of nobody known, where the scores of groups before evidence make up 1; fitted for
     * one case in three.
     */
    private static final double NOBODY = -0.66;

    private final Profiles profiles;
    private final double[] logPrior;
    private final double meanTechniques;

    /**
     * A model over {@code profiles}.
     *
     * @param asOf the month from which activity is looked back on, as {@link Citation#month(int,
     *     int)}
     */
    public NaiveBayes(Profiles profiles, int asOf) {
        this.profiles = profiles;
        int n = profiles.liveGroups();
        double sum = 0;
        for (int g = 0; g < profiles.groups().size(); g++) {
            sum += profiles.techniqueCount(g);
        }
        meanTechniques = n == 0 ? 1 : Math.max(1, sum / n);
        logPrior = logPrior(asOf);
    }

    /** What the model rests on. */
    public Profiles profiles() {
        return profiles;
    }

    /** How many times likelier the group is than the average one before any evidence. */
    public double priorFactor(int group) {
        return Math.exp(logPrior[group]) * profiles.liveGroups();
    }

    /** The factor of an item for a group of which nothing like it is known. */
    public double missFactor(String item) {
        return Math.exp(weight(item) * Math.log(0.5 + 0.5 * MISS));
    }

    /**
     * The scores of all groups.
     *
     * @param observed identifiers of techniques and software
     */
    public Scores score(Iterable<String> observed) {
        SortedSet<String> items = new TreeSet<>();
        observed.forEach(items::add);
        List<String> ordered = List.copyOf(items);
        double[][] factors = new double[ordered.size()][];
        double[] scores = logPrior.clone();
        for (int i = 0; i < factors.length; i++) {
            factors[i] = logFactors(ordered.get(i));
            for (int g = 0; g < scores.length; g++) {
                scores[g] += factors[i][g];
            }
        }
        return Scores.of(ordered, factors, scores, NOBODY);
    }

    private double[] logFactors(String item) {
        boolean software = UsageTable.isSoftware(item);
        double weight = weight(item);
        double base = (profiles.users(item) + 0.5) / (profiles.liveGroups() + 1.0);
        Profiles.Match[] matches = profiles.matches(item);
        double[] factors = new double[logPrior.length];
        for (int g = 0; g < factors.length; g++) {
            double size = software ? 1 : profiles.techniqueCount(g) / meanTechniques;
            double expected = Math.clamp(base * size, SCARCEST, COMMONEST);
            double ratio =
                    switch (matches[g]) {
                        case DIRECT -> Math.max(1, HIT / expected);
                        case FAMILY -> FAMILY;
                        case VIA_SOFTWARE -> VIA_SOFTWARE;
                        case NONE -> MISS;
                    };
            factors[g] = weight * Math.log(0.5 + 0.5 * ratio);
        }
        return factors;
    }

    private static double weight(String item) {
        return UsageTable.isSoftware(item) ? SOFTWARE_WEIGHT : TECHNIQUE_WEIGHT;
    }

    private double[] logPrior(int asOf) {
        double[] prior = new double[profiles.groups().size()];
        for (int g = 0; g < prior.length; g++) {
            if (!profiles.live(g)) {
                prior[g] = Double.NEGATIVE_INFINITY;
                continue;
            }
            double activity = 0;
            double silence = 10;
            for (int month : profiles.months(g)) {
                double years = Math.abs(asOf - month) / 12.0;
                activity += Math.exp(-years);
                silence = Math.min(silence, years);
            }
            prior[g] =
                    ACTIVITY * Math.log(activity + 0.05)
                            + SILENCE * Math.log1p(silence)
                            + SOFTWARE_KNOWN * Math.log1p(profiles.softwareCount(g))
                            + TECHNIQUES_KNOWN * Math.log1p(profiles.techniqueCount(g));
        }
        double total = Scores.logSumExp(prior);
        double cap = Math.log(LARGEST_PRIOR);
        Arrays.setAll(prior, g -> Math.min(cap, prior[g] - total));
        return prior;
    }
}
