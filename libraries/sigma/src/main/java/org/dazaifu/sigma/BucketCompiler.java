package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.sigma.TextPattern.Any;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rules for one kind of event into a {@link Bucket}.
 *
 * <p>Text tests of one field that are joined by or become one atom. From each condition a set of
 * atoms is chosen of which one must be true for the condition to be true: a rule is asked only when
 * one of them is. Of the sets that a conjunction offers, the one that promises to be rarest is
 * taken.
 */
final class BucketCompiler {

    private static final ValueTest.Text PRESENT =
            new ValueTest.Text(new TextPattern(List.of(new Any())), false);

    /** Stands for every value of the event in place of a field's. */
    private static final FieldSource EVERY_VALUE = new FieldSource.First(List.of());

    private record AtomKey(FieldSource source, Set<ValueTest.Text> tests) {}

    private record Compiled(Check check, @Nullable Necessary necessary) {}

    /** Atoms of which one must be true, and how common that is. */
    private record Necessary(Set<Integer> atoms, double commonness) {}

    private final Map<AtomKey, Integer> atoms = new HashMap<>();
    private final List<Double> commonness = new ArrayList<>();
    private final Map<FieldSource, FieldPlan.Builder> plans = new LinkedHashMap<>();

    /** A rule with the routes by which these events reach it. */
    record Routed(Rule rule, List<Route> routes) {}

    private BucketCompiler() {}

    static Bucket compile(List<Routed> rules) {
        return new BucketCompiler().bucket(rules);
    }

    private Bucket bucket(List<Routed> routed) {
        Rule[] rules = new Rule[routed.size()];
        Check[] checks = new Check[routed.size()];
        long[] always = new long[(routed.size() + 63) / 64];
        List<List<Integer>> triggers = new ArrayList<>();
        for (int i = 0; i < routed.size(); i++) {
            rules[i] = routed.get(i).rule();
            Compiled compiled = rule(routed.get(i));
            checks[i] = compiled.check();
            while (triggers.size() < commonness.size()) {
                triggers.add(new ArrayList<>());
            }
            if (compiled.necessary() == null) {
                always[i >> 6] |= 1L << i;
            } else {
                for (int atom : compiled.necessary().atoms()) {
                    triggers.get(atom).add(i);
                }
            }
        }
        int[][] triggered =
                triggers.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        return planned(rules, checks, triggered, always);
    }

    private Bucket planned(Rule[] rules, Check[] checks, int[][] triggers, long[] always) {
        Map<String, FieldPlan> fields = new HashMap<>();
        List<Bucket.Derived> derived = new ArrayList<>();
        FieldPlan everyValue = null;
        int comparisons = 0;
        for (Map.Entry<FieldSource, FieldPlan.Builder> entry : plans.entrySet()) {
            FieldPlan plan = entry.getValue().build(comparisons);
            comparisons += entry.getValue().comparisons();
            if (entry.getKey().equals(EVERY_VALUE)) {
                everyValue = plan;
            } else if (entry.getKey() instanceof FieldSource.First(List<String> names)
                    && names.size() == 1) {
                fields.put(names.getFirst(), plan);
            } else {
                derived.add(new Bucket.Derived(entry.getKey(), plan));
            }
        }
        return new Bucket(
                rules,
                checks,
                commonness.size(),
                comparisons,
                triggers,
                always,
                Map.copyOf(fields),
                derived.toArray(Bucket.Derived[]::new),
                everyValue);
    }

    private Compiled rule(Routed routed) {
        List<Compiled> ways = new ArrayList<>();
        for (Route route : routed.routes()) {
            ways.add(
                    compile(
                            route.expression(routed.rule().detection().expression()),
                            route.view()));
        }
        return ways.size() == 1 ? ways.getFirst() : any(ways);
    }

    private Compiled compile(Expression expression, FieldView view) {
        return switch (expression) {
            case Expression.And(List<Expression> operands) -> all(each(operands, view));
            case Expression.Or(List<Expression> operands) -> or(operands, view);
            case Expression.AtLeast(int count, List<Expression> operands) -> {
                List<Compiled> compiled = each(operands, view);
                yield new Compiled(
                        new Check.AtLeast(count, checks(compiled)), any(compiled).necessary());
            }
            case Expression.Not(Expression operand) ->
                    new Compiled(new Check.Not(compile(operand, view).check()), null);
            case Expression.Field(String name, ValueTest.Text text) ->
                    atom(view.source(name), Set.of(text));
            case Expression.Keyword(ValueTest.Text text) -> atom(EVERY_VALUE, Set.of(text));
            case Expression.Field(String name, ValueTest test) ->
                    late(expression, view, gate(view.source(name), test));
            case Expression.Keyword(ValueTest test) ->
                    late(expression, view, gate(EVERY_VALUE, test));
            case Expression.FieldReference(
                            String name,
                            String _,
                            Expression.Relation _,
                            boolean _) ->
                    late(expression, view, atom(view.source(name), Set.of(PRESENT)));
            case Expression.Null _, Expression.Exists _ ->
                    new Compiled(new Check.Late(-1, expression, view), null);
        };
    }

