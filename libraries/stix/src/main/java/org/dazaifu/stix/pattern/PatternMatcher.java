package org.dazaifu.stix.pattern;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.pattern.PatternMatch.Matched;
import org.dazaifu.stix.pattern.PatternMatch.Refused;
import org.dazaifu.stix.pattern.PatternMatch.Undecided;
import org.dazaifu.stix.pattern.PatternMatch.Unmatched;

/**
 * Matches a pattern against observations: STIX 2.1, section 9.
 *
 * <p>A match binds observations to the expressions in square brackets so that each holds, each time
 * that an observation was made is bound at most once, and there is a moment for each of them, from
 * when it was seen first to when it was seen last, with which all FOLLOWEDBY, WITHIN, START and
 * STOP are met. WITHIN includes both ends; STOP is excluded.
 *
 * <p>Design note. Of a set of bound observations only two moments matter to what is around it: the
 * earliest of those at which one was seen last ({@code begin}), before which every window around it
 * must begin, and the latest of those at which one was seen first ({@code end}). Windows suffice
 * because each constraint is one on windows: AND takes the least begin and the greatest end,
 * FOLLOWEDBY the same if the first part's end is not after the second part's begin, WITHIN asks
 * that end minus begin is not more than so much, START and STOP cut every observation's own span.
 * So the search goes through the moments once, backwards, and keeps for every part of the pattern
 * those bindings that are not worse than another in begin, end and what they take away from other
 * parts ({@link BestBindings}): a number that depends on the pattern only. What parts do not share
 * costs nothing: its bindings are told by begin and end alone, and numbers of observations are
 * counted ({@link PoolSource}) instead of bound. Time is {@code O(n log n)} in the observations for
 * any one pattern. For parts that want the same observations the constant grows exponentially with
 * how many of those they bind; the effort is bounded and beyond it the answer is {@link Refused},
 * never a guess. A search that lets parts share observations comes first: if it finds nothing,
 * there is nothing.
 *
 * <p>Immutable; for use by several threads.
 */
public final class PatternMatcher {

    private static final long EFFORT = 200_000_000;
    private static final int MOST_SLOTS = 100;
    private static final int DAMAGE_TOLD = 100;

    private final Pattern pattern;
    private final Map<ComparisonExpression, ObservationTest> tests = new HashMap<>();

    /** Prepares the matching of {@code pattern}. */
    public PatternMatcher(Pattern pattern) {
        this.pattern = pattern;
        prepare(pattern.expression());
    }

    private void prepare(ObservationExpression expression) {
        switch (expression) {
            case ObservationExpression.Single(var comparison) ->
                    tests.computeIfAbsent(comparison, ObservationTest::new);
            case ObservationExpression.And(var operands) -> operands.forEach(this::prepare);
            case ObservationExpression.Or(var operands) -> operands.forEach(this::prepare);
            case ObservationExpression.FollowedBy(var operands) -> operands.forEach(this::prepare);
            case ObservationExpression.Qualified(var inner, var qualifier) -> prepare(inner);
        }
    }

    /** Whether {@code observations}, all of them together, are as the pattern asks. */
    public PatternMatch match(List<Observation> observations) {
        var damaged = new LinkedHashSet<String>();
        Map<ComparisonExpression, BitSet> certain = new HashMap<>();
        Map<ComparisonExpression, BitSet> possible = new HashMap<>();
        boolean unknown = false;
        for (Map.Entry<ComparisonExpression, ObservationTest> test : tests.entrySet()) {
            var yes = new BitSet();
            var perhaps = new BitSet();
            for (int i = 0; i < observations.size(); i++) {
                Truth truth = truth(test.getValue(), observations.get(i), damaged);
                yes.set(i, truth == Truth.YES);
                perhaps.set(i, truth != Truth.NO);
                unknown |= truth == Truth.UNKNOWN;
            }
            certain.put(test.getKey(), yes);
            possible.put(test.getKey(), perhaps.equals(yes) ? yes : perhaps);
        }
        try {
            PatternMatch match = search(observations, certain);
            if (!unknown || match instanceof Matched) {
                return match;
            }
            return search(observations, possible) instanceof Matched
                    ? new Undecided(List.copyOf(damaged))
                    : match;
        } catch (SourceMaker.TooMuch e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (Effort.Exhausted e) {
            return new Refused("parts of the pattern want the same observations in too many ways");
        }
    }

    private static Truth truth(ObservationTest test, Observation observation, Set<String> damaged) {
        return test.of(
                observation,
                path -> {
                    if (damaged.size() < DAMAGE_TOLD) {
                        damaged.add(observation.name() + ", " + path);
                    }
                });
    }

    private PatternMatch search(
            List<Observation> observations, Map<ComparisonExpression, BitSet> holds) {
        var maker =
                new PlanMaker(
                        pattern.expression(),
                        observations,
                        (comparison, i) -> holds.getOrDefault(comparison, NONE).get(i));
        Plan plan = maker.plan(pattern.expression());
        if (plan.slots().size() > MOST_SLOTS) {
            return new Refused(
                    "it joins more than "
                            + MOST_SLOTS
                            + " observation expressions with AND or FOLLOWEDBY");
        }
        var effort = new Effort(EFFORT);
        var roughly = new SourceMaker(plan, maker.moments(), false, effort);
        PatternMatch rough = first(roughly.source(plan), maker.moments().size(), observations);
        if (rough instanceof Unmatched) {
            return rough;
        }
        var exactly = new SourceMaker(plan, maker.moments(), true, effort);
        BindingSource source = exactly.source(plan);
        return exactly.hasShared() || roughly.hasShared()
                ? first(source, maker.moments().size(), observations)
                : rough;
    }

    private static final BitSet NONE = new BitSet();

    private static PatternMatch first(
            BindingSource source, int moments, List<Observation> observations) {
        for (int moment = moments - 1; moment >= 0; moment--) {
            List<Binding> found = source.at(moment);
            if (!found.isEmpty()) {
                var bound = new BitSet();
                found.getFirst().bound().tell(bound::set);
                return new Matched(bound.stream().mapToObj(observations::get).toList());
            }
        }
        return new Unmatched();
    }
}
