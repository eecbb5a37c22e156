package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.sigma.Expression.Relation;
import org.dazaifu.sigma.ValueTest.Order;
import org.jspecify.annotations.Nullable;

/**
 * The modifiers behind a field's name, put in order and checked against each other.
 *
 * <p>Source: Sigma modifiers appendix 2.1. Modifiers apply in the order written; {@code all},
 * {@code cased} and {@code neq} say something of the whole item and may stand anywhere.
 */
final class Modifiers {

    /** What the values of the item are. */
    enum Kind {
        TEXT,
        REGEX,
        CIDR,
        EXISTS,
        COMPARE,
        FIELD
    }

    /** A change of a text value before it is compared. */
    enum Step {
        WINDASH,
        WIDE,
        UTF16BE,
        UTF16,
        BASE64,
        BASE64OFFSET
    }

    /** In the order in which an author is offered them. */
    private static final List<String> KNOWN =
            List.of(
                    "contains",
                    "startswith",
                    "endswith",
                    "all",
                    "cased",
                    "re",
                    "i",
                    "m",
                    "s",
                    "cidr",
                    "windash",
                    "wide",
                    "utf16",
                    "utf16le",
                    "utf16be",
                    "base64",
                    "base64offset",
                    "exists",
                    "fieldref",
                    "neq",
                    "lt",
                    "lte",
                    "gt",
                    "gte");

    private static final Set<String> TIME_PARTS =
            Set.of("minute", "hour", "day", "week", "month", "year");

    private final List<Step> steps = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private @Nullable String kindWord;
    private @Nullable Relation relation;
    private Order order = Order.EQUAL;
    private @Nullable TimePart part;
    private boolean all;
    private boolean cased;
    private boolean negated;
    private boolean ignoresCase;
    private boolean multiline;
    private boolean dotAll;

    private Modifiers() {}

    /** The modifiers, or null after saying in {@code problems} what is wrong with them. */
    static @Nullable Modifiers parse(
            List<String> words, int line, String ruleName, RuleProblems problems) {
        Modifiers modifiers = new Modifiers();
        for (String written : words) {
            String word = written.toLowerCase(Locale.ROOT);
            if (word.equals("expand")) {
                problems.unsupported(
                        line,
                        ruleName,
                        "the modifier 'expand' needs values for its placeholders, which are not provided");
                return null;
            }
            if (!isKnown(word)) {
                problems.add(
                        line,
                        "the modifier '"
                                + written
                                + "' is not one of the Sigma specification; write one that is: "
                                + String.join(", ", KNOWN));
                return null;
            }
            String conflict = modifiers.add(word);
            if (conflict != null) {
                problems.add(line, conflict);
                return null;
            }
        }
        return modifiers;
    }

    private static boolean isKnown(String word) {
        return KNOWN.contains(word) || TIME_PARTS.contains(word);
    }

    /** Takes one more modifier; the result is a sentence where it does not fit those before it. */
    private @Nullable String add(String word) {
        return switch (word) {
            case "all" -> flag(() -> all = true);
            case "cased" -> flag(() -> cased = true);
            case "neq" -> flag(() -> negated = true);
            case "contains" -> position(word, Relation.CONTAINS);
            case "startswith" -> position(word, Relation.STARTS_WITH);
            case "endswith" -> position(word, Relation.ENDS_WITH);
            case "windash" -> step(word, Step.WINDASH);
            case "wide", "utf16le" -> step(word, Step.WIDE);
            case "utf16be" -> step(word, Step.UTF16BE);
            case "utf16" -> step(word, Step.UTF16);
            case "base64" -> step(word, Step.BASE64);
            case "base64offset" -> step(word, Step.BASE64OFFSET);
            case "re" -> kind(word, Kind.REGEX);
            case "i" -> regexFlag(word, () -> ignoresCase = true);
            case "m" -> regexFlag(word, () -> multiline = true);
            case "s" -> regexFlag(word, () -> dotAll = true);
            case "cidr" -> kind(word, Kind.CIDR);
            case "exists" -> kind(word, Kind.EXISTS);
            case "fieldref" -> fieldReference();
            case "lt" -> order(word, Order.LESS);
            case "lte" -> order(word, Order.LESS_OR_EQUAL);
            case "gt" -> order(word, Order.GREATER);
            case "gte" -> order(word, Order.GREATER_OR_EQUAL);
            default -> timePart(word);
        };
    }

    private static @Nullable String flag(Runnable set) {
        set.run();
        return null;
    }

    private @Nullable String regexFlag(String word, Runnable set) {
        if (kind != Kind.REGEX) {
            return "the modifier '" + word + "' belongs to 're'; write re|" + word;
        }
        return flag(set);
    }

    private @Nullable String position(String word, Relation wanted) {
        if (relation != null && relation != wanted) {
            return "'"
                    + word
                    + "' stands beside another of contains, startswith and endswith; keep one of them, or write wildcards";
        }
        boolean fits =
                kind == Kind.TEXT
                        || kind == Kind.FIELD
                        || (kind == Kind.REGEX && wanted == Relation.CONTAINS);
        if (!fits) {
            return clash(word);
        }
        relation = wanted;
        return null;
    }

    private @Nullable String step(String word, Step step) {
        if (kind != Kind.TEXT) {
            return clash(word);
        }
        if (relation != null && step != Step.WINDASH) {
            return "'"
                    + word
                    + "' stands after the wildcards it would encode; write it before contains, startswith or endswith";
        }
        steps.add(step);
        return null;
    }

    private @Nullable String kind(String word, Kind wanted) {
        if (kind != Kind.TEXT || relation != null || !steps.isEmpty()) {
            return clash(word);
        }
        kind = wanted;
        kindWord = word;
        return null;
    }

    private @Nullable String fieldReference() {
        if (kind != Kind.TEXT || !steps.isEmpty()) {
            return clash("fieldref");
        }
        kind = Kind.FIELD;
        kindWord = "fieldref";
        return null;
    }

    private @Nullable String order(String word, Order wanted) {
        if (kind == Kind.COMPARE && part != null && order == Order.EQUAL) {
            order = wanted;
            kindWord = word;
            return null;
        }
        String conflict = kind(word, Kind.COMPARE);
        order = wanted;
        return conflict;
    }

    private @Nullable String timePart(String word) {
        String conflict = kind(word, Kind.COMPARE);
        part = TimePart.valueOf(word.toUpperCase(Locale.ROOT));
        return conflict;
    }

    private String clash(String word) {
        String other = kindWord == null ? "a modifier before it" : "'" + kindWord + "'";
        return "the modifier '"
                + word
                + "' cannot stand together with "
                + other
                + "; keep the one you mean";
    }

    List<Step> steps() {
        return steps;
    }

    Kind kind() {
        return kind;
    }

    @Nullable Relation relation() {
        return relation;
    }

    Order order() {
        return order;
    }

    @Nullable TimePart part() {
        return part;
    }

    boolean all() {
        return all;
    }

    boolean cased() {
        return cased;
    }

    boolean negated() {
        return negated;
    }

    boolean ignoresCase() {
        return ignoresCase;
    }

    boolean multiline() {
        return multiline;
    }

    boolean dotAll() {
        return dotAll;
    }
}
