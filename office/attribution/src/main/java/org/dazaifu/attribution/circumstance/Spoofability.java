package org.dazaifu.attribution.circumstance;

/** How easily a circumstance is arranged to look like somebody else's. Our judgement. */
public enum Spoofability {
    EASY("easy to plant: anyone can, at hardly any cost"),
    MODERATE("can be planted with skill or patience"),
    HARD("hard to plant: it costs much of what the operation is for");

    private final String words;

    Spoofability(String words) {
        this.words = words;
    }

    /** The degree in words for people. */
    public String words() {
        return words;
    }
}
