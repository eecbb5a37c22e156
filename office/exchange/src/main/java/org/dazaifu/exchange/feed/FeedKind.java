package org.dazaifu.exchange.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form a feed is published. */
public enum FeedKind {
    /** A collection of a TAXII 2.1 server. */
    TAXII,
    /** A MISP feed: {@code manifest.json} and a file for each event. */
    MISP,
    /** A plain list of values. */
    LIST;

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static Optional<FeedKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
