package org.dazaifu.exchange.access;

import java.util.Set;
import java.util.TreeSet;

/** Of which audiences something may be had or done. */
public sealed interface Reach {

    /** Of every one: the office's own. */
    record Everything() implements Reach {}

    /** Of these, by their identifiers; of none where it is empty. */
    record Only(Set<String> audiences) implements Reach {
        public Only {
            audiences = java.util.Collections.unmodifiableSet(new TreeSet<>(audiences));
        }
    }

    /** Whether an audience is one of them. */
    default boolean covers(String audience) {
        return switch (this) {
            case Everything _ -> true;
            case Only(Set<String> audiences) -> audiences.contains(audience);
        };
    }
}
