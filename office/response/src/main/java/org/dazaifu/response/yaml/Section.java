package org.dazaifu.response.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.response.yaml.YamlNode.Entry;
import org.dazaifu.response.yaml.YamlNode.Mapping;
import org.dazaifu.response.yaml.YamlNode.Scalar;
import org.dazaifu.response.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one mapping and collects what is wrong with them: what is missing, what is not
 * of the form asked for, and, by {@link #end}, what nobody asked for.
 *
 * <p>Where something is wrong a stand-in is returned, so that reading goes on to the next mistake.
 */
public final class Section {

    private final String source;
    private final Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();

    public Section(String source, Mapping mapping, Problems problems) {
        this.source = source;
        this.mapping = mapping;
        this.problems = problems;
    }

    public int line() {
        return mapping.line();
    }

    public int column() {
        return mapping.column();
    }

    public String source() {
        return source;
    }

    public Problems problems() {
        return problems;
    }

    /** Adds a mistake on a line of this file. */
    public void mistake(int line, String message) {
        problems.add(source, line, message);
    }

    /** Adds a mistake at a place in a line of this file. */
    public void mistake(int line, int column, String message) {
        problems.add(source, line, column, message);
    }

    /** The value as written, or null where the key is absent. */
    public @Nullable YamlNode node(String key) {
        asked.add(key);
        return mapping.value(key);
    }

    /** A text that must be there; empty after a mistake. */
    public String text(String key) {
        return switch (node(key)) {
            case null -> {
                mistake(line(), column(), "'" + key + "' is missing; write '" + key + ": ...'");
                yield "";
            }
            case Scalar(String text, boolean _, int line, int column) -> {
                if (text.isEmpty()) {
                    mistake(line, column, "'" + key + "' is empty; write a value after the colon");
                }
                yield text;
            }
            case YamlNode other -> {
                mistake(
                        other.line(),
                        other.column(),
                        "'" + key + "' is a text; write it after the colon");
                yield "";
            }
        };
    }

    /** A text that may be absent. */
    public String text(String key, String otherwise) {
        return node(key) == null ? otherwise : text(key);
    }

    /** A text that may be absent, or be there and empty. */
    public String textOrEmpty(String key) {
        return node(key) instanceof Scalar(String text, boolean _, int _, int _) && text.isEmpty()
                ? ""
                : text(key, "");
    }

    /** Texts in a list, or one text alone; empty where absent. */
    public List<String> texts(String key) {
        YamlNode node = node(key);
        return node == null ? List.of() : texts(key, node);
    }

    private List<String> texts(String key, YamlNode node) {
        return switch (node) {
            case Scalar scalar -> List.of(scalar.text());
            case Sequence sequence -> {
                List<String> texts = new ArrayList<>();
                for (YamlNode item : sequence.items()) {
                    if (item instanceof Scalar scalar) {
                        texts.add(scalar.text());
                    } else {
                        mistake(
                                item.line(),
                                item.column(),
                                "'" + key + "' is a list of texts; write [a, b]");
                    }
                }
                yield texts;
            }
            case Mapping other -> {
                mistake(
                        other.line(),
                        other.column(),
                        "'" + key + "' is a list of texts; write [a, b]");
                yield List.of();
            }
        };
    }

    /** {@code true} or {@code false}; false where absent. */
    public boolean flag(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return false;
        }
        if (node instanceof Scalar(String text, boolean _, int _, int _)
                && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        mistake(node.line(), node.column(), "'" + key + "' is true or false");
        return false;
    }

    /** A number that must be there and lie within both ends. */
    public double number(String key, double least, double most) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        YamlNode node = node(key);
        if (node != null) {
            mistake(
                    node.line(),
                    node.column(),
                    "'" + key + "' is a number from " + plain(least) + " to " + plain(most));
        }
        return least;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** One of an enumeration's names in lower case, with {@code -} for {@code _}. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = text(key);
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return constant;
            }
            words.add(word);
        }
        YamlNode node = node(key);
        if (node != null) {
            mistake(
                    node.line(),
                    node.column(),
                    "'" + key + "' is one of " + String.join(", ", words));
        }
        return otherwise;
    }

    /** The mappings in a list; empty where absent. */
    public List<Section> sections(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping one) {
                    sections.add(new Section(source, one, problems));
                } else {
                    mistake(
                            item.line(),
                            item.column(),
                            "'" + key + "' is a list of '- key: value' blocks");
                }
            }
        } else {
            mistake(
                    node.line(),
                    node.column(),
                    "'" + key + "' is a list; begin each block with '- '");
        }
        return sections;
    }

    /** The mapping under a key; empty where absent. */
    public Optional<Section> section(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof Mapping one) {
            return Optional.of(new Section(source, one, problems));
        }
        mistake(
                node.line(),
                node.column(),
                "'" + key + "' holds keys with values of its own; indent them below it");
        return Optional.empty();
    }

    /** Every key with its value, as written; all count as asked for. */
    public List<Entry> entries() {
        mapping.entries().forEach(entry -> asked.add(entry.key()));
        return mapping.entries();
    }

    /** Tells of every key that nobody asked for. */
    public void end() {
        for (Entry entry : mapping.entries()) {
            if (!asked.contains(entry.key())) {
                mistake(
                        entry.line(),
                        entry.column(),
                        "'"
                                + entry.key()
                                + "' is not known here; "
                                + Nearest.to(entry.key(), asked)
                                        .map(near -> "did you mean '" + near + "'? Write one of ")
                                        .orElse("write one of ")
                                + asked);
            }
        }
    }
}
