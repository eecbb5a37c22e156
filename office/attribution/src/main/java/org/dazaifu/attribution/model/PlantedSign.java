package org.dazaifu.attribution.model;

import java.util.Locale;

/**
 * What tells an incident with planted evidence from one without; the log-odds that evidence was
 * planted are a weighted sum of these.
 */
public enum PlantedSign {
    /** Always 1. */
    CONSTANT,
    /**
     * How many times likelier the evidence is if some was planted than if none was, as a logarithm.
     * Its weight is from 0 to 1: more than that would count the evidence twice.
     */
    FACTOR;

    /** Its name in the file of weights. */
    public String words() {
        return "planted_" + name().toLowerCase(Locale.ROOT);
    }
}
