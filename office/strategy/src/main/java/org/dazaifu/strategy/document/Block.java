package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlNode;
import org.dazaifu.response.yaml.YamlNode.Scalar;
import org.dazaifu.response.yaml.YamlNode.Sequence;

/**
 * One block of a document with the key path under which its texts are translated. After a mistake a
 * stand-in is returned, so that all mistakes are told at once.
 */
final class Block {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final String ID = "[a-z0-9](?:[a-z0-9-]{0,63})";
    private static final String NUMBER = "-?[0-9]{1,18}(?:\\.[0-9]{1,9})?";

    private final Section section;
    private final String path;
    private final Gathering all;

    Block(Section section, String path, Gathering all) {
        this.section = section;
        this.path = path;
        this.all = all;
    }

    /** The blocks of a list, each with its id in its path, read one by one. */
    static <T> List<T> each(Block parent, String key, Function<Block, T> reading) {
        List<T> read = new ArrayList<>();
        for (Section one : parent.section.sections(key)) {
            String id =
                    one.node("id") instanceof Scalar scalar
                            ? scalar.text()
                            : "" + (read.size() + 1);
            Block block = new Block(one, parent.join(key) + "." + id, parent.all);
            read.add(reading.apply(block));
            one.end();
        }
        return read;
    }

    /** The blocks of a list without ids, under paths that the caller makes of them. */
    List<Block> blocks(String key) {
        return section.sections(key).stream().map(one -> new Block(one, join(key), all)).toList();
    }

    /** The block under a key. */
    Optional<Block> block(String key) {
        keep(key);
        return section.section(key).map(one -> new Block(one, join(key), all));
    }

    /** The same block with more of a path. */
    Block under(String more) {
        return new Block(section, path + "." + more, all);
    }

    /** Keeps the place of a key under this path, though it was read under another. */
    void keep(String key) {
        YamlNode node = section.node(key);
        if (node != null) {
            all.places.putIfAbsent(join(key), at(node));
        }
    }

    Gathering all() {
        return all;
    }

    Place place() {
        return new Place(all.file, section.line(), section.column());
    }

    void end() {
        section.end();
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<Scalar> scalar(String key) {
        return scalar(key, false);
    }

    private Optional<Scalar> scalar(String key, boolean required) {
        YamlNode node = section.node(key);
        if (node != null) {
            all.places.putIfAbsent(join(key), at(node));
        }
        if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
            return Optional.of(scalar);
        }
        if (required || node != null) {
            section.text(key);
        }
        return Optional.empty();
    }

    private Place at(YamlNode node) {
        return new Place(all.file, node.line(), node.column());
    }

    boolean has(String key) {
        return section.node(key) != null;
    }

    void mistake(String key, String message) {
        YamlNode node = section.node(key);
        if (node == null) {
            section.mistake(section.line(), section.column(), message);
        } else {
            section.mistake(node.line(), node.column(), message);
        }
    }

    String id() {
        String id = word("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            mistake("id", "'id' has small letters, digits and '-' only, 64 at most");
        }
        return id;
    }

    /** A text for machines that must be there. */
    String word(String key) {
        return scalar(key, true).map(Scalar::text).orElse("");
    }

    /** A text for machines that may be absent. */
    Optional<String> wordIfAny(String key) {
        return scalar(key).map(Scalar::text);
    }

    /** A text for people that must be there. */
    Text text(String key) {
        return scalar(key, true).map(one -> text(key, one)).orElseGet(all::nothing);
    }

    /** A text for people that may be absent. */
    Text textIfAny(String key) {
        return scalar(key).map(one -> text(key, one)).orElseGet(all::nothing);
    }

    private Text text(String key, Scalar scalar) {
        return all.text(join(key), scalar.text(), at(scalar));
    }

    boolean flag(String key) {
        return section.flag(key);
    }

