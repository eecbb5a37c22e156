package org.dazaifu.strategy.indicator;

import java.util.List;
import org.dazaifu.strategy.indicator.Token.Kind;

/** The pieces of an expression, taken one after the other. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token ahead() {
        return tokens.get(next);
    }

    Token next() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String sign) {
        if (ahead().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void take(String sign) throws MistakeException {
        Token token = next();
        if (!token.is(sign)) {
            throw new MistakeException(
                    token.at(), "there is %s; write '%s'".formatted(token.shown(), sign));
        }
    }

    Token name(String what) throws MistakeException {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw new MistakeException(
                    token.at(), "there is %s; write %s".formatted(token.shown(), what));
        }
        return token;
    }

    void end() throws MistakeException {
        if (ahead().kind() != Kind.END) {
            throw new MistakeException(
                    ahead().at(),
                    "%s follows after the end; take it out".formatted(ahead().shown()));
        }
    }
}
