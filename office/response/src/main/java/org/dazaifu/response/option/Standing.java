package org.dazaifu.response.option;

/** How an option stands to whoever looks for something to do: its status, and its occasion. */
public enum Standing {
    AVAILABLE,
    /** Available once something is so, and known to make sense on these facts. */
    ONCE,
    /** It may become available; but nobody has stated what would make it sensible. */
    OCCASION_UNKNOWN,
    NOT_AVAILABLE,
    NOT_LAWFUL;

    /** How an option stands. */
    public static Standing of(Option option) {
        return switch (option.status()) {
            case AVAILABLE -> AVAILABLE;
            case ONCE -> option.fits() ? ONCE : OCCASION_UNKNOWN;
            case NOT_AVAILABLE -> NOT_AVAILABLE;
            case NOT_LAWFUL -> NOT_LAWFUL;
        };
    }
}
