package org.dazaifu.stix.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dazaifu.stix.check.ObjectType.Kind;
import org.dazaifu.stix.check.Shape.Property;
import org.dazaifu.stix.check.Specification.Extension;
import org.dazaifu.stix.check.Specification.Vocabulary;
import org.dazaifu.stix.check.ValueRule.Formed;
import org.dazaifu.stix.check.ValueRule.ListOf;
import org.dazaifu.stix.check.ValueRule.Structured;
import org.dazaifu.stix.check.ValueRule.Term;

/** Reads the table's text; its first lines say what may stand there. */
final class SpecificationText {

    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final Map<Kind, Shape> kinds = new EnumMap<>(Kind.class);
    private final Map<String, ObjectType> types = new HashMap<>();
    private final Map<String, Shape> structures = new HashMap<>();
    private final Map<String, Extension> extensions = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> relations = new HashMap<>();

    /**
     * The specification that {@code text} is.
     *
     * @throws IllegalStateException if the text is wrong, which is our own mistake
     */
    Specification read(String text) {
        String[] lines = text.split("\n");
        for (int at = 0; at < lines.length; ) {
            int end = at + 1;
            while (end < lines.length && lines[end].startsWith("  ")) {
                end++;
            }
            String line = lines[at].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entry(line.split(" "), List.of(lines).subList(at + 1, end));
            }
            at = end;
        }
        kinds.values().forEach(this::checkNames);
        types.values().forEach(t -> checkNames(t.shape()));
        structures.values().forEach(this::checkNames);
        extensions.values().forEach(e -> checkNames(e.shape()));
        return new Specification(vocabularies, kinds, types, structures, extensions, relations);
    }

    private void entry(String[] words, List<String> body) {
        String name = words[1];
        List<String> rest = List.of(words).subList(Math.min(3, words.length), words.length);
        switch (words[0]) {
            case "vocabulary" ->
                    vocabularies.put(
                            name,
                            new Vocabulary(
                                    name,
                                    words[2],
                                    words[3].equals("open"),
                                    Set.copyOf(rest.subList(1, rest.size()))));
            case "class" -> kinds.put(kind(name), shape(name, words[2], Map.of(), List.of(), body));
            case "type" -> {
                Shape common = Objects.requireNonNull(kinds.get(kind(words[2])));
                Shape own = shape(name, words[3], common.properties(), common.rules(), body);
                List<String> contributing =
                        words.length > 5
                                ? List.of(words).subList(5, words.length)
                                : List.<String>of();
                types.put(name, new ObjectType(kind(words[2]), own, contributing));
            }
            case "structure" ->
                    structures.put(name, shape(name, words[2], Map.of(), List.of(), body));
            case "extension" ->
                    extensions.put(
                            name,
                            new Extension(
                                    words[2], shape(name, words[3], Map.of(), List.of(), body)));
            case "relation" ->
                    relations
                            .computeIfAbsent(name, _ -> new HashMap<>())
                            .put(words[2], Set.copyOf(rest));
            default -> throw new IllegalStateException("what is " + words[0] + "?");
        }
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Shape shape(
            String name,
            String section,
            Map<String, Property> common,
            List<Constraint> commonRules,
            List<String> body) {
        var properties = new LinkedHashMap<>(common);
        var own = new ArrayList<String>();
        var rules = new ArrayList<>(commonRules);
        for (String line : body) {
            String[] words = line.strip().split(" ");
            if (words[0].endsWith(":")) {
                rules.add(rule(words, own));
            } else {
                boolean required = words[0].endsWith("!");
                String property = words[0].replace("!", "");
                own.add(property);
                properties.put(property, new Property(value(words[1]), required));
            }
        }
        return new Shape(name, section, properties, rules);
    }

    private static Constraint rule(String[] words, List<String> own) {
        var names = new ArrayList<>(List.of(words).subList(1, words.length));
        if (names.remove("*")) {
            names.addAll(0, own);
        }
        return switch (words[0]) {
            case "any:" -> new Constraint.AnyOf(names);
            case "one:" -> new Constraint.OneOf(names);
            case "most:" -> new Constraint.MostOne(names);
            case "with:" ->
                    new Constraint.With(words[1], List.copyOf(names.subList(2, names.size())));
            case "order:" -> new Constraint.Order(words[1], words[2].equals("<"), words[3]);
            case "when:" ->
                    new Constraint.When(
                            words[1],
                            Boolean.parseBoolean(words[2]),
                            words[3].equals("needs"),
                            words[4]);
            case "not:" -> new Constraint.Not(names);
            case "deprecated:" -> new Constraint.Outdated(names);
            default -> throw new IllegalStateException("what is " + words[0] + "?");
        };
    }

    static ValueRule value(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        String inner = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
        return switch (name) {
            case "timestamp" -> new ValueRule.Moment(inner);
            case "integer" ->
                    new ValueRule.Whole(
                            low(inner).isEmpty() ? null : Long.valueOf(low(inner)),
                            high(inner).isEmpty() ? null : Long.valueOf(high(inner)));
            case "float" ->
                    new ValueRule.Decimal(
                            low(inner).isEmpty() ? null : Double.valueOf(low(inner)),
                            high(inner).isEmpty() ? null : Double.valueOf(high(inner)));
            case "hashes" -> new ValueRule.Hashes(inner.equals("known"));
            case "dictionary" -> new ValueRule.Keyed(inner);
            case "ov", "enum" -> new Term(inner);
            case "form" -> new Formed(Form.named(inner));
            case "structure" -> new Structured(inner);
            case "list" -> new ListOf(value(inner));
            case "ref" ->
                    new ValueRule.Reference(
                            new LinkedHashSet<>(List.of(inner.replace("!", "").split("\\|"))),
                            inner.startsWith("!"));
            default -> ValueRule.Plain.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }

    private static String low(String range) {
        return range.substring(0, range.indexOf(".."));
    }

    private static String high(String range) {
        return range.substring(range.indexOf("..") + 2);
    }

    private void checkNames(Shape shape) {
        shape.properties().values().forEach(p -> checkNames(p.value(), shape.name()));
    }

    private void checkNames(ValueRule rule, String where) {
        boolean known =
                switch (rule) {
                    case Term(String name) -> vocabularies.containsKey(name);
                    case Structured(String name) -> structures.containsKey(name);
                    case ListOf(ValueRule item) -> {
                        checkNames(item, where);
                        yield true;
                    }
                    case ValueRule.Plain _,
                            ValueRule.Moment _,
                            ValueRule.Whole _,
                            ValueRule.Decimal _,
                            ValueRule.Hashes _,
                            ValueRule.Keyed _,
                            Formed _,
                            ValueRule.Reference _ ->
                            true;
                };
        if (!known) {
            throw new IllegalStateException(where + " uses what the table has not: " + rule);
        }
    }
}
