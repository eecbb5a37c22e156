package org.dazaifu.sigma;

/**
 * A text pattern compared with whole values, by the well-known method that goes back to the last
 * {@code *} on a mismatch: at worst the product of both lengths, without recursion.
 */
final class Glob {

    private static final int ANY = -1;
    private static final int ONE = -2;
    private static final int DASH = -3;

    private final int[] symbols;
    private final boolean cased;

    private Glob(int[] symbols, boolean cased) {
        this.symbols = symbols;
        this.cased = cased;
    }

    static Glob of(TextPattern pattern, boolean cased) {
        int[] symbols =
                pattern.elements().stream()
                        .flatMapToInt(element ->
                                switch (element) {
                                    case TextPattern.Plain(String text) ->
                                            (cased ? text : CaseFold.fold(text)).chars();
                                    case TextPattern.Any _ -> java.util.stream.IntStream.of(ANY);
                                    case TextPattern.One _ -> java.util.stream.IntStream.of(ONE);
                                    case TextPattern.Dash _ -> java.util.stream.IntStream.of(DASH);
                                })
                        .toArray();
        return new Glob(symbols, cased);
    }

    boolean matches(String value) {
        int s = 0;
        int v = 0;
        int afterAny = -1;
        int resume = 0;
        while (v < value.length()) {
            if (s < symbols.length && symbols[s] == ANY) {
                afterAny = ++s;
                resume = v;
            } else if (s < symbols.length && admits(symbols[s], value.charAt(v))) {
                v += symbols[s] == ONE ? Character.charCount(value.codePointAt(v)) : 1;
                s++;
            } else if (afterAny >= 0) {
                s = afterAny;
                v = ++resume;
            } else {
                return false;
            }
        }
        while (s < symbols.length && symbols[s] == ANY) {
            s++;
        }
        return s == symbols.length;
    }

    private boolean admits(int symbol, char c) {
        return symbol == (cased ? c : CaseFold.fold(c))
                || symbol == ONE
                || (symbol == DASH && Dashes.is(c));
    }
}
