package org.dazaifu.casebook;

import java.util.Optional;

/**
 * The Traffic Light Protocol's labels, strictest first.
 *
 * <p>Source: FIRST, Traffic Light Protocol 2.0.
 */
public enum Tlp {
    RED("TLP:RED", "for the eyes of the individual recipients only"),
    AMBER_STRICT("TLP:AMBER+STRICT", "for the recipient's organisation only"),
    AMBER("TLP:AMBER", "for the recipient's organisation and its clients"),
    GREEN("TLP:GREEN", "for the recipient's community"),
    CLEAR("TLP:CLEAR", "no limit on disclosure");

    private final String label;
    private final String meaning;

    Tlp(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The label as it is written, such as {@code TLP:AMBER+STRICT}. */
    public String label() {
        return label;
    }

    /** Who may have what is so labelled. */
    public String meaning() {
        return meaning;
    }

    /** The label that a text means, with or without {@code TLP:} and in any case. */
    public static Optional<Tlp> of(String text) {
        for (Tlp tlp : values()) {
            if (tlp.label.equalsIgnoreCase(text) || tlp.label.equalsIgnoreCase("TLP:" + text)) {
                return Optional.of(tlp);
            }
        }
        return Optional.empty();
    }
}