    LocalDate day(String key) {
        return scalar(key, true).flatMap(one -> day(key, one)).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> dayIfAny(String key) {
        return scalar(key).flatMap(one -> day(key, one));
    }

    private Optional<LocalDate> day(String key, Scalar scalar) {
        try {
            LocalDate day = LocalDate.parse(scalar.text(), DAY);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of range.
        }
        mistake(key, "'" + key + "' is a day that exists; write it as 2021-09-28");
        return Optional.empty();
    }

    MonthDay dayOfYear(String key, MonthDay otherwise) {
        Optional<Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        try {
            MonthDay day = MonthDay.parse("--" + scalar.get().text());
            if (!day.equals(MonthDay.of(2, 29))) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, like a day that not every year has.
        }
        mistake(key, "'" + key + "' is a month and a day that every year has; write it as 04-01");
        return otherwise;
    }

    BigDecimal number(String key) {
        return scalar(key, true).flatMap(one -> number(key, one)).orElse(BigDecimal.ZERO);
    }

    /** An amount of money that may be absent; never negative. */
    Optional<BigDecimal> amountIfAny(String key) {
        Optional<BigDecimal> amount = scalar(key).flatMap(one -> number(key, one));
        if (amount.isPresent() && amount.get().signum() < 0) {
            mistake(key, "'" + key + "' is an amount; write a number from 0 on");
        }
        return amount;
    }

    int year(String key) {
        Optional<Scalar> year = scalar(key, true);
        if (year.isPresent() && year.get().text().matches("(?:19|20|21)[0-9]{2}")) {
            return Integer.parseInt(year.get().text());
        }
        year.ifPresent(_ -> mistake(key, "'" + key + "' is a year; write it as 2022"));
        return 1900;
    }

    /** A whole number that must be there, within limits. */
    int whole(String key, int least, int most, int otherwise) {
        Optional<Scalar> number = scalar(key, true);
        if (number.isPresent() && number.get().text().matches("[0-9]{1,9}")) {
            int read = Integer.parseInt(number.get().text());
            if (read >= least && read <= most) {
                return read;
            }
        }
        number.ifPresent(_ ->
                mistake(
                        key,
                        "'%s' is a whole number from %d to %d; write it as %d"
                                .formatted(key, least, most, otherwise)));
        return otherwise;
    }

    private Optional<BigDecimal> number(String key, Scalar scalar) {
        if (scalar.text().matches(NUMBER)) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        mistake(
                key,
                "'"
                        + key
                        + "' is a number; write digits with a point, without separators or a unit");
        return Optional.empty();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return scalar(key, true).isPresent() ? section.choice(key, type, otherwise) : otherwise;
    }

    <E extends Enum<E>> E choiceIfAny(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type, otherwise) : otherwise;
    }

    <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(Keyword.of(constant));
        }
        for (Scalar one : scalars(key)) {
            int found = words.indexOf(one.text());
            if (found >= 0) {
                chosen.add(type.getEnumConstants()[found]);
            } else {
                section.mistake(
                        one.line(),
                        one.column(),
                        "'" + key + "' is some of " + String.join(", ", words));
            }
        }
        return chosen;
    }

    /** Ids in a list, or one alone; each one's place is kept under its own path. */
    List<String> ids(String key) {
        List<String> ids = new ArrayList<>();
        for (Scalar one : scalars(key)) {
            all.places.putIfAbsent(join(key) + "." + one.text(), at(one));
            ids.add(one.text());
        }
        return ids;
    }

    private List<Scalar> scalars(String key) {
        YamlNode node = section.node(key);
        List<Scalar> scalars = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            scalars.add(scalar);
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    scalars.add(scalar);
                }
            }
            section.texts(key);
        } else if (node != null) {
            section.texts(key);
        }
        return scalars;
    }

    /** What this block cites, by its keys {@code document} and {@code article}. */
    Citation citation() {
        return all.citation(word("document"), wordIfAny("article").orElse(""));
    }
}
