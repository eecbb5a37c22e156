package org.dazaifu.response.option;

/** What may be said of a measure on what is known. */
public enum Status {
    /** Everything it needs is met. */
    AVAILABLE("available"),
    /** Something it needs is open, and nothing is against it. */
    ONCE("available once"),
    /**
     * The facts rule it out: it makes no sense, or something that it needs is known not to be
     * there.
     */
    NOT_AVAILABLE("not available because"),
    /** The law does not allow it on these facts. */
    NOT_LAWFUL("not lawful because");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
