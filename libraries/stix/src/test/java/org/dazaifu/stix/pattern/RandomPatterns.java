package org.dazaifu.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.dazaifu.stix.pattern.ObjectPath.Step;

/** Patterns of every kind, at random. */
final class RandomPatterns {

    private static final List<String> NAMES =
            List.of(
                    "name",
                    "a_b",
                    "has-hyphen",
                    "has.dot",
                    "AND",
                    "true",
                    "x",
                    "ü",
                    "it's",
                    "",
                    "\\");

    private final RandomGenerator random;

    RandomPatterns(RandomGenerator random) {
        this.random = random;
    }

    ObservationExpression observation(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(7)) {
            case 0, 1 -> new ObservationExpression.Single(comparison(2));
            case 2 -> new ObservationExpression.And(several(() -> observation(depth - 1)));
            case 3 -> new ObservationExpression.Or(several(() -> observation(depth - 1)));
            case 4 -> new ObservationExpression.FollowedBy(several(() -> observation(depth - 1)));
            default -> new ObservationExpression.Qualified(observation(depth - 1), qualifier());
        };
    }

    private Qualifier qualifier() {
        return switch (random.nextInt(3)) {
            case 0 -> new Qualifier.Repeats(random.nextInt(1, 100_000));
            case 1 ->
                    new Qualifier.Within(
                            BigDecimal.valueOf(random.nextInt(1, 9999), random.nextInt(5)));
            default -> new Qualifier.StartStop(moment(), moment());
        };
    }

    private Instant moment() {
        return Instant.ofEpochSecond(
                random.nextLong(-62_000_000_000L, 250_000_000_000L),
                random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    ComparisonExpression comparison(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 0, 1, 2 -> test();
            case 3 -> new ComparisonExpression.And(several(() -> comparison(depth - 1)));
            default -> new ComparisonExpression.Or(several(() -> comparison(depth - 1)));
        };
    }

    private ComparisonExpression test() {
        boolean negated = random.nextBoolean();
        return switch (random.nextInt(6)) {
            case 0 -> new ComparisonExpression.Exists(path(), negated);
            case 1 -> {
                Constant one = constant();
                yield new ComparisonExpression.OneOf(
                        path(), negated, random.nextBoolean() ? List.of() : List.of(one, one));
            }
            default -> {
                var operator =
                        ComparisonOperator.values()[
                                random.nextInt(ComparisonOperator.values().length)];
                yield new ComparisonExpression.Compared(
                        path(), negated, operator, operand(operator));
            }
        };
    }

    private Constant operand(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> constant();
            case GREATER, LESS, AT_LEAST, AT_MOST -> {
                Constant constant = constant();
                yield constant instanceof Constant.Truth ? new Constant.Text("z") : constant;
            }
            case LIKE -> new Constant.Text(text());
            case MATCHES -> new Constant.Text("^a+[b-d]\\\\?\\d{2}'$");
            case ISSUBSET, ISSUPERSET ->
                    new Constant.Text(random.nextBoolean() ? "198.51.100.0/24" : "2001:db8::/32");
        };
    }

    private Constant constant() {
        return switch (random.nextInt(7)) {
            case 0 -> new Constant.Text(text());
            case 1 ->
                    new Constant.Whole(
                            new BigInteger(80, new Random(random.nextLong()))
                                    .subtract(BigInteger.ONE.shiftLeft(79)));
            case 2 ->
                    new Constant.Decimal(
                            BigDecimal.valueOf(random.nextLong(), random.nextInt(1, 30)));
            case 3 -> new Constant.Truth(random.nextBoolean());
            case 4 -> new Constant.Hex("0aff".repeat(random.nextInt(3)));
            case 5 -> new Constant.Base64Bytes(random.nextBoolean() ? "Cv8=" : "");
            default -> new Constant.Timestamp(moment());
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("a'\\%_ \n\u00e9\u6f22[".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    private ObjectPath path() {
        var steps = new ArrayList<Step>();
        steps.add(new ObjectPath.Key(NAMES.get(random.nextInt(NAMES.size()))));
        for (int i = random.nextInt(3); i > 0; i--) {
            steps.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new ObjectPath.Index(random.nextInt(1000));
                        case 1 -> new ObjectPath.Every();
                        default -> new ObjectPath.Key(NAMES.get(random.nextInt(NAMES.size())));
                    });
        }
        return new ObjectPath(random.nextBoolean() ? "ipv4-addr" : "x_t", steps);
    }

    private <T> List<T> several(Supplier<T> one) {
        var all = new ArrayList<T>();
        for (int i = random.nextInt(2, 4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }
}
