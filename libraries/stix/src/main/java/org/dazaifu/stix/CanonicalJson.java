package org.dazaifu.stix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/**
 * The JSON Canonicalization Scheme, RFC 8785: one text for one value.
 *
 * <p>Names are ordered by UTF-16 code units, strings have the shortest escapes, numbers are written
 * as ECMAScript writes the nearest IEEE 754 double. Two numbers that differ only beyond a double's
 * precision give the same text.
 */
public final class CanonicalJson {

    /** How deep values may be nested. */
    public static final int DEEPEST = 1000;

    private CanonicalJson() {}

    /**
     * The canonical text of {@code value}.
     *
     * @throws IllegalArgumentException if it is nested deeper than {@link #DEEPEST}, holds a string
     *     with half a surrogate pair, or a number that no finite double is near
     */
    public static String of(StixValue value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(StixValue value, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        switch (value) {
            case Text(String text) -> JsonText.string(checked(text), out);
            case Numeral(String literal) -> out.append(number(Double.parseDouble(literal)));
            case Flag(boolean flag) -> out.append(flag);
            case Nil() -> out.append("null");
            case Items(var values) -> {
                out.append('[');
                for (int i = 0; i < values.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(values.get(i), out, depth + 1);
                }
                out.append(']');
            }
            case Dictionary(var entries) -> {
                out.append('{');
                boolean first = true;
                for (Map.Entry<String, StixValue> entry : new TreeMap<>(entries).entrySet()) {
                    out.append(first ? "" : ",");
                    first = false;
                    JsonText.string(checked(entry.getKey()), out);
                    out.append(':');
                    write(entry.getValue(), out, depth + 1);
                }
                out.append('}');
            }
        }
    }

    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("a string holds half a surrogate pair");
            }
        }
        return text;
    }

    /** {@code Number.prototype.toString} of ECMAScript, which section 3.2.2.3 prescribes. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number is too large for an IEEE 754 double");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int k = digits.length();
        int n = k - shortest.scale();
        StringBuilder out = new StringBuilder(value < 0 ? "-" : "");
        if (k <= n && n <= 21) {
            out.append(digits).repeat('0', n - k);
        } else if (0 < n && n <= 21) {
            out.append(digits, 0, n).append('.').append(digits, n, k);
        } else if (-6 < n && n <= 0) {
            out.append("0.").repeat('0', -n).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (k > 1) {
                out.append('.').append(digits, 1, k);
            }
            out.append('e').append(n - 1 < 0 ? '-' : '+').append(Math.abs(n - 1));
        }
        return out.toString();
    }

    /**
     * The decimal with the fewest digits that rounds to {@code value}, the nearest of several.
     * Java's own text has that too since 19, but never fewer than two digits: 4.9E-324 where
     * ECMAScript has 5e-324.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() != 2) {
            return decimal;
        }
        BigDecimal down = decimal.round(new MathContext(1, RoundingMode.DOWN));
        BigDecimal up = decimal.round(new MathContext(1, RoundingMode.UP));
        boolean downFits = down.doubleValue() == value;
        boolean upFits = up.doubleValue() == value;
        if (downFits && upFits) {
            BigDecimal exact = new BigDecimal(value);
            return exact.subtract(down).compareTo(up.subtract(exact)) <= 0
                    ? down.stripTrailingZeros()
                    : up.stripTrailingZeros();
        }
        return downFits ? down.stripTrailingZeros() : upFits ? up.stripTrailingZeros() : decimal;
    }
}
