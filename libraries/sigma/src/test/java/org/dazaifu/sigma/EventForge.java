package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes events from a rule's own words, so that its tests are passed and just missed far more often
 * than by real events: letter case changed, a character lost or added, wildcards filled with
 * nothing or much, other dashes, repeated and null fields.
 */
final class EventForge {

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable String> values = new ArrayList<>();

    EventForge(Random random) {
        this.random = random;
    }

    /** An event on one of the rule's routes. */
    TestEvent forge(Rule rule, Route route) {
        names.clear();
        values.clear();
        satisfy(route.expression(rule.detection().expression()), route.view());
        if (random.nextInt(8) == 0 && !names.isEmpty()) {
            int again = random.nextInt(names.size());
            names.add(names.get(again));
            values.add(random.nextBoolean() ? null : "something else");
        }
        String channel = pick(List.copyOf(route.channels()), "anything");
        int eventId = pick(List.copyOf(route.eventIds()), 1);
        String product = route.product() == null ? "any" : route.product();
        return new TestEvent(
                product, mixedCase(channel), eventId, List.copyOf(names), new ArrayList<>(values));
    }

    private <T> T pick(List<T> choices, T none) {
        return choices.isEmpty() ? none : choices.get(random.nextInt(choices.size()));
    }

    private void satisfy(Expression expression, FieldView view) {
        switch (expression) {
            case Expression.And(List<Expression> operands) ->
                    operands.forEach(operand -> satisfy(operand, view));
            case Expression.Or(List<Expression> operands) ->
                    satisfy(operands.get(random.nextInt(operands.size())), view);
            case Expression.AtLeast(int _, List<Expression> operands) ->
                    operands.forEach(operand -> satisfy(operand, view));
            case Expression.Not(Expression operand) -> {
                if (random.nextInt(6) == 0) {
                    satisfy(operand, view);
                }
            }
            case Expression.Field(String name, ValueTest test) ->
                    put(view.source(name), text(test));
            case Expression.Keyword(ValueTest test) -> put(view.source("Message"), text(test));
            case Expression.Null(String name) -> {
                if (random.nextBoolean()) {
                    names.add(name);
                    values.add(random.nextBoolean() ? null : "");
                }
            }
            case Expression.Exists(String name, boolean expected) -> {
                if (expected == random.nextInt(4) > 0) {
                    put(view.source(name), "x");
                }
            }
            case Expression.FieldReference(
                            String name,
                            String other,
                            Expression.Relation _,
                            boolean _) -> {
                put(view.source(name), "The Same");
                put(view.source(other), random.nextBoolean() ? "the same" : "not the same");
            }
        }
    }

    private void put(FieldSource source, String value) {
        switch (source) {
            case FieldSource.First(List<String> from) ->
                    add(from.get(random.nextInt(from.size())), value);
            case FieldSource.Translated(String name, Map<String, String> table) -> {
                String recorded = value;
                for (Map.Entry<String, String> entry : table.entrySet()) {
                    if (entry.getValue().equalsIgnoreCase(value)) {
                        recorded = entry.getKey();
                    }
                }
                add(name, recorded);
            }
            case FieldSource.Part(String name, String after, String until) ->
                    add(name, "x" + after + value + until + "y");
            case FieldSource.Joined(List<String> pieces, Map<String, String> _) -> {
                for (int i = 1; i < pieces.size(); i += 2) {
                    add(pieces.get(i), value);
                }
            }
        }
    }

    private void add(String name, String value) {
        names.add(name);
        values.add(value);
    }

    private String text(ValueTest test) {
        return switch (test) {
            case ValueTest.Text(TextPattern pattern, boolean _) -> mutated(text(pattern));
            case ValueTest.Regex(RegularExpression expression) ->
                    mutated(roughly(expression.written()));
            case ValueTest.Cidr(Network network) -> network.toString().replaceAll("/.*", "");
            case ValueTest.Compare compare ->
                    String.valueOf(compare.limit().intValue() + random.nextInt(3) - 1);
        };
    }

    private String text(TextPattern pattern) {
        StringBuilder text = new StringBuilder();
        for (TextPattern.Element element : pattern.elements()) {
            switch (element) {
                case TextPattern.Plain(String plain) -> text.append(plain);
                case TextPattern.Any _ -> text.append(filling());
                case TextPattern.One _ ->
                        text.append(random.nextInt(4) == 0 ? "\ud83d\ude00" : "q");
                case TextPattern.Dash _ ->
                        text.append(Dashes.ALL.charAt(random.nextInt(Dashes.ALL.length())));
            }
        }
        return text.toString();
    }

    private String filling() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "";
            case 2 -> "C:\\Windows\\System32\\";
            case 3 -> " -x /y ";
            case 4 -> "\u0130\u212a\u017f\ud83d\ude00";
            default -> "abc".repeat(random.nextInt(30));
        };
    }

    /** A text that a regular expression may well be found in. */
    private String roughly(String regex) {
        return regex.replaceAll("\\(\\?[a-z:]*|\\[\\^?([^\\]-])[^\\]]*\\]", "$1")
                .replaceAll("\\\\s[+*]?", " ")
                .replaceAll("\\\\d[+*]?(\\{\\d.*?\\})?", "7")
                .replaceAll("\\{\\d+(,\\d*)?\\}|[()^$*+?]", "")
                .replaceAll("\\\\(.)", "$1");
    }

    private String mutated(String text) {
        return switch (random.nextInt(10)) {
            case 0 -> text.isEmpty() ? "x" : text.substring(1);
            case 1 -> text.isEmpty() ? "" : text.substring(0, text.length() - 1);
            case 2 -> text + "x";
            case 3 -> "x" + text;
            case 4, 5 -> mixedCase(text);
            case 6 -> text.replace('k', '\u212a').replace('s', '\u017f');
            default -> text;
        };
    }

    private String mixedCase(String text) {
        StringBuilder mixed = new StringBuilder();
        for (char c : text.toCharArray()) {
            mixed.append(
                    switch (random.nextInt(3)) {
                        case 0 -> Character.toUpperCase(c);
                        case 1 -> Character.toLowerCase(c);
                        default -> c;
                    });
        }
        return mixed.toString();
    }
}
