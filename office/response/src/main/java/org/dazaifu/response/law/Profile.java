package org.dazaifu.response.law;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A State's published positions. It changes answers only through the elements it names; on every
 * other it is silent, and they stay open.
 *
 * @param code of the State (ISO 3166), or a name of one's own
 * @param documents what it was read from
 * @param positions by {@code RULE/ELEMENT}
 */
public record Profile(
        String code, String name, List<Source> documents, SortedMap<String, View> positions) {

    /** No State: every question of law that States answer differently is open. */
    public static final Profile NONE =
            new Profile("none", "no profile", List.of(), new TreeMap<>());

    public Profile {
        documents = List.copyOf(documents);
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    }

    /** What it says on an element; empty where it has published no view that we know of. */
    public Optional<View> view(String rule, String element) {
        return Optional.ofNullable(positions.get(rule + "/" + element));
    }

    /**
     * A published view.
     *
     * @param answer what it means for the element; open where the State says that it is unsettled
     * @param words the view in our words
     * @param source where it was published
     */
    public record View(Truth answer, String words, Source source) {}
}
