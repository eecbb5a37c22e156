package org.dazaifu.attribution;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A case of one's own to compare with.
 *
 * @param id the case's identifier
 * @param title what it is called
 * @param items identifiers of the techniques and software that were observed in it
 * @param indicators what could be met again, as in {@link Observations#indicators}
 */
public record EarlierCase(
        String id, String title, SortedSet<String> items, SortedSet<String> indicators) {

    public EarlierCase {
        items = new TreeSet<>(items);
        indicators = new TreeSet<>(indicators);
    }

    /** For callers with any collections. */
    public EarlierCase(
            String id, String title, Collection<String> items, Collection<String> indicators) {
        this(id, title, new TreeSet<>(items), new TreeSet<>(indicators));
    }
}
