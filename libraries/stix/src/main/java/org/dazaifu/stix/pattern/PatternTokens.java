package org.dazaifu.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.dazaifu.stix.pattern.PatternToken.Kind;

/** A pattern's tokens as they are read, with how deep the reading is. */
final class PatternTokens {

    /** Longer numbers are refused: reading and comparing them takes time. */
    private static final int LONGEST_NUMBER = 1000;

    private static final BigInteger MOST_TIMES = BigInteger.valueOf(Integer.MAX_VALUE);

    private final List<PatternToken> tokens;
    private final PatternProblems problems;
    private int at;
    private int depth;

    /** A mistake that was reported; reading goes on at the next place that can be understood. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mistake() {
            super("a reported mistake", null, false, false);
        }
    }

    /** A pattern that cannot be read on, which was reported. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("a reported mistake", null, false, false);
        }
    }

    PatternTokens(List<PatternToken> tokens, PatternProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    PatternToken peek() {
        return tokens.get(at);
    }

    PatternToken peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    PatternToken next() {
        PatternToken token = peek();
        if (!isAtEnd()) {
            at++;
        }
        return token;
    }

    boolean take(String wanted) {
        if (peek().is(wanted)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String wanted, String advice) {
        if (!take(wanted)) {
            throw wrong(advice);
        }
    }

    /** Reports what stands here, unless it was already. */
    void report(String advice) {
        PatternToken token = peek();
        if (token.kind() != Kind.BROKEN) {
            problems.add(
                    token.start(), problems.excerpt(token.start(), token.end()), advised(advice));
        }
    }

    /** Reports what stands here and is allowed, but more than is read here. */
    void reportBeyond(String advice) {
        PatternToken token = peek();
        problems.addBeyond(token.start(), problems.excerpt(token.start(), token.end()), advice);
    }

    /** Keywords in the wrong case are the commonest mistake of all. */
    private String advised(String advice) {
        PatternToken token = peek();
        if (token.kind() == Kind.NAME) {
            for (String keyword : PatternLexer.KEYWORDS) {
                if (keyword.equalsIgnoreCase(token.text())) {
                    return "Write " + keyword + "; keywords are told apart by case.";
                }
            }
        }
        return advice;
    }

    void reportLast(String found, String advice) {
        problems.add(tokens.get(Math.max(0, at - 1)).start(), found, advice);
    }

    Mistake wrong(String advice) {
        report(advice);
        return new Mistake();
    }

    /** Goes to the next of these tokens, or to the end. */
    void skipTo(String... wanted) {
        while (!isAtEnd()) {
            for (String each : wanted) {
                if (peek().is(each)) {
                    return;
                }
            }
            at++;
        }
    }

    void enter() {
        if (++depth > Pattern.DEEPEST) {
            problems.addBeyond(
                    peek().start(),
                    "brackets and qualifiers nested deeper than " + Pattern.DEEPEST,
                    "Take away brackets that change nothing, or divide the pattern.");
            throw new Unreadable();
        }
    }

    void leave(int levels) {
        depth -= levels;
    }

    int count(String advice) {
        if (peek().kind() != Kind.INTEGER) {
            throw wrong(advice);
        }
        BigInteger value = whole();
        boolean usable = value.signum() > 0 && value.compareTo(MOST_TIMES) <= 0;
        if (!usable) {
            if (value.signum() > 0) {
                reportBeyond("Write at most " + MOST_TIMES + ".");
            } else {
                report(advice);
            }
        }
        at++;
        return usable ? value.intValueExact() : 1;
    }

    BigDecimal seconds() {
        String advice = "Write how many seconds, more than 0, such as WITHIN 300 SECONDS.";
        if (peek().kind() != Kind.INTEGER && peek().kind() != Kind.DECIMAL) {
            throw wrong(advice);
        }
        BigDecimal value = decimal();
        if (value.signum() <= 0) {
            report(advice);
            value = BigDecimal.ONE;
        }
        at++;
        return value;
    }

    /** The moment of a timestamp, or of a string as STIX 2.0 has it after START and STOP. */
    Instant moment() {
        if (peek().kind() != Kind.TIMESTAMP && peek().kind() != Kind.STRING) {
            throw wrong("Write a timestamp, such as t'2026-08-01T09:30:00Z'.");
        }
        Instant moment = timestamp();
        at++;
        return moment;
    }

    /** The whole number that stands here. */
    BigInteger whole() {
        return tooLong() ? BigInteger.ONE : new BigInteger(peek().text());
    }

    /** The number that stands here. */
    BigDecimal decimal() {
        return tooLong() ? BigDecimal.ONE : new BigDecimal(peek().text());
    }

    private boolean tooLong() {
        boolean tooLong = peek().text().length() > LONGEST_NUMBER;
        if (tooLong) {
            reportBeyond("Write a number of at most " + LONGEST_NUMBER + " digits.");
        }
        return tooLong;
    }

    /** The timestamp whose text stands here. */
    Instant timestamp() {
        try {
            return Timestamps.parse(peek().text());
        } catch (DateTimeException e) {
            String advice =
                    "Write a timestamp that exists, in UTC with T and Z and at most nine"
                            + " decimals of a second, such as 2026-08-01T09:30:00.5Z.";
            if (Timestamps.isBeyond(peek().text())) {
                reportBeyond(advice);
            } else {
                report(advice);
            }
            return Instant.EPOCH;
        }
    }
}
