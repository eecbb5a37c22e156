package org.dazaifu.stix.pattern;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.dazaifu.stix.StixValue;

/**
 * What a comparison asks of one value: section 9.6.1.
 *
 * <p>Values that can't be compared are different and in no order. A string that is compared with a
 * timestamp and is none, and bytes that can't be read, leave it unknown.
 */
interface ValueTest {

    Truth of(ObservedValue value);

    static ValueTest of(ComparisonExpression.Compared comparison) {
        Constant constant = comparison.constant();
        boolean negated = comparison.negated();
        return switch (comparison.operator()) {
            case EQUAL -> negatedIf(negated, v -> equal(v, constant));
            case NOT_EQUAL -> negatedIf(!negated, v -> equal(v, constant));
            case GREATER -> ordered(constant, negated ? c -> c <= 0 : c -> c > 0);
            case LESS -> ordered(constant, negated ? c -> c >= 0 : c -> c < 0);
            case AT_LEAST -> ordered(constant, negated ? c -> c < 0 : c -> c >= 0);
            case AT_MOST -> ordered(constant, negated ? c -> c > 0 : c -> c <= 0);
            case LIKE -> negatedIf(negated, like(text(constant)));
            case MATCHES -> negatedIf(negated, matches(text(constant)));
            case ISSUBSET -> negatedIf(negated, addresses(text(constant), true));
            case ISSUPERSET -> negatedIf(negated, addresses(text(constant), false));
        };
    }

    static ValueTest of(ComparisonExpression.OneOf membership) {
        List<Constant> constants = membership.constants();
        return negatedIf(
                membership.negated(),
                value -> {
                    Truth found = Truth.NO;
                    for (Constant constant : constants) {
                        found = found.or(equal(value, constant));
                    }
                    return found;
                });
    }

    private static ValueTest negatedIf(boolean negated, ValueTest test) {
        return negated ? value -> test.of(value).not() : test;
    }

    private static String text(Constant constant) {
        return ((Constant.Text) constant).value();
    }

    private static Truth equal(ObservedValue value, Constant constant) {
        if (value instanceof ObservedValue.Plain(StixValue.Flag(boolean flag))
                && constant instanceof Constant.Truth(boolean wanted)) {
            return Truth.of(flag == wanted);
        }
        return ordered(constant, c -> c == 0).of(value);
    }

    private static ValueTest ordered(Constant constant, IntPredicate wanted) {
        return value -> {
            if (value instanceof ObservedValue.Unreadable) {
                return Truth.UNKNOWN;
            }
            try {
                return order(value, constant).map(wanted::test).map(Truth::of).orElse(Truth.NO);
            } catch (DateTimeException | NumberFormatException e) {
                return Truth.UNKNOWN;
            }
        };
    }

    /** How a value stands to a constant; empty if they can't be compared. */
    private static Optional<Integer> order(ObservedValue value, Constant constant) {
        return switch (value) {
            case ObservedValue.Plain(StixValue.Text(String text)) -> order(text, constant);
            case ObservedValue.Plain(StixValue.Numeral(String literal)) ->
                    number(constant).map(c -> new BigDecimal(literal).compareTo(c));
            case ObservedValue.Bytes(byte[] bytes) ->
                    bytes(constant).map(c -> Arrays.compareUnsigned(bytes, c));
            case ObservedValue.Plain p -> Optional.empty();
            case ObservedValue.Unreadable u -> Optional.empty();
        };
    }

    private static Optional<Integer> order(String text, Constant constant) {
        return switch (constant) {
            case Constant.Text(String other) -> Optional.of(TextTests.compare(text, other));
            case Constant.Timestamp(Instant moment) ->
                    Optional.of(Timestamps.parse(text).compareTo(moment));
            case Constant.Hex h -> TextTests.bytes(text).flatMap(t -> compare(t, h));
            case Constant.Base64Bytes b -> TextTests.bytes(text).flatMap(t -> compare(t, b));
            case Constant.Whole w -> Optional.empty();
            case Constant.Decimal d -> Optional.empty();
            case Constant.Truth t -> Optional.empty();
        };
    }

    private static Optional<Integer> compare(byte[] bytes, Constant constant) {
        return bytes(constant).map(c -> Arrays.compareUnsigned(bytes, c));
    }

    private static Optional<BigDecimal> number(Constant constant) {
        return switch (constant) {
            case Constant.Whole(var value) -> Optional.of(new BigDecimal(value));
            case Constant.Decimal(var value) -> Optional.of(value);
            case Constant.Text t -> Optional.empty();
            case Constant.Truth t -> Optional.empty();
            case Constant.Hex h -> Optional.empty();
            case Constant.Base64Bytes b -> Optional.empty();
            case Constant.Timestamp t -> Optional.empty();
        };
    }

    private static Optional<byte[]> bytes(Constant constant) {
        return switch (constant) {
            case Constant.Hex(String digits) -> Optional.of(HexFormat.of().parseHex(digits));
            case Constant.Base64Bytes(String text) -> Optional.of(Base64.getDecoder().decode(text));
            case Constant.Text(String text) -> TextTests.bytes(text);
            case Constant.Whole w -> Optional.empty();
            case Constant.Decimal d -> Optional.empty();
            case Constant.Truth t -> Optional.empty();
            case Constant.Timestamp t -> Optional.empty();
        };
    }

    private static ValueTest like(String wanted) {
        int[] composed = TextTests.composed(wanted).codePoints().toArray();
        boolean ofBytes = TextTests.bytes(TextTests.composed(wanted)).isPresent();
        return onText(ofBytes, text -> TextTests.like(text.codePoints().toArray(), composed));
    }

    private static ValueTest matches(String expression) {
        Pattern pattern = Pattern.compile(TextTests.composed(expression), Pattern.DOTALL);
        boolean ofBytes = TextTests.bytes(pattern.pattern()).isPresent();
        return onText(ofBytes, text -> pattern.matcher(text).find());
    }

    /** Strings are compared composed, bytes as the characters that they are the codes of. */
    private static ValueTest onText(boolean ofBytes, Predicate<String> test) {
        return value ->
                switch (value) {
                    case ObservedValue.Plain(StixValue.Text(String text)) ->
                            Truth.of(test.test(TextTests.composed(text)));
                    case ObservedValue.Plain p -> Truth.NO;
                    case ObservedValue.Bytes(byte[] bytes) ->
                            Truth.of(ofBytes && test.test(TextTests.ofBytes(bytes)));
                    case ObservedValue.Unreadable u -> Truth.UNKNOWN;
                };
    }

    private static ValueTest addresses(String constant, boolean inside) {
        AddressBlock block = AddressBlock.parse(constant).orElseThrow();
        return value ->
                value instanceof ObservedValue.Plain(StixValue.Text(String text))
                        ? Truth.of(
                                AddressBlock.parse(text)
                                        .filter(b -> inside ? b.isIn(block) : block.isIn(b))
                                        .isPresent())
                        : value instanceof ObservedValue.Unreadable ? Truth.UNKNOWN : Truth.NO;
    }
}
