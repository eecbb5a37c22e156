package org.dazaifu.sigma;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Literals of which one must occur, letter case aside, in every text that a regular expression is
 * found in.
 *
 * <p>Design. The expression is read once from left to right. Of each part it is known either which
 * few texts it can match (its {@code exact} texts) or, failing that, a set of literals of which one
 * must occur in what it matches. Parts that follow each other multiply their exact texts while
 * these are few; else the best set so far is remembered. Whatever is not understood here is taken
 * to match anything, so that a mistake costs time and never a match. The idea is that of Google
 * Code Search (Cox, 2012).
 */
final class RegexLiterals {

    private static final int MOST_TEXTS = 16;
    private static final int DEEPEST = 50;
    private static final Set<String> EMPTY = Set.of("");
    private static final Part ANYTHING = new Part(null, null);

    /** What is known of a part of the expression; {@code exact} excludes {@code required}. */
    private record Part(@Nullable Set<String> exact, @Nullable Set<String> required) {

        /** The best that can be demanded of a text that holds this part. */
        @Nullable Set<String> demand() {
            return exact == null ? required : exact;
        }
    }

    /** Something outside the grammar that is understood here. */
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private int at;
    private int depth;

    private RegexLiterals(String regex) {
        this.regex = regex;
    }

    /** The literals, in folded case; none where nothing is certain. */
    static Set<String> required(RegularExpression expression) {
        RegexLiterals reader = new RegexLiterals(expression.written());
        try {
            Part whole = reader.alternatives();
            Set<String> demand = reader.at == reader.regex.length() ? whole.demand() : null;
            return demand == null || score(demand) <= 0 ? Set.of() : demand;
        } catch (NotUnderstood e) {
            return Set.of();
        }
    }

