package org.dazaifu.strategy.document;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a strategy as text, wherever they come from.
 *
 * @param translations those of {@code i18n/}, by language
 * @param records those of {@code record/}, by name
 */
public record StrategyFiles(
        Written document,
        SortedMap<String, Written> translations,
        SortedMap<String, Written> records) {

    /** The document's name in its directory. */
    public static final String DOCUMENT = "strategy.yaml";

    /** The directory of translations. */
    public static final String TRANSLATIONS = "i18n";

    /** The directory of the record. */
    public static final String RECORD = "record";

    public StrategyFiles {
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }

    /** A document alone. */
    public static StrategyFiles of(String name, String text) {
        return new StrategyFiles(new Written(name, text), new TreeMap<>(), new TreeMap<>());
    }

    /** A file: its name as people know it, and what stands in it. */
    public record Written(String name, String text) {}
}
