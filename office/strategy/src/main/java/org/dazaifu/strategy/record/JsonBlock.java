package org.dazaifu.strategy.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.response.yaml.Nearest;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.document.Text;
import tools.jackson.databind.JsonNode;

/** One JSON object of a line; the first thing that is wrong with it ends its reading. */
final class JsonBlock {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final String MOMENT =
            "(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z";

    private final JsonNode node;
    private final TreeSet<String> asked = new TreeSet<>();

    JsonBlock(JsonNode node) throws Damaged {
        if (!node.isObject()) {
            throw new Damaged("a line is one JSON object; write {\"kind\": ...}");
        }
        this.node = node;
    }

    /** A line that is not of the form asked for. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    private JsonNode required(String key) throws Damaged {
        return value(key)
                .orElseThrow(
                        () -> new Damaged("'" + key + "' is missing; write \"" + key + "\": ..."));
    }

    void end() throws Damaged {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                throw new Damaged(
                        "'"
                                + key
                                + "' is not known here; "
                                + Nearest.to(key, asked)
                                        .map(near -> "did you mean '" + near + "'? Write one of ")
                                        .orElse("write one of ")
                                + asked);
            }
        }
    }

    String word(String key) throws Damaged {
        return word(key, required(key));
    }

    Optional<String> wordIfAny(String key) throws Damaged {
        Optional<JsonNode> value = value(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(word(key, value.get()));
    }

    private static String word(String key, JsonNode value) throws Damaged {
        if (value.isString() && !value.stringValue().isBlank()) {
            return value.stringValue();
        }
        throw new Damaged("'" + key + "' is a text in quotes that says something");
    }

    Instant moment(String key) throws Damaged {
        String text = word(key);
        try {
            if (text.matches(MOMENT)) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // Told below, like another form.
        }
        throw new Damaged("'" + key + "' is a moment in UTC; write it as 2022-04-11T02:00:00Z");
    }

    LocalDate day(String key) throws Damaged {
        return day(key, word(key));
    }

    Optional<LocalDate> dayIfAny(String key) throws Damaged {
        Optional<String> text = wordIfAny(key);
        return text.isEmpty() ? Optional.empty() : Optional.of(day(key, text.get()));
    }

    private static LocalDate day(String key, String text) throws Damaged {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of range.
        }
        throw new Damaged("'" + key + "' is a day that exists; write it as 2021-09-28");
    }

    BigDecimal number(String key) throws Damaged {
        return number(key, required(key));
    }

    Optional<BigDecimal> numberIfAny(String key) throws Damaged {
        Optional<JsonNode> value = value(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(number(key, value.get()));
    }

    private static BigDecimal number(String key, JsonNode value) throws Damaged {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            if (number.scale() >= -9 && number.scale() <= 9 && number.precision() <= 27) {
                return number;
            }
        }
        throw new Damaged(
                "'"
                        + key
                        + "' is a number without quotes, of at most 18 digits and 9 after the point");
    }

    Optional<Long> wholeIfAny(String key, long most) throws Damaged {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode one = value.get();
        if (one.isIntegralNumber()
                && one.canConvertToLong()
                && one.longValue() >= 0
                && one.longValue() <= most) {
            return Optional.of(one.longValue());
        }
        throw new Damaged("'" + key + "' is a whole number from 0 to " + most);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) throws Damaged {
        String text = word(key);
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = Keyword.of(constant);
            if (word.equals(text)) {
                return constant;
            }
            words.add(word);
        }
        throw new Damaged("'" + key + "' is one of " + String.join(", ", words));
    }

    Text text(String key, String language) throws Damaged {
        return text(key, language, required(key));
    }

    Text textIfAny(String key, String language) throws Damaged {
        Optional<JsonNode> value = value(key);
        return value.isEmpty() ? Text.of(language, "") : text(key, language, value.get());
    }

    private static Text text(String key, String language, JsonNode value) throws Damaged {
        if (!value.isObject()) {
            return Text.of(language, word(key, value));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (String other : value.propertyNames()) {
            texts.put(other, word(key, value.get(other)));
        }
        if (!texts.containsKey(language)) {
            throw new Damaged(
                    "'" + key + "' is not there in the strategy's own language, " + language);
        }
        return new Text(language, texts);
    }

    /** The keys and choices of an object. */
    <E extends Enum<E>> SortedMap<String, E> choices(String key, Class<E> type) throws Damaged {
        JsonBlock inner = new JsonBlock(required(key));
        SortedMap<String, E> choices = new TreeMap<>();
        for (String one : inner.node.propertyNames()) {
            choices.put(one, inner.choice(one, type));
        }
        return choices;
    }

    List<JsonBlock> blocks(String key) throws Damaged {
        Optional<JsonNode> value = value(key);
        List<JsonBlock> blocks = new ArrayList<>();
        if (value.isPresent()) {
            if (!value.get().isArray()) {
                throw new Damaged("'" + key + "' is a list of objects; write [{...}]");
            }
            for (JsonNode one : value.get()) {
                blocks.add(new JsonBlock(one));
            }
        }
        return blocks;
    }

    Optional<JsonBlock> block(String key) throws Damaged {
        Optional<JsonNode> value = value(key);
        return value.isEmpty() ? Optional.empty() : Optional.of(new JsonBlock(value.get()));
    }
}