    private Part alternatives() throws NotUnderstood {
        if (++depth > DEEPEST) {
            throw new NotUnderstood();
        }
        Part result = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            result = either(result, sequence());
        }
        depth--;
        return result;
    }

    private static Part either(Part a, Part b) {
        Set<String> both = union(a.demand(), b.demand());
        return a.exact() != null && b.exact() != null ? new Part(both, null) : new Part(null, both);
    }

    private static @Nullable Set<String> union(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null || a.size() + b.size() > MOST_TEXTS) {
            return null;
        }
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }

    private Part sequence() throws NotUnderstood {
        Set<String> run = EMPTY;
        Set<String> best = null;
        boolean whole = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part part = repeated();
            Set<String> exact = part.exact();
            if (exact != null && run.size() * exact.size() <= MOST_TEXTS) {
                run = product(run, exact);
                continue;
            }
            whole = false;
            best = better(best, run);
            best = better(best, part.required());
            run = exact == null ? EMPTY : exact;
        }
        return whole ? new Part(run, null) : new Part(null, better(best, run));
    }

    private static Set<String> product(Set<String> before, Set<String> after) {
        Set<String> product = new LinkedHashSet<>();
        for (String first : before) {
            for (String second : after) {
                product.add(first + second);
            }
        }
        return product;
    }

    private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return score(b) > score(a) ? b : a;
    }

    /**
     * How much a set excludes: by its shortest literal; not at all where that is too common to be
     * worth looking for.
     */
    private static int score(Set<String> literals) {
        int shortest = Integer.MAX_VALUE;
        for (String literal : literals) {
            boolean common = literal.length() == 1 && "^`{}$&|+~%;".indexOf(literal.charAt(0)) < 0;
            shortest = Math.min(shortest, common ? 0 : literal.length());
        }
        return literals.isEmpty() ? 0 : shortest * 4 - Math.min(3, literals.size() - 1);
    }

    private Part repeated() throws NotUnderstood {
        Part part = single();
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '*') {
                at++;
                part = ANYTHING;
            } else if (c == '+') {
                at++;
                part = new Part(null, part.demand());
            } else if (c == '?') {
                at++;
                Set<String> optional = union(part.exact(), EMPTY);
                part = optional == null ? ANYTHING : new Part(optional, null);
            } else if (c == '{' && counted() > 0) {
                boolean atLeastOnce = leastCount() > 0;
                at += counted();
                part = atLeastOnce ? new Part(null, part.demand()) : ANYTHING;
            } else {
                return part;
            }
        }
        return part;
    }

    /** The length of a repetition such as {@code {2,5}} that begins here, or 0. */
    private int counted() {
        int end = at + 1;
        while (end < regex.length() && (isDigit(regex.charAt(end)) || regex.charAt(end) == ',')) {
            end++;
        }
        boolean counts =
                end < regex.length() && regex.charAt(end) == '}' && isDigit(regex.charAt(at + 1));
        return counts ? end + 1 - at : 0;
    }

    private int leastCount() {
        int count = 0;
        for (int i = at + 1; isDigit(regex.charAt(i)) && count < 10_000; i++) {
            count = count * 10 + (regex.charAt(i) - '0');
        }
        return count;
    }

    private Part single() throws NotUnderstood {
        char c = regex.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '.' -> {
                at++;
                yield ANYTHING;
            }
            case '^', '$' -> {
                at++;
                yield new Part(EMPTY, null);
            }
            case '*', '+', '?' -> throw new NotUnderstood();
            default -> {
                at++;
                yield character(c);
            }
        };
    }

    private static Part character(char c) {
        return c < 128 ? new Part(Set.of(String.valueOf(CaseFold.fold(c))), null) : ANYTHING;
    }

    private Part group() throws NotUnderstood {
        at++;
        if (regex.startsWith("?", at)) {
            int end = at + 1;
            while (end < regex.length() && "imsU-".indexOf(regex.charAt(end)) >= 0) {
                end++;
            }
            if (end < regex.length() && regex.charAt(end) == ')') {
                at = end + 1;
                return new Part(EMPTY, null);
            }
            if (end >= regex.length() || regex.charAt(end) != ':') {
                throw new NotUnderstood();
            }
            at = end + 1;
        }
        Part inner = alternatives();
        if (at >= regex.length()) {
            throw new NotUnderstood();
        }
        at++;
        return inner;
    }

    private Part characterClass() throws NotUnderstood {
        int i = at + 1;
        boolean negated = regex.startsWith("^", i);
        i += negated ? 1 : 0;
        Set<String> members = new LinkedHashSet<>();
        boolean few = !negated;
        boolean first = true;
        while (i < regex.length() && (first || regex.charAt(i) != ']')) {
            first = false;
            char c = regex.charAt(i);
            if (c == '[') {
                throw new NotUnderstood();
            }
            if (c == '\\') {
                i++;
                if (i >= regex.length()) {
                    throw new NotUnderstood();
                }
                c = regex.charAt(i);
                few &= !Character.isLetterOrDigit(c);
            }
            few &=
                    c < 128
                            && !(i + 2 < regex.length()
                                    && regex.charAt(i + 1) == '-'
                                    && regex.charAt(i + 2) != ']');
            members.add(String.valueOf(CaseFold.fold(c)));
            i++;
        }
        if (i >= regex.length()) {
            throw new NotUnderstood();
        }
        at = i + 1;
        return few && members.size() <= 4 ? new Part(members, null) : ANYTHING;
    }

    private Part escape() throws NotUnderstood {
        if (at + 1 >= regex.length()) {
            throw new NotUnderstood();
        }
        char c = regex.charAt(at + 1);
        at += 2;
        return switch (c) {
            case 'd', 'D', 'w', 'W', 's', 'S' -> ANYTHING;
            case 'b', 'B', 'A', 'z' -> new Part(EMPTY, null);
            case 't' -> character('\t');
            case 'n' -> character('\n');
            case 'r' -> character('\r');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotUnderstood();
                }
                yield character(c);
            }
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
