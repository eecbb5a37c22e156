package org.dazaifu.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A constant of a pattern: section 9.2. */
public sealed interface Constant {

    /** A string, without its quotes and escapes. */
    record Text(String value) implements Constant {}

    /** An integer. */
    record Whole(BigInteger value) implements Constant {}

    /** A number with a point. */
    record Decimal(BigDecimal value) implements Constant {}

    /** A truth value. */
    record Truth(boolean value) implements Constant {}

    /** {@code h'...'}: bytes as hexadecimal digits. */
    record Hex(String digits) implements Constant {
        public Hex {
            digits = HexFormat.of().formatHex(HexFormat.of().parseHex(digits));
        }
    }

    /** {@code b'...'}: bytes in Base64. */
    record Base64Bytes(String text) implements Constant {
        public Base64Bytes {
            text = Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
        }
    }

    /** {@code t'...'}: a moment, to the nanosecond. */
    record Timestamp(Instant value) implements Constant {}
}
