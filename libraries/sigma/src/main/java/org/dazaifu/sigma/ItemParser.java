package org.dazaifu.sigma;

import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.Expression.Relation;
import org.dazaifu.sigma.TextPattern.Dash;
import org.dazaifu.sigma.TextPattern.Element;
import org.dazaifu.sigma.TextPattern.Plain;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** One item of a search, {@code field|modifiers: values}, as an expression. */
final class ItemParser {

    private static final int MOST_DASH_VARIANTS = 125;
    private static final int LONGEST_REGEX = 4_096;

    private final String ruleName;
    private final RuleProblems problems;

    ItemParser(String ruleName, RuleProblems problems) {
        this.ruleName = ruleName;
        this.problems = problems;
    }

    /** The item, or null after saying what is wrong with it. */
    @Nullable Expression item(Entry entry) {
        String[] words = entry.key().split("\\|", -1);
        String field = words[0];
        Modifiers modifiers =
                Modifiers.parse(
                        List.of(words).subList(1, words.length), entry.line(), ruleName, problems);
        if (modifiers == null) {
            return null;
        }
        List<Scalar> values = values(entry);
        if (values == null) {
            return null;
        }
        List<Expression> operands = new ArrayList<>();
        for (Scalar value : values) {
            Expression operand = value(field, modifiers, value, values.size() > 1);
            if (operand == null) {
                return null;
            }
            operands.add(operand);
        }
        Expression joined =
                operands.size() == 1
                        ? operands.getFirst()
                        : modifiers.all()
                                ? new Expression.And(operands)
                                : new Expression.Or(operands);
        return modifiers.negated() ? new Expression.Not(joined) : joined;
    }

    /** A text that is looked for in every field; null after saying what is wrong with it. */
    @Nullable Expression keyword(Scalar value) {
        return item(new Entry("", value, value.line()));
    }

    private @Nullable List<Scalar> values(Entry entry) {
        List<Scalar> values = new ArrayList<>();
        if (entry.value() instanceof Scalar value) {
            values.add(value);
        } else if (entry.value() instanceof Sequence(List<YamlNode> items, int _)) {
            for (YamlNode item : items) {
                if (!(item instanceof Scalar value)) {
                    problems.add(
                            item.line(),
                            "a value of '"
                                    + entry.key()
                                    + "' is a list or a map; write a text or a number");
                    return null;
                }
                values.add(value);
            }
        } else {
            problems.add(
                    entry.line(),
                    "'" + entry.key() + "' holds a map; write a text, a number or a list of them");
            return null;
        }
        if (values.isEmpty()) {
            problems.add(
                    entry.line(),
                    "'"
                            + entry.key()
                            + "' has an empty list; write a value, or null where the field must be absent");
            return null;
        }
        return values;
    }

    private @Nullable Expression value(
            String field, Modifiers modifiers, Scalar value, boolean inList) {
        if (value.isNull()) {
            return nothing(field, modifiers, value, inList);
        }
        return switch (modifiers.kind()) {
            case TEXT -> text(field, modifiers, value);
            case REGEX -> regex(field, modifiers, value);
            case CIDR -> cidr(field, value);
            case EXISTS -> exists(field, value);
            case COMPARE -> compare(field, modifiers, value);
            case FIELD -> reference(field, modifiers, value);
        };
    }

    private @Nullable Expression nothing(
            String field, Modifiers modifiers, Scalar value, boolean inList) {
        if (field.isEmpty()) {
            return problem(value, "a keyword is null; write the text to look for");
        }
        if (inList) {
            return problem(
                    value,
                    "null cannot stand in a list of values; give it a search of its own and join the two with '1 of'");
        }
        if (modifiers.kind() != Modifiers.Kind.TEXT
                || modifiers.relation() != null
                || !modifiers.steps().isEmpty()) {
            return problem(
                    value, "null cannot be modified; write the field's name without modifiers");
        }
        return new Expression.Null(field);
    }

