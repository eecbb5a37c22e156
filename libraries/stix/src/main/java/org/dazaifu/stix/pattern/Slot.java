package org.dazaifu.stix.pattern;

import java.util.BitSet;

/**
 * One place of a pattern that one observation has to fill, with what may fill it. Candidates are
 * sorted by when they were seen last, latest first. Times are ranks among all moments that matter.
 *
 * @param observation which observation each candidate is
 * @param first when it was seen first, within the START and STOP around this place
 * @param last when it was seen last, likewise
 * @param times how often
 * @param filling the observations among the candidates
 */
record Slot(int number, int[] observation, int[] first, int[] last, long[] times, BitSet filling) {

    int size() {
        return observation.length;
    }

    boolean overlaps(Slot other) {
        return this == other || filling.intersects(other.filling);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
