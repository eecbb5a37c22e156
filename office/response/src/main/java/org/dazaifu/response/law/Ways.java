package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Condition.All;
import org.dazaifu.response.law.Condition.Any;
import org.dazaifu.response.law.Condition.Confident;
import org.dazaifu.response.law.Condition.ElementMet;
import org.dazaifu.response.law.Condition.FactIs;
import org.dazaifu.response.law.Condition.Not;
import org.dazaifu.response.law.Condition.Position;
import org.dazaifu.response.law.Condition.RuleMet;

/**
 * The shortest way from an open answer to a yes: which open things would have to turn out how.
 *
 * <p>Of several alternatives the one that asks least is chosen, so other ways may exist; what is
 * already proposed and only waits for a person's word asks a quarter of what is not. What is known
 * is never asked to change: where only that would help, there is no way.
 */
public final class Ways {

    private static final double PROPOSED = 0.25;

    private final Evaluation evaluation;
    private final Facts proposed;
    private final Map<Step, Optional<List<Want>>> known = new HashMap<>();

    private record Step(Condition condition, Truth wanted) {}

    /** Ways on what an evaluation knows; {@code proposed} facts are the first to be asked for. */
    public Ways(Evaluation evaluation, Facts proposed) {
        this.evaluation = evaluation;
        this.proposed = proposed;
    }

    /**
     * The way to where the condition is met; nothing to do where it is; empty where none leads
     * there.
     */
    public Optional<List<Want>> to(Condition condition) {
        return way(condition, Truth.MET);
    }

    private Optional<List<Want>> way(Condition condition, Truth wanted) {
        Truth now = evaluation.answer(condition).truth();
        if (now != Truth.OPEN) {
            return now == wanted ? Optional.of(List.of()) : Optional.empty();
        }
        Step step = new Step(condition, wanted);
        Optional<List<Want>> before = known.get(step);
        if (before != null) {
            return before;
        }
        Optional<List<Want>> way = open(condition, wanted);
        known.put(step, way);
        return way;
    }

    private Optional<List<Want>> open(Condition condition, Truth wanted) {
        boolean holds = wanted == Truth.MET;
        return switch (condition) {
            case All(List<Condition> parts) -> holds ? every(parts, wanted) : best(parts, wanted);
            case Any(List<Condition> parts) -> holds ? best(parts, wanted) : every(parts, wanted);
            case Not(Condition part) -> way(part, wanted.not());
            case RuleMet _, ElementMet _ -> way(evaluation.definition(condition), wanted);
            case FactIs(String fact, Comparison _) ->
                    one(new Unknown.OpenFact(fact), condition, holds);
            case Position(String rule, String element) ->
                    one(new Unknown.OpenPosition(rule, element), condition, holds);
            case Confident(String policy) ->
                    holds
                            ? one(new Unknown.OpenConfidence(policy), condition, true)
                            : Optional.empty();
        };
    }

    private static Optional<List<Want>> one(Unknown unknown, Condition condition, boolean holds) {
        return Optional.of(List.of(new Want(unknown, condition, holds)));
    }

    private Optional<List<Want>> every(List<Condition> parts, Truth wanted) {
        LinkedHashSet<Want> wants = new LinkedHashSet<>();
        for (Condition part : parts) {
            Optional<List<Want>> way = way(part, wanted);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            wants.addAll(way.get());
        }
        return contradicts(wants) ? Optional.empty() : Optional.of(new ArrayList<>(wants));
    }

    /** One thing asked to hold and not to hold. */
    private static boolean contradicts(LinkedHashSet<Want> wants) {
        return wants.stream()
                .filter(Want::holds)
                .map(want -> new Want(want.unknown(), want.condition(), false))
                .anyMatch(wants::contains);
    }

    private Optional<List<Want>> best(List<Condition> parts, Truth wanted) {
        Stream<List<Want>> ways =
                parts.stream().map(part -> way(part, wanted).orElse(null)).filter(Objects::nonNull);
        return ways.min(Comparator.comparingDouble(this::asks));
    }

    private double asks(List<Want> wants) {
        return wants.stream()
                .mapToDouble(want -> proposed.find(want.unknown().id()).isPresent() ? PROPOSED : 1)
                .sum();
    }
}
