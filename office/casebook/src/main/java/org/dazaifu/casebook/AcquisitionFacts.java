package org.dazaifu.casebook;

import java.util.List;

/**
 * Who acquired evidence and how.
 *
 * @param by the person or account
 * @param on the machine on which it was acquired
 * @param mode whether the originals are copied
 * @param note where the evidence comes from, in the analyst's words; may be empty
 */
public record AcquisitionFacts(String by, String on, Mode mode, String note) {

    /** The longest text, so that every act fits into an entry of the ledger. */
    public static final int MAX_TEXT = 1_000;

    public AcquisitionFacts {
        for (String text : List.of(by, on, note)) {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "a text of the acquisition has more than " + MAX_TEXT + " characters");
            }
        }
    }

    /** What becomes of the originals. */
    public enum Mode {
        /** They are copied into the case; results are made from the copies. */
        COPY("copy"),
        /** They stay where they are, and only their hashes are kept. */
        REFERENCE("reference");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** The word in machine-readable output; stable. */
        public String id() {
            return id;
        }
    }
}