    private @Nullable Expression text(String field, Modifiers modifiers, Scalar value) {
        List<TextPattern> patterns = new ArrayList<>();
        for (String written : spellings(value)) {
            patterns.add(TextPattern.parse(written));
        }
        boolean bytes = false;
        for (Modifiers.Step step : modifiers.steps()) {
            List<TextPattern> changed = changed(patterns, step, bytes, value);
            if (changed == null) {
                return null;
            }
            patterns = changed;
            bytes |=
                    step == Modifiers.Step.WIDE
                            || step == Modifiers.Step.UTF16
                            || step == Modifiers.Step.UTF16BE;
        }
        Relation relation = modifiers.relation();
        if (relation == null && field.isEmpty()) {
            relation = Relation.CONTAINS;
        }
        List<Expression> operands = new ArrayList<>();
        for (TextPattern pattern : patterns) {
            TextPattern placed =
                    relation == null
                            ? pattern
                            : switch (relation) {
                                case EQUALS -> pattern;
                                case CONTAINS -> pattern.anywhere();
                                case STARTS_WITH -> pattern.followed();
                                case ENDS_WITH -> pattern.preceded();
                            };
            operands.add(test(field, new ValueTest.Text(placed, modifiers.cased())));
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands);
    }

    /** How a log may spell the value: as written, and an integer also in plain decimal. */
    private static List<String> spellings(Scalar value) {
        String written = value.text();
        BigInteger number = value.plain() ? integer(written) : null;
        if (number == null || number.toString().equals(written)) {
            return List.of(written);
        }
        return List.of(written, number.toString());
    }

