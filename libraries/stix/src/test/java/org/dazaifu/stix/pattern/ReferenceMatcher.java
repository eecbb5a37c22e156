package org.dazaifu.stix.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dazaifu.stix.pattern.ObservationExpression.And;
import org.dazaifu.stix.pattern.ObservationExpression.FollowedBy;
import org.dazaifu.stix.pattern.ObservationExpression.Or;
import org.dazaifu.stix.pattern.ObservationExpression.Qualified;
import org.dazaifu.stix.pattern.ObservationExpression.Single;

/**
 * The meaning of patterns, by trying everything: every way to bind different observations, and for
 * each whether moments can be chosen that meet all constraints at once. The latter is asked of a
 * system of differences (Bellman and Ford), independently of the windows by which the matcher
 * decides it.
 */
final class ReferenceMatcher {

    private final List<Observation> observations;
    private final BiPredicate<ComparisonExpression, Observation> holds;

    ReferenceMatcher(
            List<Observation> observations, BiPredicate<ComparisonExpression, Observation> holds) {
        this.observations = observations;
        this.holds = holds;
    }

    /** At most {@code upper} nanoseconds from the moment of {@code from} to that of {@code to}. */
    private record Limit(int from, int to, long upper) {}

    /** Which times of which observations are bound, a node each, and what is asked of them. */
    private record Way(List<Long> bound, List<Limit> limits) {}

    boolean matches(ObservationExpression expression) {
        return ways(expression).stream().anyMatch(this::isPossible);
    }

    private List<Way> ways(ObservationExpression expression) {
        return switch (expression) {
            case Single(var comparison) -> {
                var all = new ArrayList<Way>();
                for (int i = 0; i < observations.size(); i++) {
                    if (holds.test(comparison, observations.get(i))) {
                        for (int k = 0; k < Math.min(4, observations.get(i).times()); k++) {
                            all.add(new Way(List.of(i * 1000L + k), List.of()));
                        }
                    }
                }
                yield all;
            }
            case Or(var operands) -> operands.stream().flatMap(o -> ways(o).stream()).toList();
            case And(var operands) -> joined(operands, false);
            case FollowedBy(var operands) -> joined(operands, true);
            case Qualified(var inner, var qualifier) ->
                    switch (qualifier) {
                        case Qualifier.Repeats(int times) ->
                                joined(Collections.nCopies(times, inner), false);
                        case Qualifier.Within(var seconds) ->
                                ways(inner).stream()
                                        .map(w -> within(w, seconds.movePointRight(9).longValue()))
                                        .toList();
                        case Qualifier.StartStop(var start, var stop) ->
                                ways(inner).stream()
                                        .map(w -> between(w, nanos(start), nanos(stop)))
                                        .toList();
                    };
        };
    }

    private List<Way> joined(List<ObservationExpression> operands, boolean inOrder) {
        List<Way> all = List.of(new Way(List.of(), List.of()));
        for (ObservationExpression operand : operands) {
            List<Way> next = ways(operand);
            var longer = new ArrayList<Way>();
            for (Way one : all) {
                for (Way other : next) {
                    Set<Long> both = new HashSet<>(one.bound());
                    both.addAll(other.bound());
                    if (both.size() == one.bound().size() + other.bound().size()) {
                        longer.add(joined(one, other, inOrder));
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    /** Nodes are numbered from 1 in the order of binding; 0 is the beginning of time. */
    private static Way joined(Way one, Way other, boolean inOrder) {
        int shift = one.bound().size();
        var bound = new ArrayList<>(one.bound());
        bound.addAll(other.bound());
        var limits = new ArrayList<>(one.limits());
        for (Limit limit : other.limits()) {
            limits.add(
                    new Limit(
                            limit.from() == 0 ? 0 : limit.from() + shift,
                            limit.to() == 0 ? 0 : limit.to() + shift,
                            limit.upper()));
        }
        for (int a = 1; a <= shift && inOrder; a++) {
            for (int b = shift + 1; b <= bound.size(); b++) {
                limits.add(new Limit(b, a, 0));
            }
        }
        return new Way(bound, limits);
    }

    private static Way within(Way way, long nanos) {
        var limits = new ArrayList<>(way.limits());
        for (int a = 1; a <= way.bound().size(); a++) {
            for (int b = 1; b <= way.bound().size(); b++) {
                limits.add(new Limit(a, b, nanos));
            }
        }
        return new Way(way.bound(), limits);
    }

    private static Way between(Way way, long start, long stop) {
        var limits = new ArrayList<>(way.limits());
        for (int a = 1; a <= way.bound().size(); a++) {
            limits.add(new Limit(0, a, stop - 1));
            limits.add(new Limit(a, 0, -start));
        }
        return new Way(way.bound(), limits);
    }

    private boolean isPossible(Way way) {
        int nodes = way.bound().size() + 1;
        var limits = new ArrayList<>(way.limits());
        for (int a = 1; a < nodes; a++) {
            Observation observation = observations.get((int) (way.bound().get(a - 1) / 1000));
            limits.add(new Limit(0, a, nanos(observation.last())));
            limits.add(new Limit(a, 0, -nanos(observation.first())));
        }
        long[] distance = new long[nodes];
        for (int round = 0; round <= nodes; round++) {
            boolean changed = false;
            for (Limit limit : limits) {
                long through = distance[limit.from()] + limit.upper();
                if (through < distance[limit.to()]) {
                    distance[limit.to()] = through;
                    changed = true;
                }
            }
            if (!changed) {
                return true;
            }
        }
        return false;
    }

    private static long nanos(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toNanos();
    }
}
