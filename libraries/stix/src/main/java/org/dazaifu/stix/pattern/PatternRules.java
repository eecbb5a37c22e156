package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the specification demands of patterns beyond their grammar. A pattern that breaks it is read
 * and matched all the same, as OASIS' own matcher does; what it then matches is what its words say.
 */
public final class PatternRules {

    private static final int MOST = 20;

    /**
     * A rule that a pattern breaks.
     *
     * @param section of STIX 2.1
     * @param what is wrong
     * @param write what to write instead
     */
    public record Broken(String section, String what, String write) {}

    private final List<Broken> broken = new ArrayList<>();

    private PatternRules() {}

    /** The rules that a pattern breaks, at most twenty. */
    public static List<Broken> broken(Pattern pattern) {
        var rules = new PatternRules();
        for (Pattern.Departure departure : pattern.departures()) {
            switch (departure) {
                case QUALIFIED_TWICE ->
                        rules.add(
                                "9.5.1",
                                "an observation expression has two qualifiers of one kind",
                                "write one of them, or put the expression with the first into"
                                        + " brackets");
                case PLUS_SIGN ->
                        rules.add(
                                "9.2",
                                "a number has a plus sign",
                                "write positive numbers without a sign");
            }
        }
        rules.check(pattern.expression());
        return List.copyOf(rules.broken);
    }

    private void check(ObservationExpression expression) {
        switch (expression) {
            case ObservationExpression.Single(var comparison) -> types(comparison);
            case ObservationExpression.And(var all) -> all.forEach(this::check);
            case ObservationExpression.Or(var all) -> all.forEach(this::check);
            case ObservationExpression.FollowedBy(var all) -> all.forEach(this::check);
            case ObservationExpression.Qualified(var inner, var qualifier) -> check(inner);
        }
    }

    /** The types of which an object may be that is as asked; empty if of any. */
    private Optional<Set<String>> types(ComparisonExpression comparison) {
        return switch (comparison) {
            case ComparisonExpression.Compared c -> {
                boolean addresses =
                        c.operator() == ComparisonOperator.ISSUBSET
                                || c.operator() == ComparisonOperator.ISSUPERSET;
                if (addresses && !isAddress(c.path())) {
                    add(
                            "9.6.1",
                            c.operator() + " is asked of something else than an address' value",
                            "write a path to the value of an ipv4-addr or ipv6-addr");
                }
                yield Optional.of(Set.of(c.path().type()));
            }
            case ComparisonExpression.OneOf o -> Optional.of(Set.of(o.path().type()));
            case ComparisonExpression.Exists e -> Optional.of(Set.of(e.path().type()));
            case ComparisonExpression.Or(var operands) -> {
                var any = new HashSet<String>();
                for (ComparisonExpression operand : operands) {
                    Optional<Set<String>> one = types(operand);
                    one.ifPresent(any::addAll);
                }
                yield any.isEmpty() ? Optional.empty() : Optional.of(any);
            }
            case ComparisonExpression.And(var operands) -> all(operands);
        };
    }

    private Optional<Set<String>> all(List<ComparisonExpression> operands) {
        Set<String> left = new HashSet<>();
        boolean first = true;
        for (ComparisonExpression operand : operands) {
            Optional<Set<String>> one = types(operand);
            if (one.isPresent() && first) {
                left.addAll(one.get());
                first = false;
            } else if (one.isPresent()) {
                var rest = new HashSet<>(left);
                rest.retainAll(one.get());
                if (rest.isEmpty()) {
                    add(
                            "9.5",
                            "AND in square brackets joins comparisons that no one object can meet",
                            "ask for objects of different types in square brackets of their own");
                    // Told once; what stands around it may still be right.
                    return Optional.empty();
                }
                left = rest;
            }
        }
        return first ? Optional.empty() : Optional.of(left);
    }

    private static boolean isAddress(ObjectPath path) {
        boolean value =
                path.steps().getLast() instanceof ObjectPath.Key(String name)
                        && name.equals("value");
        boolean itself = path.type().equals("ipv4-addr") || path.type().equals("ipv6-addr");
        return value && (path.steps().size() == 1) == itself;
    }

    private void add(String section, String what, String write) {
        var one = new Broken(section, what, write);
        if (broken.size() < MOST && !broken.contains(one)) {
            broken.add(one);
        }
    }
}
