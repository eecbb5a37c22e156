package org.dazaifu.stix.pattern;

/** How much one search may still do. */
final class Effort {

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

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
