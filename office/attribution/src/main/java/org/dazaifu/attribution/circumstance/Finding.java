package org.dazaifu.attribution.circumstance;

/**
 * What sources say of a group about one circumstance.
 *
 * @param stance whether they name it
 * @param words a sentence with the sources
 */
record Finding(Stance stance, String words) {

    /** Whether sources name the circumstance. */
    enum Stance {
        /** Some source names it. */
        NAMED,
        /** Sources name others of its kind, and none too broad to be compared. */
        PASSED_OVER,
        /** No source says anything that can be compared. */
        SILENT
    }
}
