package org.dazaifu.strategy.document;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people read, in the strategy's own language and in those to which it was translated.
 *
 * @param language the strategy's own (BCP 47, such as {@code ja}); a text is always there in it
 * @param byLanguage by language
 */
public record Text(String language, SortedMap<String, String> byLanguage) {

    public Text {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey(language)) {
            throw new IllegalArgumentException("no text in its own language " + language);
        }
    }

    /** In one language only. */
    public static Text of(String language, String text) {
        return new Text(language, new TreeMap<>(Map.of(language, text)));
    }

    /** In this language, or in the strategy's own where it was not translated. */
    public String in(String wanted) {
        String translated = byLanguage.get(wanted);
        return translated == null ? original() : translated;
    }

    /** In the strategy's own language. */
    public String original() {
        String text = byLanguage.get(language);
        return text == null ? "" : text;
    }

    /** Whether it is there in this language. */
    public boolean isIn(String wanted) {
        return byLanguage.containsKey(wanted);
    }

    /** Those of {@code wanted} in which it is not there. */
    public SortedSet<String> missing(Iterable<String> wanted) {
        SortedSet<String> missing = new TreeSet<>();
        wanted.forEach(missing::add);
        missing.removeAll(byLanguage.keySet());
        return missing;
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return original().isEmpty();
    }
}
