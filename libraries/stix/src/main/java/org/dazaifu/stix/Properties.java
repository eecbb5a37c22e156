package org.dazaifu.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * Properties in the making: what is null or empty is left out, as STIX demands (section 2.7 on
 * lists).
 */
final class Properties {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Map<String, StixValue> entries = new LinkedHashMap<>();

    Properties put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entries.put(name, new Text(wellFormed(value)));
        }
        return this;
    }

    /** A timestamp with milliseconds; what is finer is cut off. */
    Properties put(String name, @Nullable Instant value) {
        return put(name, value == null ? null : TIMESTAMP.format(value));
    }

    Properties put(String name, @Nullable Number value) {
        if (value != null) {
            entries.put(name, new Numeral(value.toString()));
        }
        return this;
    }

    Properties put(String name, @Nullable Boolean value) {
        if (value != null) {
            entries.put(name, new Flag(value));
        }
        return this;
    }

    Properties put(String name, @Nullable StixId value) {
        return put(name, value == null ? null : value.toString());
    }

    Properties put(String name, Properties value) {
        if (!value.entries.isEmpty()) {
            entries.put(name, value.dictionary());
        }
        return this;
    }

    Properties put(String name, StixValue value) {
        entries.put(name, value);
        return this;
    }

    /** A list of the texts of {@code values}. */
    Properties putTexts(String name, Collection<?> values) {
        var items = new ArrayList<StixValue>();
        values.forEach(v -> items.add(new Text(wellFormed(v.toString()))));
        if (!items.isEmpty()) {
            entries.put(name, new Items(items));
        }
        return this;
    }

    Properties putDictionaries(String name, List<Dictionary> values) {
        if (!values.isEmpty()) {
            entries.put(name, new Items(List.copyOf(values)));
        }
        return this;
    }

    Dictionary dictionary() {
        return new Dictionary(entries);
    }

    /** The properties with these names, as far as they are there. */
    Dictionary only(List<String> names) {
        var chosen = new LinkedHashMap<String, StixValue>();
        for (String name : names) {
            StixValue value = entries.get(name);
            if (value != null) {
                chosen.put(name, value);
            }
        }
        return new Dictionary(chosen);
    }

    /** Text from logs can hold halves of surrogate pairs, which no UTF-8 can say. */
    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
