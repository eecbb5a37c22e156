package org.dazaifu.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Makes the plan of a pattern over certain observations. */
final class PlanMaker {

    private final List<Observation> observations;
    private final BiPredicate<ComparisonExpression, Integer> fills;
    private final List<Instant> moments;
    private final Map<Object, Slot> slots = new HashMap<>();

    private record Span(int from, int to) {
        Span within(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    private record Place(ComparisonExpression comparison, Span span) {}

    private record Candidate(int observation, int first, int last) {}

    /**
     * @param fills whether an expression holds for the observation of that number
     */
    PlanMaker(
            ObservationExpression expression,
            List<Observation> observations,
            BiPredicate<ComparisonExpression, Integer> fills) {
        this.observations = observations;
        this.fills = fills;
        var all = new TreeSet<Instant>();
        observations.forEach(o -> {
            all.add(o.first());
            all.add(o.last());
        });
        collect(expression, all);
        moments = List.copyOf(all);
    }

    /** All moments that matter, ascending. */
    List<Instant> moments() {
        return moments;
    }

    private int rank(Instant moment) {
        return Collections.binarySearch(moments, moment);
    }

    Plan plan(ObservationExpression expression) {
        return plan(expression, new Span(0, moments.size() - 1));
    }

    private static void collect(ObservationExpression expression, TreeSet<Instant> moments) {
        switch (expression) {
            case ObservationExpression.Single s -> {}
            case ObservationExpression.And(var operands) ->
                    operands.forEach(o -> collect(o, moments));
            case ObservationExpression.Or(var operands) ->
                    operands.forEach(o -> collect(o, moments));
            case ObservationExpression.FollowedBy(var operands) ->
                    operands.forEach(o -> collect(o, moments));
            case ObservationExpression.Qualified(var inner, var qualifier) -> {
                if (qualifier instanceof Qualifier.StartStop(Instant start, Instant stop)) {
                    moments.add(start);
                    moments.add(stop.minusNanos(1));
                }
                collect(inner, moments);
            }
        }
    }

    private Plan plan(ObservationExpression expression, Span span) {
        return switch (expression) {
            case ObservationExpression.Single(var comparison) ->
                    new Plan.Fill(slot(new Place(comparison, span)));
            case ObservationExpression.And(var operands) -> new Plan.Every(plans(operands, span));
            case ObservationExpression.Or(var operands) -> choice(plans(operands, span));
            case ObservationExpression.FollowedBy(var operands) ->
                    new Plan.InTurn(plans(operands, span));
            case ObservationExpression.Qualified(var inner, var qualifier) ->
                    switch (qualifier) {
                        case Qualifier.Repeats(int times) -> repeated(plan(inner, span), times);
                        case Qualifier.Within(BigDecimal seconds) ->
                                inside(plan(inner, span), duration(seconds));
                        case Qualifier.StartStop(Instant start, Instant stop) ->
                                plan(
                                        inner,
                                        span.within(
                                                new Span(rank(start), rank(stop.minusNanos(1)))));
                    };
        };
    }

    private List<Plan> plans(List<ObservationExpression> operands, Span span) {
        return operands.stream().map(o -> plan(o, span)).toList();
    }

    private static Plan repeated(Plan part, int times) {
        return times == 1 ? part : new Plan.Times(part, times);
    }

    private static Plan inside(Plan part, Duration window) {
        return part instanceof Plan.Fill ? part : new Plan.Inside(part, window);
    }

    /** Single observations to choose from are one place that more can fill. */
    private Plan choice(List<Plan> parts) {
        var singles = new ArrayList<Slot>();
        var others = new ArrayList<Plan>();
        for (Plan part : parts) {
            if (part instanceof Plan.Fill(Slot slot)) {
                singles.add(slot);
            } else {
                others.add(part);
            }
        }
        if (!singles.isEmpty()) {
            others.add(new Plan.Fill(singles.size() == 1 ? singles.getFirst() : merged(singles)));
        }
        return others.size() == 1 ? others.getFirst() : new Plan.Either(others);
    }

    private Slot merged(List<Slot> singles) {
        List<Integer> numbers = singles.stream().map(Slot::number).sorted().distinct().toList();
        Slot known = slots.get(numbers);
        if (known == null) {
            var candidates = new ArrayList<Candidate>();
            for (Slot slot : singles) {
                for (int i = 0; i < slot.size(); i++) {
                    candidates.add(
                            new Candidate(slot.observation()[i], slot.first()[i], slot.last()[i]));
                }
            }
            known = slot(candidates.stream().distinct().toList());
            slots.put(numbers, known);
        }
        return known;
    }

    private Slot slot(Place place) {
        Slot known = slots.get(place);
        if (known == null) {
            var candidates = new ArrayList<Candidate>();
            for (int i = 0; i < observations.size(); i++) {
                Span seen =
                        new Span(
                                        rank(observations.get(i).first()),
                                        rank(observations.get(i).last()))
                                .within(place.span());
                if (seen.from() <= seen.to() && fills.test(place.comparison(), i)) {
                    candidates.add(new Candidate(i, seen.from(), seen.to()));
                }
            }
            known = slot(candidates);
            slots.put(place, known);
        }
        return known;
    }

    private Slot slot(List<Candidate> candidates) {
        List<Candidate> sorted =
                candidates.stream()
                        .sorted(Comparator.comparingInt(Candidate::last).reversed())
                        .toList();
        var filling = new BitSet();
        sorted.forEach(c -> filling.set(c.observation()));
        return new Slot(
                slots.size(),
                sorted.stream().mapToInt(Candidate::observation).toArray(),
                sorted.stream().mapToInt(Candidate::first).toArray(),
                sorted.stream().mapToInt(Candidate::last).toArray(),
                sorted.stream().mapToLong(c -> observations.get(c.observation()).times()).toArray(),
                filling);
    }

    /** Downwards to the nanosecond, which observations have, so that nothing is let in. */
    private static Duration duration(BigDecimal seconds) {
        BigInteger nanos =
                seconds.min(new BigDecimal(Integer.MAX_VALUE).movePointRight(3))
                        .movePointRight(9)
                        .setScale(0, RoundingMode.DOWN)
                        .toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.TEN.pow(9));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
