package org.dazaifu.stix;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in one array, names and values in turn, in the order in which they were put. For
 * the few entries that most objects have it takes a quarter of a hash table's memory, and looking
 * through them is as fast.
 */
final class SmallMap extends AbstractMap<String, StixValue> {

    /** Above this a hash table finds faster. */
    private static final int MOST = 16;

    private final Object[] table;

    private SmallMap(Map<String, StixValue> entries) {
        table = new Object[entries.size() * 2];
        int at = 0;
        for (Map.Entry<String, StixValue> entry : entries.entrySet()) {
            table[at++] = entry.getKey();
            table[at++] = entry.getValue();
        }
    }

    /** The same entries, immutable; itself where it is that already. */
    static Map<String, StixValue> copyOf(Map<String, StixValue> entries) {
        return switch (entries) {
            case SmallMap small -> small;
            case Map<String, StixValue> some when some.size() <= MOST -> new SmallMap(some);
            default -> Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        };
    }

    @Override
    public int size() {
        return table.length / 2;
    }

    @Override
    public @Nullable StixValue get(@Nullable Object name) {
        for (int i = 0; i < table.length; i += 2) {
            if (table[i].equals(name)) {
                return (StixValue) table[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super StixValue> action) {
        for (int i = 0; i < table.length; i += 2) {
            action.accept((String) table[i], (StixValue) table[i + 1]);
        }
    }

    @Override
    public Set<Map.Entry<String, StixValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return SmallMap.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, StixValue>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, StixValue>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < table.length;
        }

        @Override
        public Map.Entry<String, StixValue> next() {
            if (at >= table.length) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry((String) table[at - 2], (StixValue) table[at - 1]);
        }
    }
}
