package org.dazaifu.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.junit.jupiter.api.Test;

/** The matcher against the meaning of patterns, over small worlds where everything can be tried. */
class PatternMatcherReferenceTest {

    private static final int WORLDS = 12_000;
    private static final double MOST_WAYS = 6_000;

    private final SplittableRandom random = new SplittableRandom(6);

    @Test
    void itAnswersAsTheMeaningOfThePatternDoes() {
        int matched = 0;
        int refused = 0;
        for (int i = 0; i < WORLDS; i++) {
            List<Observation> world = world();
            ObservationExpression expression = expression(3);
            while (ways(expression) > MOST_WAYS) {
                expression = expression(3);
            }
            var pattern = new Pattern(expression, SpecificationVersion.EITHER);
            boolean expected =
                    new ReferenceMatcher(world, PatternMatcherReferenceTest::holds)
                            .matches(expression);
            switch (new PatternMatcher(pattern).match(world)) {
                case PatternMatch.Matched(var bound) -> {
                    assertThat(expected).as("%s over %s", pattern, world).isTrue();
                    assertThat(
                                    new ReferenceMatcher(bound, PatternMatcherReferenceTest::holds)
                                            .matches(expression))
                            .as("%s bound to %s of %s", pattern, bound, world)
                            .isTrue();
                    matched++;
                }
                case PatternMatch.Unmatched u ->
                        assertThat(expected).as("%s over %s", pattern, world).isFalse();
                case PatternMatch.Undecided u -> throw new AssertionError("nothing is damaged");
                case PatternMatch.Refused r -> refused++;
            }
        }
        assertThat(matched).isBetween(WORLDS / 5, WORLDS * 4 / 5);
        assertThat(refused).isZero();
    }

    /** Up to six observations of few kinds, within ten seconds, some of them long or repeated. */
    private List<Observation> world() {
        var world = new ArrayList<Observation>();
        boolean points = random.nextBoolean();
        for (int i = random.nextInt(7); i > 0; i--) {
            int first = random.nextInt(10);
            int last = points ? first : first + random.nextInt(4);
            Map<String, StixValue> object = new LinkedHashMap<>();
            object.put("type", new StixValue.Text("x"));
            object.put("k", new StixValue.Numeral(String.valueOf(random.nextInt(8))));
            world.add(
                    new Observation(
                            "o" + i,
                            Instant.ofEpochSecond(first),
                            Instant.ofEpochSecond(last),
                            random.nextInt(4) == 0 ? 2 : 1,
                            List.of(new Dictionary(object)),
                            Map.of()));
        }
        return world;
    }

    /** A kind is three bits; an expression asks for one of them, so that many share candidates. */
    private ComparisonExpression comparison() {
        int bit = 1 << random.nextInt(3);
        var values = new ArrayList<Constant>();
        for (int kind = 0; kind < 8; kind++) {
            if ((kind & bit) != 0) {
                values.add(new Constant.Whole(BigInteger.valueOf(kind)));
            }
        }
        return new ComparisonExpression.OneOf(
                new ObjectPath("x", List.of(new ObjectPath.Key("k"))), false, values);
    }

    private static boolean holds(ComparisonExpression comparison, Observation observation) {
        var numeral = (StixValue.Numeral) observation.objects().getFirst().get("k").orElseThrow();
        return ((ComparisonExpression.OneOf) comparison)
                .constants()
                .contains(new Constant.Whole(new BigInteger(numeral.literal())));
    }

    private ObservationExpression expression(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 0 -> new ObservationExpression.Single(comparison());
            case 1 -> new ObservationExpression.And(several(() -> expression(depth - 1)));
            case 2 -> new ObservationExpression.Or(several(() -> expression(depth - 1)));
            case 3 -> new ObservationExpression.FollowedBy(several(() -> expression(depth - 1)));
            default -> new ObservationExpression.Qualified(expression(depth - 1), qualifier());
        };
    }

    private Qualifier qualifier() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Qualifier.Repeats(random.nextInt(1, 4));
            case 2 ->
                    new Qualifier.Within(
                            BigDecimal.valueOf(random.nextInt(1, 12), random.nextInt(2)));
            default -> {
                int start = random.nextInt(-1, 6);
                yield new Qualifier.StartStop(
                        Instant.ofEpochSecond(start),
                        Instant.ofEpochSecond(start + random.nextInt(9)));
            }
        };
    }

    /** In how many ways it can be bound at most, among six observations. */
    private static double ways(ObservationExpression expression) {
        return switch (expression) {
            case ObservationExpression.Single s -> 6;
            case ObservationExpression.And(var operands) -> product(operands);
            case ObservationExpression.FollowedBy(var operands) -> product(operands);
            case ObservationExpression.Or(var operands) ->
                    operands.stream().mapToDouble(PatternMatcherReferenceTest::ways).sum();
            case ObservationExpression.Qualified(var inner, Qualifier.Repeats(int times)) ->
                    Math.pow(ways(inner), times);
            case ObservationExpression.Qualified(var inner, var qualifier) -> ways(inner);
        };
    }

    private static double product(List<ObservationExpression> operands) {
        return operands.stream()
                .mapToDouble(PatternMatcherReferenceTest::ways)
                .reduce(1, (a, b) -> a * b);
    }

    private <T> List<T> several(Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }
}
