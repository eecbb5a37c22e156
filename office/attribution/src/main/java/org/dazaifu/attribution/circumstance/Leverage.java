package org.dazaifu.attribution.circumstance;

/**
 * How likelihoods of groups become factors against their average. With x the likelihood of a group,
 * m the mean over the live groups of which something is known and a at most the trust, the factor
 * is 1 + a(x/m - 1): what is seen is taken to come with share a from what sources know of the
 * group, else from what is usual. The share is made as small as the bound asks for.
 *
 * <p>The mean of the factor over those live groups is 1, and each lies within one over the bound
 * and the bound. A group that is not live is cut off at the bounds.
 *
 * @param mean the mean likelihood; 0 if nobody is known
 * @param share how much of the likelihood is believed
 * @param bound the largest factor
 */
record Leverage(double mean, double share, double bound) {

    /**
     * @param likelihoods of the live groups of which something is known, on any scale
     * @param bound the largest factor
     * @param trust the largest share
     */
    static Leverage of(double[] likelihoods, double bound, double trust) {
        double sum = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double likelihood : likelihoods) {
            sum += likelihood;
            most = Math.max(most, likelihood);
            least = Math.min(least, likelihood);
        }
        if (sum == 0 || most == least) {
            return new Leverage(0, 0, bound);
        }
        double mean = sum / likelihoods.length;
        double share = Math.min(trust, (bound - 1) / (most / mean - 1));
        return new Leverage(mean, Math.min(share, (1 - 1 / bound) / (1 - least / mean)), bound);
    }

    double factor(double likelihood) {
        if (share == 0) {
            return 1;
        }
        double factor = 1 + share * (likelihood / mean - 1);
        return Math.clamp(factor, 1 / bound, bound);
    }
}