    private List<Compiled> each(List<Expression> operands, FieldView view) {
        return operands.stream().map(operand -> compile(operand, view)).toList();
    }

    private static Compiled late(Expression expression, FieldView view, Compiled gate) {
        int atom = gate.check() instanceof Check.Atom(int number) ? number : -1;
        return new Compiled(new Check.Late(atom, expression, view), gate.necessary());
    }

    /** The atom without which the test cannot be passed. */
    private Compiled gate(FieldSource source, ValueTest test) {
        if (test instanceof ValueTest.Regex(RegularExpression expression)) {
            Set<String> literals = RegexLiterals.required(expression);
            if (!literals.isEmpty()) {
                Set<ValueTest.Text> tests = new LinkedHashSet<>();
                for (String literal : literals) {
                    tests.add(new ValueTest.Text(TextPattern.plain(literal).anywhere(), false));
                }
                return atom(source, tests);
            }
        }
        return atom(source, Set.of(PRESENT));
    }

    private Compiled atom(FieldSource source, Set<ValueTest.Text> tests) {
        AtomKey key = new AtomKey(source, tests);
        Integer known = atoms.get(key);
        int number = known == null ? commonness.size() : known;
        if (known == null) {
            atoms.put(key, number);
            commonness.add(
                    tests.stream().mapToDouble(test -> TextShape.of(test).commonness()).sum());
            FieldPlan.Builder plan =
                    plans.computeIfAbsent(source, unused -> new FieldPlan.Builder());
            tests.forEach(test -> plan.add(test, number));
        }
        return new Compiled(
                new Check.Atom(number), new Necessary(Set.of(number), commonness.get(number)));
    }

    private static Compiled all(List<Compiled> operands) {
        List<Check> ordered =
                operands.stream()
                        .map(Compiled::check)
                        .sorted(Comparator.comparingInt(BucketCompiler::cost))
                        .toList();
        Necessary rarest = null;
        for (Compiled operand : operands) {
            Necessary offered = operand.necessary();
            if (offered != null && (rarest == null || offered.commonness() < rarest.commonness())) {
                rarest = offered;
            }
        }
        return new Compiled(new Check.All(ordered.toArray(Check[]::new)), rarest);
    }

    private static Compiled any(List<Compiled> operands) {
        List<Check> ordered =
                operands.stream()
                        .map(Compiled::check)
                        .sorted(Comparator.comparingInt(BucketCompiler::cost))
                        .toList();
        Check check =
                ordered.size() == 1
                        ? ordered.getFirst()
                        : new Check.Any(ordered.toArray(Check[]::new));
        Set<Integer> atoms = new LinkedHashSet<>();
        double commonness = 0;
        for (Compiled operand : operands) {
            if (operand.necessary() == null) {
                return new Compiled(check, null);
            }
            atoms.addAll(operand.necessary().atoms());
            commonness += operand.necessary().commonness();
        }
        return new Compiled(check, new Necessary(atoms, commonness));
    }

    /** The text tests of one field, however deep in the alternatives, become one atom. */
    private Compiled or(List<Expression> operands, FieldView view) {
        Map<FieldSource, Set<ValueTest.Text>> texts = new LinkedHashMap<>();
        List<Compiled> alternatives = new ArrayList<>();
        flatten(operands, view, texts, alternatives);
        texts.forEach((source, tests) -> alternatives.add(atom(source, tests)));
        return any(alternatives);
    }

    private void flatten(
            List<Expression> operands,
            FieldView view,
            Map<FieldSource, Set<ValueTest.Text>> texts,
            List<Compiled> alternatives) {
        for (Expression operand : operands) {
            switch (operand) {
                case Expression.Or(List<Expression> inner) ->
                        flatten(inner, view, texts, alternatives);
                case Expression.Field(String name, ValueTest.Text text) ->
                        texts.computeIfAbsent(view.source(name), unused -> new LinkedHashSet<>())
                                .add(text);
                case Expression.Keyword(ValueTest.Text text) ->
                        texts.computeIfAbsent(EVERY_VALUE, unused -> new LinkedHashSet<>())
                                .add(text);
                default -> alternatives.add(compile(operand, view));
            }
        }
    }

    private static Check[] checks(List<Compiled> compiled) {
        return compiled.stream().map(Compiled::check).toArray(Check[]::new);
    }

    /** What is cheap is asked first. */
    private static int cost(Check check) {
        return switch (check) {
            case Check.Atom _ -> 0;
            case Check.Not(Check operand) -> cost(operand);
            case Check.Late _ -> 100;
            case Check.All(Check[] operands) -> 1 + dearest(operands);
            case Check.Any(Check[] operands) -> 1 + dearest(operands);
            case Check.AtLeast(int _, Check[] operands) -> 1 + dearest(operands);
        };
    }

    private static int dearest(Check[] operands) {
        int dearest = 0;
        for (Check operand : operands) {
            dearest = Math.max(dearest, cost(operand));
        }
        return dearest;
    }
}
