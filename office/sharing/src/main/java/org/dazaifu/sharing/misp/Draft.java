package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.stix.RecentTexts;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/** A STIX object in the making; what is empty is left out, as STIX demands. */
final class Draft {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Of all that is made here much says the same: types, times, names of MISP's members. */
    private static final RecentTexts RECENT = new RecentTexts();

    private final Map<String, StixValue> properties = new LinkedHashMap<>();

    Draft() {}

    /** A domain or relationship object. */
    static Draft object(StixId id, Instant created, Instant modified) {
        return new Draft()
                .text("type", id.type())
                .text("spec_version", "2.1")
                .text("id", id.toString())
                .time("created", created.isAfter(modified) ? modified : created)
                .time("modified", modified);
    }

    Draft text(String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, RECENT.of(wellFormed(value)));
        }
        return this;
    }

    Draft time(String name, Instant value) {
        return text(name, (value.getNano() % 1_000_000 == 0 ? MILLIS : MICROS).format(value));
    }

    Draft texts(String name, Collection<?> values) {
        var items = new ArrayList<StixValue>();
        values.forEach(value -> items.add(RECENT.of(wellFormed(value.toString()))));
        return items.isEmpty() ? this : put(name, new Items(items));
    }

    Draft put(String name, StixValue value) {
        properties.put(name, value);
        return this;
    }

    Draft dictionary(String name, Draft value) {
        return value.properties.isEmpty() ? this : put(name, value.dictionary());
    }

    Dictionary dictionary() {
        return new Dictionary(properties);
    }

    StixObject build() {
        return new StixObject(dictionary());
    }

    /** The object with one property more. */
    static StixObject with(StixObject object, String name, StixValue value) {
        var all = new LinkedHashMap<>(object.properties().entries());
        all.put(name, value);
        return new StixObject(new Dictionary(all));
    }

    /** A list of texts, which may be empty. */
    static Items items(List<String> texts) {
        return new Items(texts.stream().<StixValue>map(Text::new).toList());
    }

    /** The time that a property says, if it is one. */
    static Optional<Instant> time(StixObject object, String name) {
        try {
            return object.properties().text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD. */
    static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
