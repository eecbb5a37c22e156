package org.dazaifu.attribution.circumstance;

/** How easily a circumstance is arranged to look like somebody else's. Our judgement. */
public enum Spoofability {
    /** Anyone can, at hardly any cost. */
    EASY("easy to plant"),
    MODERATE("takes skill or patience to plant"),
    /** It costs much of what the operation is for. */
    HARD("hard to plant");

    private final String words;

    Spoofability(String words) {
        this.words = words;
    }

    /** The degree in words for people. */
    public String words() {
        return words;
    }
}
