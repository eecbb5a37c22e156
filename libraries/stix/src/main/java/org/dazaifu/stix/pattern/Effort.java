package org.dazaifu.stix.pattern;

/** How much one search may still do. */
final class Effort {

    private static final int MOST_HELD = 200_000;

    private long left;

    /** A search would take longer than is allowed. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("more than the allowed effort", null, false, false);
        }
    }

    Effort(long steps) {
        this.left = steps;
    }

    /** Refuses to hold more than so many bindings of one moment at once. */
    void hold(int bindings) {
        if (bindings > MOST_HELD) {
            throw new Exhausted();
        }
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
