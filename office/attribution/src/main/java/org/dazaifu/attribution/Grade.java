package org.dazaifu.attribution;

/**
 * A grade of the Admiralty system as NATO uses it (STANAG 2511, AJP-2.1): how reliable a source is,
 * and how credible what it says is, judged apart. {@link Grading} says how grades are given here.
 */
public record Grade(Reliability reliability, Credibility credibility) {

    /** Nothing is known by which to judge. */
    public static final Grade UNJUDGED = new Grade(Reliability.F, Credibility.CANNOT_BE_JUDGED);

    /** How reliable a source is. */
    public enum Reliability {
        A("completely reliable"),
        B("usually reliable"),
        C("fairly reliable"),
        D("not usually reliable"),
        E("unreliable"),
        F("its reliability cannot be judged");

        private final String words;

        Reliability(String words) {
            this.words = words;
        }

        /** The letter's meaning. */
        public String words() {
            return words;
        }
    }

    /** How credible a statement is; its digit is its place. */
    public enum Credibility {
        CONFIRMED("confirmed by other sources"),
        PROBABLY_TRUE("probably true"),
        POSSIBLY_TRUE("possibly true"),
        DOUBTFULLY_TRUE("doubtfully true"),
        IMPROBABLE("improbable"),
        CANNOT_BE_JUDGED("its truth cannot be judged");

        private final String words;

        Credibility(String words) {
            this.words = words;
        }

        /** The digit, from 1 to 6. */
        public int digit() {
            return ordinal() + 1;
        }

        /** The digit's meaning. */
        public String words() {
            return words;
        }
    }

    /** Letter and digit, such as {@code C3}. */
    public String code() {
        return reliability.name() + credibility.digit();
    }

    /** Both in words, such as {@code fairly reliable, possibly true}. */
    public String words() {
        return reliability.words() + ", " + credibility.words();
    }
}