    /** Source: YAML 1.2, "Core Schema". */
    private static @Nullable BigInteger integer(String text) {
        if (text.matches("[-+]?[0-9]{1,40}")) {
            return new BigInteger(text);
        }
        if (text.matches("0x[0-9a-fA-F]{1,40}")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.matches("0o[0-7]{1,40}") ? new BigInteger(text.substring(2), 8) : null;
    }

    private @Nullable List<TextPattern> changed(
            List<TextPattern> patterns, Modifiers.Step step, boolean bytes, Scalar value) {
        List<TextPattern> changed = new ArrayList<>();
        for (TextPattern pattern : patterns) {
            if (step == Modifiers.Step.WINDASH) {
                changed.add(pattern.withAnyDash());
                continue;
            }
            List<String> texts = plainVariants(pattern, value);
            if (texts == null) {
                return null;
            }
            for (String text : texts) {
                List<String> encoded = encoded(text, step, bytes);
                if (encoded.isEmpty()) {
                    problem(
                            value,
                            "'"
                                    + value.text()
                                    + "' is too short for base64offset; write at least three characters");
                    return null;
                }
                encoded.forEach(variant -> changed.add(TextPattern.plain(variant)));
            }
        }
        return changed;
    }

    /**
     * Bytes travel between two encodings as text with one character a byte: what UTF-16 leaves is
     * such text, which Base64 must not encode as UTF-8 again. A text of a rule itself is UTF-8.
     */
    private static List<String> encoded(String text, Modifiers.Step step, boolean bytes) {
        return switch (step) {
            case WIDE -> List.of(latin(Encodings.encode(text, StandardCharsets.UTF_16LE)));
            case UTF16BE -> List.of(latin(Encodings.encode(text, StandardCharsets.UTF_16BE)));
            case UTF16 -> List.of(latin(Encodings.utf16(text)));
            case BASE64 -> List.of(Encodings.base64(raw(text, bytes)));
            case BASE64OFFSET -> Encodings.base64AnyOffset(raw(text, bytes));
            case WINDASH -> throw new IllegalArgumentException("no encoding");
        };
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] raw(String text, boolean bytes) {
        return text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private @Nullable List<String> plainVariants(TextPattern pattern, Scalar value) {
        List<String> variants = List.of("");
        for (Element element : pattern.elements()) {
            List<String> longer = new ArrayList<>();
            switch (element) {
                case Plain(String text) -> variants.forEach(before -> longer.add(before + text));
                case Dash _ -> {
                    for (String before : variants) {
                        Dashes.ALL.chars().forEach(c -> longer.add(before + (char) c));
                    }
                }
                case TextPattern.Any _, TextPattern.One _ -> {
                    problem(
                            value,
                            "text with wildcards cannot be encoded; write \\* and \\? for the characters themselves");
                    return null;
                }
            }
            if (longer.size() > MOST_DASH_VARIANTS) {
                problem(
                        value,
                        "the text has more than three dashes to vary before it is encoded; split it");
                return null;
            }
            variants = longer;
        }
        return variants;
    }

    private @Nullable Expression regex(String field, Modifiers modifiers, Scalar value) {
        String written = value.text();
        if (written.length() > LONGEST_REGEX) {
            return problem(
                    value,
                    "the regular expression is longer than "
                            + LONGEST_REGEX
                            + " characters; split it");
        }
        try {
            RegularExpression expression =
                    new RegularExpression(
                            written,
                            modifiers.ignoresCase(),
                            modifiers.multiline(),
                            modifiers.dotAll());
            return test(field, new ValueTest.Regex(expression));
        } catch (PatternSyntaxException refused) {
            if (isBeyondLinearTime(refused)) {
                problems.unsupported(
                        value.line(),
                        ruleName,
                        "the regular expression '"
                                + written
                                + "' uses what cannot be matched in linear time ("
                                + refused.getDescription()
                                + ")");
                return null;
            }
            return problem(
                    value,
                    "'"
                            + written
                            + "' is not a regular expression ("
                            + refused.getDescription()
                            + "); correct it, or drop 're'");
        }
    }

    /**
     * Whether other engines have what was refused: lookaround, back-references, possessive
     * operators, long counts.
     */
    private static boolean isBeyondLinearTime(PatternSyntaxException refused) {
        String what = refused.getDescription();
        String where = String.valueOf(refused.getPattern());
        return what.contains("Perl syntax")
                || what.contains("nested repetition")
                || what.contains("repeat count")
                || where.startsWith("(?<=")
                || where.startsWith("(?<!")
                || (what.contains("escape") && where.matches("\\\\[1-9kgGKNRXZ].*"));
    }

    private @Nullable Expression cidr(String field, Scalar value) {
        Network network = Network.parse(value.text());
        return network == null
                ? problem(
                        value,
                        "'"
                                + value.text()
                                + "' is not a network; write it as in 10.0.0.0/8 or fe80::/10")
                : test(field, new ValueTest.Cidr(network));
    }

    private @Nullable Expression exists(String field, Scalar value) {
        Boolean expected = new Scalar(value.text(), true, value.line()).truth();
        if (field.isEmpty()) {
            return problem(
                    value,
                    "'exists' asks about a field; write the field's name before the modifier");
        }
        return expected == null
                ? problem(
                        value,
                        "'"
                                + value.text()
                                + "' does not say whether the field exists; write true or false")
                : new Expression.Exists(field, expected);
    }

    private @Nullable Expression compare(String field, Modifiers modifiers, Scalar value) {
        BigDecimal limit = Numbers.parse(value.text());
        return limit == null
                ? problem(
                        value,
                        "'" + value.text() + "' is not a number; write one, as in 4096 or 0x1000")
                : test(field, new ValueTest.Compare(modifiers.part(), modifiers.order(), limit));
    }

    private @Nullable Expression reference(String field, Modifiers modifiers, Scalar value) {
        if (field.isEmpty() || value.text().isBlank()) {
            return problem(
                    value,
                    "'fieldref' compares two fields; write one before the modifier and one as the value");
        }
        Relation relation = modifiers.relation();
        return new Expression.FieldReference(
                field,
                value.text(),
                relation == null ? Relation.EQUALS : relation,
                modifiers.cased());
    }

    private static Expression test(String field, ValueTest test) {
        return field.isEmpty() ? new Expression.Keyword(test) : new Expression.Field(field, test);
    }

    private @Nullable Expression problem(Scalar value, String message) {
        problems.add(value.line(), message);
        return null;
    }
}
