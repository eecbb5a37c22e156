package org.dazaifu.attribution.circumstance;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.knowledge.Names;

/**
 * What the sources' words mean in a few terms of our own, as a table of facts says. Words are
 * compared as {@link Names#key} does.
 */
final class Vocabulary {

    private static final String TOO_BROAD = "-";

    private final SortedSet<String> terms = new TreeSet<>();
    private final Map<String, SortedSet<String>> meanings = new HashMap<>();

    private Vocabulary(String table) {
        for (var row : FactTable.rows(table, 2)) {
            String term = row.get(0);
            boolean broad = term.equals(TOO_BROAD);
            if (!broad) {
                terms.add(term);
                entry(term).add(term);
            }
            for (String word : Arrays.asList(row.get(1).split("\\|", -1))) {
                SortedSet<String> meaning = entry(word);
                if (!broad) {
                    meaning.add(term);
                }
            }
        }
    }

    /** The vocabulary in the table {@code table}: a term, then words parted by {@code |}. */
    static Vocabulary read(String table) {
        return new Vocabulary(table);
    }

    /** Every term, ordered. */
    SortedSet<String> terms() {
        return Collections.unmodifiableSortedSet(terms);
    }

    /** Whether the table has {@code word}. */
    boolean has(String word) {
        return meanings.containsKey(Names.key(word));
    }

    /** What {@code word} means; none if it is too broad, or the table does not have it. */
    Set<String> terms(String word) {
        SortedSet<String> meaning = meanings.get(Names.key(word));
        return meaning == null ? Set.of() : Collections.unmodifiableSortedSet(meaning);
    }

    private SortedSet<String> entry(String word) {
        return meanings.computeIfAbsent(Names.key(word), _ -> new TreeSet<>());
    }
}
