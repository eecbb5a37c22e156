package org.dazaifu.sigma;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule looks for: its named searches, and the condition that joins them.
 *
 * @param searches each search identifier with its meaning, in the order written
 * @param conditions the condition as the author wrote it, one text for each where it is a list
 * @param expression the condition with every search put in its place; conditions of a list are
 *     joined by or
 */
public record Detection(
        Map<String, Expression> searches, List<String> conditions, Expression expression) {

    public Detection {
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
        conditions = List.copyOf(conditions);
    }
}
