package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who reads the tables, knows what adds up to what, and knows some of the cases: works out
 * between what a number must lie, in whole numbers, by another solver than ours (linear programming
 * of Commons Math, with branch and bound). Sees keys and told values alone.
 */
final class Attacker {

    /** What is told: a key with its number, or without one where it is suppressed. */
    private final Map<String, OptionalLong> told;

    private final List<List<String>> sums;
    private final Map<String, Long> known;

    /** What was possible, as far as it was looked at. */
    private final List<Map<String, Long>> worlds = new ArrayList<>();

    private double[] found = {};

    /** How many problems were solved, so that a test can say that it did something. */
    int solved;

    /**
     * @param sums each a whole and then its parts
     * @param known by key, how many cases the attacker knows to be in it at least
     */
    Attacker(Map<String, OptionalLong> told, List<List<String>> sums, Map<String, Long> known) {
        this.told = told;
        this.sums = sums;
        this.known = known;
    }

    /** Whether a number may be so high or higher, for all that the attacker knows. */
    boolean mayBeAtLeast(String key, long level) {
        return possible(key, GoalType.MAXIMIZE, level);
    }

    /** Whether a number may be so low or lower. */
    boolean mayBeAtMost(String key, long level) {
        return possible(key, GoalType.MINIMIZE, level);
    }

    private long surely(String key) {
        Long surely = known.get(key);
        return surely == null ? 0 : surely;
    }

    private OptionalLong value(String key) {
        OptionalLong value = told.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private boolean possible(String key, GoalType goal, long level) {
        for (Map<String, Long> world : worlds) {
            Long value = world.get(key);
            if (value != null && (goal == GoalType.MAXIMIZE ? value >= level : value <= level)) {
                return true;
            }
        }
        List<String> hidden = connected(key);
        Map<String, Integer> index = new HashMap<>();
        hidden.forEach(one -> index.put(one, index.size()));
        List<LinearConstraint> constraints = new ArrayList<>();
        for (List<String> sum : sums) {
            if (sum.stream().anyMatch(index::containsKey)) {
                double[] row = new double[hidden.size()];
                double right = 0;
                for (int i = 0; i < sum.size(); i++) {
                    int sign = i == 0 ? -1 : 1;
                    Integer place = index.get(sum.get(i));
                    if (place != null) {
                        row[place] += sign;
                    } else {
                        right -= sign * value(sum.get(i)).orElseThrow();
                    }
                }
                constraints.add(new LinearConstraint(row, Relationship.EQ, right));
            }
        }
        for (int i = 0; i < hidden.size(); i++) {
            constraints.add(bound(hidden.size(), i, Relationship.GEQ, surely(hidden.get(i))));
        }
        int target = hidden.indexOf(key);
        constraints.add(
                bound(
                        hidden.size(),
                        target,
                        goal == GoalType.MAXIMIZE ? Relationship.GEQ : Relationship.LEQ,
                        level));
        if (!integral(constraints, hidden.size(), 0)) {
            return false;
        }
        Map<String, Long> world = new HashMap<>();
        for (int i = 0; i < hidden.size(); i++) {
            world.put(hidden.get(i), Math.round(found[i]));
        }
        worlds.add(world);
        return true;
    }

    /** Branch and bound: whether the constraints have a solution in whole numbers. */
    private boolean integral(List<LinearConstraint> constraints, int size, int depth) {
        if (depth > 60) {
            throw new AssertionError("the attacker does not come to an end");
        }
        double[] point;
        try {
            solved++;
            point =
                    new SimplexSolver()
                            .optimize(
                                    new MaxIter(100_000),
                                    new LinearObjectiveFunction(new double[size], 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MINIMIZE)
                            .getPoint();
        } catch (NoFeasibleSolutionException e) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (Math.abs(point[i] - Math.rint(point[i])) > 1e-6) {
                for (Relationship side : List.of(Relationship.LEQ, Relationship.GEQ)) {
                    List<LinearConstraint> more = new ArrayList<>(constraints);
                    double edge =
                            side == Relationship.LEQ ? Math.floor(point[i]) : Math.ceil(point[i]);
                    more.add(bound(size, i, side, edge));
                    if (integral(more, size, depth + 1)) {
                        return true;
                    }
                }
                return false;
            }
        }
        found = point;
        return true;
    }

    private static LinearConstraint bound(int size, int place, Relationship side, double value) {
        double[] row = new double[size];
        row[place] = 1;
        return new LinearConstraint(row, side, value);
    }

    private List<String> connected(String key) {
        Set<String> found = new LinkedHashSet<>(List.of(key));
        for (boolean more = true; more; ) {
            more = false;
            for (List<String> sum : sums) {
                if (sum.stream().anyMatch(found::contains)) {
                    for (String other : sum) {
                        more |= value(other).isEmpty() && found.add(other);
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
