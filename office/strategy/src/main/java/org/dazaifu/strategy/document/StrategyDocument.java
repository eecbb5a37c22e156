package org.dazaifu.strategy.document;

import java.util.List;
import java.util.Map;

/**
 * A strategy as it was read, with where everything in it stands.
 *
 * @param phrases every text that is there, in the order written
 * @param places by key path, such as {@code measures.drills.due}
 * @param strays translations of what is not there
 */
public record StrategyDocument(
        Strategy strategy, List<Phrase> phrases, Map<String, Place> places, List<Finding> strays) {

    public StrategyDocument {
        phrases = List.copyOf(phrases);
        places = Map.copyOf(places);
        strays = List.copyOf(strays);
    }

    /** Where a key of something stands, or where that begins if the key is absent. */
    public Place place(String path, Place otherwise) {
        return places.getOrDefault(path, otherwise);
    }
}
