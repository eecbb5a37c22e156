package org.dazaifu.attribution.model;

import java.util.Locale;

/**
 * What tells an incident of nobody known from one of a known group; the log-odds that nobody known
 * did it are a weighted sum of these.
 */
public enum NobodySign {
    /** Always 1. */
    CONSTANT,
    /** How many times likelier the evidence is with the known groups, as a logarithm. */
    EVIDENCE,
    /** The probability of the first group, if it was a known one. */
    CONFIDENCE,
    /** The cosine of the single report that is most like what was observed. */
    LIKENESS,
    /** The share of the techniques that the first group is known for. */
    TECHNIQUES_SHARED,
    /** The share of the software that the first group is known for. */
    SOFTWARE_SHARED,
    /** 1 where software was observed. */
    ANY_SOFTWARE,
    /** The root of the number of techniques. */
    LENGTH;

    /** Its name in the file of weights. */
    public String words() {
        return "nobody_" + name().toLowerCase(Locale.ROOT);
    }
}
