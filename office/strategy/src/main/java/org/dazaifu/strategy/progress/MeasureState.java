package org.dazaifu.strategy.progress;

/** Where a measure stands. Which one it is, the table in docs/strategy.md says. */
public enum MeasureState {
    /** Its owner says that it was given up. */
    ABANDONED,
    /** Said to be done, a document shows it, and every milestone was reported. */
    DONE_WITH_EVIDENCE,
    /** Said to be done, and something that would show it is missing. */
    DONE_CLAIMED,
    /** It cannot be completed as things are. */
    BLOCKED,
    /** A date passed, or is going to pass, without what was to be there by then. */
    LATE,
    /** For too long nobody reported anything from which its state follows. */
    SILENT,
    /** It has not begun, or so lately that no report is due. */
    NOT_DUE_YET,
    /** A report that is not old speaks of it, and nothing that is known is against it. */
    ON_TRACK;

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return switch (this) {
            case ABANDONED, DONE_WITH_EVIDENCE, DONE_CLAIMED -> false;
            case BLOCKED, LATE, SILENT, NOT_DUE_YET, ON_TRACK -> true;
        };
    }
}
