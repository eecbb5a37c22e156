package org.dazaifu.attribution.circumstance;

import org.dazaifu.knowledge.Group;

/**
 * One circumstance and how it bears on every group. Immutable and safe for use by several threads.
 *
 * <p>It guarantees that factors of all bearings of a kind together lie within one over the kind's
 * bound and the bound, that a group of which no source tells gets exactly 1, and that over the live
 * groups of which one tells the mean is 1: no circumstance lifts everybody. It does not guarantee
 * that the weights are right: they are declared, not measured.
 */
public sealed interface Bearing permits NamedBearing, HoursBearing, SilentBearing {

    /** What it is about. */
    Kind kind();

    /** The circumstance for machines, such as {@code energy} or {@code CVE-2021-44228}. */
    String id();

    /** The circumstance for people. */
    String label();

    /** How easily it is planted; {@link Kind#why} says why. */
    default Spoofability spoofability() {
        return kind().spoofability();
    }

    /** How it bears on {@code group}. */
    Weight weight(Group group);
}
