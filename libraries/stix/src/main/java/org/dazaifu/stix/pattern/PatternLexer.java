package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dazaifu.stix.pattern.PatternToken.Kind;

/** Takes a pattern's text apart; what is no token is reported and passed over. */
final class PatternLexer {

    static final Set<String> KEYWORDS =
            Set.of(
                    "AND",
                    "OR",
                    "NOT",
                    "FOLLOWEDBY",
                    "LIKE",
                    "MATCHES",
                    "ISSUPERSET",
                    "ISSUBSET",
                    "EXISTS",
                    "LAST",
                    "IN",
                    "START",
                    "STOP",
                    "SECONDS",
                    "WITHIN",
                    "REPEATS",
                    "TIMES",
                    "true",
                    "false");

    private static final String PUNCTUATION = "[]():.,*";
    private static final String SPACES =
            " \t\r\n\u000b\f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                    + "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private final String text;
    private final PatternProblems problems;
    private final List<PatternToken> tokens = new ArrayList<>();
    private int at;

    PatternLexer(String text, PatternProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The tokens; the last one is the end. */
    List<PatternToken> tokens() {
        while (at < text.length() && !problems.isFull()) {
            next();
        }
        tokens.add(new PatternToken(Kind.END, "", text.length(), text.length()));
        return tokens;
    }

    /** Whether a property's name may be written without quotes, keywords apart. */
    static boolean isPlainName(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isNamePart(c) && c != '-');
    }

    private void next() {
        char c = text.charAt(at);
        if (SPACES.indexOf(c) >= 0) {
            at++;
        } else if (text.startsWith("//", at)) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                problems.add(at, "a comment without an end", "Close it with */.");
            }
            at = end < 0 ? text.length() : end + 2;
        } else if (c == '\'') {
            quoted(Kind.STRING, at + 1);
        } else if ((c == 'h' || c == 'b' || c == 't') && text.startsWith("'", at + 1)) {
            quoted(c == 'h' ? Kind.HEX : c == 'b' ? Kind.BASE64 : Kind.TIMESTAMP, at + 2);
        } else if (isNameStart(c)) {
            name();
        } else if (isNumberStart()) {
            number();
        } else if (PUNCTUATION.indexOf(c) >= 0) {
            add(Kind.PUNCTUATION, at + 1);
        } else if ("=!<>".indexOf(c) >= 0) {
            operator();
        } else {
            stranger();
        }
    }

    private void quoted(Kind kind, int start) {
        var value = new StringBuilder();
        int end = start;
        while (end < text.length() && text.charAt(end) != '\'') {
            if (text.charAt(end) == '\\') {
                end++;
                if (end < text.length() && text.charAt(end) != '\'' && text.charAt(end) != '\\') {
                    problems.add(
                            end - 1,
                            "a backslash before " + problems.excerpt(end, end + 1),
                            "Write \\\\ for a backslash and \\' for a quote; there are no other"
                                    + " escapes.");
                }
            }
            if (end < text.length()) {
                value.append(text.charAt(end++));
            }
        }
        if (end >= text.length()) {
            problems.add(at, "a quote without an end", "Close it with '.");
        }
        int after = Math.min(end + 1, text.length());
        tokens.add(new PatternToken(kind, value.toString(), at, after));
        at = after;
    }

    private void name() {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        add(KEYWORDS.contains(text.substring(at, end)) ? Kind.KEYWORD : Kind.NAME, end);
    }

    private boolean isNumberStart() {
        int digit = at;
        if (text.charAt(digit) == '+' || text.charAt(digit) == '-') {
            digit++;
        }
        if (digit < text.length() && text.charAt(digit) == '.') {
            digit++;
        }
        return digit < text.length() && isDigit(text.charAt(digit));
    }

    private void number() {
        int end = at;
        if (!isDigit(text.charAt(end)) && text.charAt(end) != '.') {
            end++;
        }
        int whole = end;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            add(Kind.DECIMAL, end);
        } else {
            if (end - whole > 1 && text.charAt(whole) == '0') {
                problems.add(
                        at,
                        problems.excerpt(at, end),
                        "Write whole numbers without leading zeros.");
            }
            add(Kind.INTEGER, end);
        }
    }

    private void operator() {
        for (String operator : List.of("==", "!=", "<>", "<=", ">=", "=", "<", ">")) {
            if (text.startsWith(operator, at)) {
                add(Kind.OPERATOR, at + operator.length());
                return;
            }
        }
        stranger();
    }

    private void stranger() {
        int length = Character.charCount(text.codePointAt(at));
        String advice =
                switch (text.charAt(at)) {
                    case '"', '\u2018', '\u2019', '\u201c', '\u201d' ->
                            "Write strings in straight single quotes, such as 'text'.";
                    case '&' -> "Write AND.";
                    case '|' -> "Write OR.";
                    case '!' -> "Write != or NOT.";
                    default -> "Take it away, or put it into a string in single quotes.";
                };
        problems.add(at, "the character " + described(text.codePointAt(at)), advice);
        tokens.add(new PatternToken(Kind.BROKEN, "", at, at + length));
        at += length;
    }

    private static String described(int character) {
        boolean visible =
                character > ' ' && character < 127
                        || Character.isLetter(character)
                        || character == '\u201c'
                        || character == '\u201d';
        return (visible ? Character.toString(character) + " " : "")
                + String.format(Locale.ROOT, "U+%04X", character);
    }

    private void add(Kind kind, int end) {
        tokens.add(new PatternToken(kind, text.substring(at, end), at, end));
        at = end;
    }

    private static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
