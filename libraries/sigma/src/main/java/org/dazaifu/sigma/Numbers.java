package org.dazaifu.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as logs write them: decimal with sign and fraction, or hexadecimal after {@code 0x}; at
 * most 40 characters.
 */
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    static @Nullable BigDecimal parse(String text) {
        String number = text.strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            return null;
        }
        if (number.length() > 2 && number.charAt(0) == '0' && (number.charAt(1) | 0x20) == 'x') {
            return isHex(number, 2)
                    ? new BigDecimal(new BigInteger(number.substring(2), 16))
                    : null;
        }
        return isDecimal(number) ? new BigDecimal(number) : null;
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else if (i != 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && dots <= 1;
    }
}
