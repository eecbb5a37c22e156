package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition's text as an expression over the detection's searches.
 *
 * <p>Binding from loose to tight: {@code or}, {@code and}, {@code not}, {@code x of}, parentheses.
 * Source: Sigma rules specification 2.1, "Condition". Beyond it, {@code 2 of ...} means at least
 * two, and {@code any of} is {@code 1 of}.
 */
final class ConditionParser {

    static final int DEEPEST = 100;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([()])|([^\\s()|]+)|(\\|))");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Expression> searches;
    private int next;
    private int depth;

    /** A condition that cannot be read, with the sentence that says why. */
    static final class NotACondition extends Exception {
        private static final long serialVersionUID = 1L;

        NotACondition(String message) {
            super(message);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private ConditionParser(String text, Map<String, Expression> searches) {
        this.searches = searches;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), text.length());
        }
    }

    static Expression parse(String text, Map<String, Expression> searches) throws NotACondition {
        ConditionParser parser = new ConditionParser(text, searches);
        if (parser.tokens.isEmpty()) {
            throw new NotACondition(
                    "the condition is empty; name a search, as in: condition: selection");
        }
        Expression expression = parser.or();
        String rest = parser.peek();
        if (rest != null) {
            throw new NotACondition(
                    rest.equals(")")
                            ? "the condition has a ')' too many; remove it or open it with '('"
                            : "the condition goes on with '"
                                    + rest
                                    + "'; join searches with 'and' or 'or'");
        }
        return expression;
    }

    private Expression or() throws NotACondition {
        List<Expression> operands = new ArrayList<>();
        operands.add(and());
        while (take("or")) {
            operands.add(and());
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands);
    }

    private Expression and() throws NotACondition {
        List<Expression> operands = new ArrayList<>();
        operands.add(not());
        while (take("and")) {
            operands.add(not());
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.And(operands);
    }

    private Expression not() throws NotACondition {
        if (++depth > DEEPEST) {
            throw new NotACondition(
                    "the condition is nested deeper than " + DEEPEST + " levels; write it flatter");
        }
        Expression result = take("not") ? new Expression.Not(not()) : operand();
        depth--;
        return result;
    }

    private Expression operand() throws NotACondition {
        String token = peek();
        if (token == null) {
            throw new NotACondition(
                    "the condition ends where a search is expected; name one, or remove the last operator");
        }
        next++;
        if (token.equals("(")) {
            Expression inner = or();
            if (!take(")")) {
                throw new NotACondition("the condition has a '(' that is not closed; add ')'");
            }
            return inner;
        }
        if (token.equals(")")) {
            throw new NotACondition(
                    "the condition has ')' where a search is expected; name one, or remove the parentheses");
        }
        if (take("of")) {
            return of(token);
        }
        Expression search = searches.get(token);
        if (search == null) {
            throw new NotACondition(unknown(token));
        }
        return search;
    }

    private Expression of(String quantity) throws NotACondition {
        String pattern = peek();
        if (pattern == null || pattern.equals("(") || pattern.equals(")")) {
            throw new NotACondition(
                    "'"
                            + quantity
                            + " of' is followed by nothing; name searches, as in: 1 of selection_*");
        }
        next++;
        List<Expression> chosen = new ArrayList<>();
        boolean them = pattern.equalsIgnoreCase("them") && !searches.containsKey(pattern);
        for (Map.Entry<String, Expression> search : searches.entrySet()) {
            if (them ? !search.getKey().startsWith("_") : matches(pattern, search.getKey())) {
                chosen.add(search.getValue());
            }
        }
        if (chosen.isEmpty()) {
            throw new NotACondition(
                    "'"
                            + quantity
                            + " of "
                            + pattern
                            + "' means no search; the detection has "
                            + names());
        }
        int count = count(quantity);
        if (chosen.size() == 1 && count <= 1) {
            return chosen.getFirst();
        }
        if (count > chosen.size()) {
            throw new NotACondition(
                    "'"
                            + quantity
                            + " of "
                            + pattern
                            + "' can never be true; there are only "
                            + chosen.size());
        }
        return switch (count) {
            case 0 -> new Expression.And(chosen);
            case 1 -> new Expression.Or(chosen);
            default -> new Expression.AtLeast(count, chosen);
        };
    }

    /** How many are asked for; 0 for all. */
    private static int count(String quantity) throws NotACondition {
        switch (quantity.toLowerCase(Locale.ROOT)) {
            case "all":
                return 0;
            case "any":
                return 1;
            default:
                if (quantity.length() <= 4
                        && quantity.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    int count = Integer.parseInt(quantity);
                    if (count > 0) {
                        return count;
                    }
                }
                throw new NotACondition(
                        "'" + quantity + " of' is no quantity; write '1 of' or 'all of'");
        }
    }

    private boolean take(String word) {
        String token = peek();
        if (token != null && token.equalsIgnoreCase(word) && !searches.containsKey(token)) {
            next++;
            return true;
        }
        return false;
    }

    private @Nullable String peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private String unknown(String token) {
        String closest = null;
        int least = Math.max(2, token.length() / 3) + 1;
        for (String name : searches.keySet()) {
            int distance = distance(token, name);
            if (distance < least) {
                least = distance;
                closest = name;
            }
        }
        return "the condition names '"
                + token
                + "', which the detection does not define; "
                + (closest == null ? "it defines " + names() : "write '" + closest + "'?");
    }

    private String names() {
        return searches.isEmpty()
                ? "no search at all"
                : "'" + String.join("', '", searches.keySet()) + "'";
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 8 || a.length() > 64) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
