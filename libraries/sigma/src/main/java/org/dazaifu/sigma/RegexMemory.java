package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which regular expressions were found in the last texts they were asked of, as logs repeat
 * themselves and an expression is the dearest thing to ask.
 *
 * <p>Memory is bounded: the number of places is fixed, a newcomer takes the place of whoever has
 * it, and all is forgotten when the texts together become too long. For one thread.
 */
final class RegexMemory {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 21;

    private final @Nullable RegularExpression[] expressions =
            new @Nullable RegularExpression[PLACES];
    private final @Nullable String[] texts = new @Nullable String[PLACES];
    private final boolean[] found = new boolean[PLACES];
    private int characters;

    /** Whether the expression is found somewhere in the text. */
    boolean isFoundIn(RegularExpression expression, String text) {
        if (text.length() > LONGEST) {
            return expression.isFoundIn(text);
        }
        int hash = text.hashCode() * 31 + System.identityHashCode(expression);
        int place = (hash ^ hash >>> 14 ^ hash >>> 23) & PLACES - 1;
        if (expressions[place] != expression || !text.equals(texts[place])) {
            remember(place, expression, text);
        }
        return found[place];
    }

    private void remember(int place, RegularExpression expression, String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            Arrays.fill(expressions, null);
            Arrays.fill(texts, null);
            characters = text.length();
        }
        expressions[place] = expression;
        texts[place] = text;
        found[place] = expression.isFoundIn(text);
    }
}
