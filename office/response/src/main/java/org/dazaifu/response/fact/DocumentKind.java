package org.dazaifu.response.fact;

import java.util.Optional;
import org.dazaifu.stix.Tlp;

/** A kind of document that leaves the house, and for which a fact may be released. */
public enum DocumentKind {
    /** What is handed to one State: an approach to the State of origin or the suspected State. */
    DEMARCHE("demarche", Tlp.AMBER_STRICT),
    /** What is said to everybody. */
    PUBLIC_STATEMENT("public-statement", Tlp.CLEAR);

    private final String word;
    private final Tlp narrowest;

    DocumentKind(String word, Tlp narrowest) {
        this.word = word;
        this.narrowest = narrowest;
    }

    /** As people write it. */
    public String word() {
        return word;
    }

    /**
     * The narrowest label with which a fact may be released for it: {@code TLP:CLEAR} for the
     * public, anything but {@code TLP:RED} for one State.
     */
    public Tlp narrowest() {
        return narrowest;
    }

    /** Whether what bears this label can be released for it. */
    public boolean admits(Tlp label) {
        return label.compareTo(narrowest) <= 0;
    }

    /** Of what people write; empty where it is no such word. */
    public static Optional<DocumentKind> of(String word) {
        for (DocumentKind kind : values()) {
            if (kind.word.equals(word.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
