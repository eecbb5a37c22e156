package org.dazaifu.casebook;

import org.dazaifu.stix.Tlp;

/**
 * How a case is to be kept.
 *
 * @param title what the case is called; shown on the report
 * @param producer the organisation that makes the case; the creator of its STIX objects
 * @param marking the label on everything made from the case
 * @param overwrite whether a complete case may be opened again and its results replaced; its
 *     evidence and its ledger are kept in any case
 * @param tool the name and version of the program, such as {@code dazaifu 0.1.0}
 */
public record CaseOptions(
        String title, String producer, Tlp marking, boolean overwrite, String tool) {

    /**
     * What the command line uses where nothing is said: {@link Tlp#AMBER_STRICT}, because a case
     * holds a victim's raw logs and neither the victim nor the sources have agreed to more.
     */
    public static CaseOptions defaults(String tool) {
        return new CaseOptions(
                "Untitled case", "Unnamed organisation", Tlp.AMBER_STRICT, false, tool);
    }

    public CaseOptions {
        if (title.isBlank() || producer.isBlank() || tool.isBlank()) {
            throw new IllegalArgumentException("a case has a title, a producer and a tool");
        }
    }
}
