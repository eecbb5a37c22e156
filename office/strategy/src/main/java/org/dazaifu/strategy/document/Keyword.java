package org.dazaifu.strategy.document;

import java.util.Locale;

/** A constant as documents write it: small letters, with {@code -} between words. */
public final class Keyword {

    private Keyword() {}

    /** Of one constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
