package org.dazaifu.strategy.indicator;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.strategy.indicator.Token.Kind;

/** Cuts an expression into pieces. */
final class Tokens {

    private static final List<String> LONG = List.of("&&", "||", "==", "!=", "<=", ">=");
    private static final String SHORT = "()[].,?:+-*/<>!";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The pieces, with {@link Kind#END} as the last. */
    static List<Token> of(String text) throws MistakeException {
        Tokens cutting = new Tokens(text);
        while (cutting.at < text.length()) {
            cutting.next();
        }
        cutting.tokens.add(new Token(Kind.END, "", text.length()));
        return cutting.tokens;
    }

    private void next() throws MistakeException {
        char c = text.charAt(at);
        int from = at;
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else if (isLetter(c)) {
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            tokens.add(new Token(Kind.NAME, text.substring(from, at), from));
        } else if (isDigit(c)) {
            number(from);
        } else if (c == '"' || c == '\'') {
            string(c, from);
        } else if (at + 1 < text.length() && LONG.contains(text.substring(at, at + 2))) {
            at += 2;
            tokens.add(new Token(Kind.SIGN, text.substring(from, at), from));
        } else if (SHORT.indexOf(c) >= 0) {
            at++;
            tokens.add(new Token(Kind.SIGN, text.substring(from, at), from));
        } else {
            String meant =
                    switch (c) {
                        case '=' -> "; write == to compare";
                        case '&' -> "; write && for 'and'";
                        case '|' -> "; write || for 'or'";
                        default -> "; take it out";
                    };
            throw new MistakeException(
                    from, "there is a character that means nothing: '" + shown(c) + "'" + meant);
        }
    }

    private static String shown(char c) {
        return c > ' ' && c < 127 ? String.valueOf(c) : "U+%04X".formatted((int) c);
    }

    private void number(int from) throws MistakeException {
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && isLetter(text.charAt(at)) || at - from > 20) {
            throw new MistakeException(from, "there is no number; write one such as 24 or 0.5");
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(from, at), from));
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void string(char quote, int from) throws MistakeException {
        StringBuilder said = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                tokens.add(new Token(Kind.TEXT, said.toString(), from));
                return;
            }
            if (c == '\\') {
                at++;
                if (at == text.length() || "\\\"'".indexOf(text.charAt(at)) < 0) {
                    throw new MistakeException(
                            at - 1, "'\\' stands before a quote or another '\\' only");
                }
                c = text.charAt(at);
            }
            said.append(c);
        }
        throw new MistakeException(from, "a text does not end; write " + quote + " at its end");
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
