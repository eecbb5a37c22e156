package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dazaifu.stix.pattern.ObservationExpression.And;
import org.dazaifu.stix.pattern.ObservationExpression.FollowedBy;
import org.dazaifu.stix.pattern.ObservationExpression.Or;
import org.dazaifu.stix.pattern.ObservationExpression.Qualified;
import org.dazaifu.stix.pattern.ObservationExpression.Single;
import org.dazaifu.stix.pattern.PatternToken.Kind;

/**
 * Reads observation expressions and their qualifiers.
 *
 * <p>From loose to tight: FOLLOWEDBY, OR, AND, qualifiers. After a mistake reading goes on at the
 * next operator or bracket, so that one run finds every mistake; what was built up to then is not
 * used.
 */
final class PatternParser {

    private final String text;
    private final PatternProblems problems;
    private SpecificationVersion version = SpecificationVersion.EITHER;
    private final Set<Pattern.Departure> departures = EnumSet.noneOf(Pattern.Departure.class);

    PatternParser(String text) {
        this.text = text;
        this.problems = new PatternProblems(text);
    }

    PatternReading read() {
        if (text.length() > Pattern.LONGEST) {
            problems.addBeyond(
                    Pattern.LONGEST,
                    text.length() + " characters",
                    "A pattern has at most " + Pattern.LONGEST + ": divide it.");
            return new NotAPattern(problems.inOrder());
        }
        List<PatternToken> read = new PatternLexer(text, problems).tokens();
        if (read.stream().anyMatch(PatternToken::hasPlusSign)) {
            departures.add(Pattern.Departure.PLUS_SIGN);
        }
        var tokens = new PatternTokens(read, problems);
        ObservationExpression expression = BROKEN;
        try {
            expression = whole(tokens);
        } catch (PatternTokens.Unreadable e) {
            // It was reported where it was found.
        }
        return problems.isEmpty()
                ? new Pattern(expression, version, departures)
                : new NotAPattern(problems.inOrder());
    }

    /** What a mistake leaves; never part of a pattern. */
    private static final ObservationExpression BROKEN = new Single(ComparisonParser.BROKEN);

    private ObservationExpression whole(PatternTokens tokens) {
        ObservationExpression expression = followedBy(tokens);
        while (!tokens.isAtEnd()) {
            PatternToken surplus = tokens.peek();
            if (surplus.kind() != Kind.BROKEN) {
                tokens.report(
                        surplus.is(")")
                                ? "Take the bracket away, or open one before."
                                : "Join observation expressions with AND, OR or FOLLOWEDBY.");
            }
            tokens.next();
            tokens.skipTo("[", "(");
            if (!tokens.isAtEnd()) {
                followedBy(tokens);
            }
        }
        return expression;
    }

    private ObservationExpression followedBy(PatternTokens tokens) {
        List<ObservationExpression> all = chain(tokens, "FOLLOWEDBY", () -> or(tokens));
        return all.size() == 1 ? all.getFirst() : new FollowedBy(all);
    }

    private ObservationExpression or(PatternTokens tokens) {
        List<ObservationExpression> all = chain(tokens, "OR", () -> and(tokens));
        return all.size() == 1 ? all.getFirst() : new Or(all);
    }

    private ObservationExpression and(PatternTokens tokens) {
        List<ObservationExpression> all = chain(tokens, "AND", () -> qualified(tokens));
        return all.size() == 1 ? all.getFirst() : new And(all);
    }

    private static List<ObservationExpression> chain(
            PatternTokens tokens, String operator, Supplier<ObservationExpression> operand) {
        var all = new ArrayList<ObservationExpression>();
        do {
            all.add(operand.get());
        } while (tokens.take(operator));
        return all;
    }

    private ObservationExpression qualified(PatternTokens tokens) {
        tokens.enter();
        ObservationExpression expression;
        try {
            expression = bracketed(tokens);
        } catch (PatternTokens.Mistake e) {
            tokens.skipTo("AND", "OR", "FOLLOWEDBY", "[", "(", ")");
            expression = BROKEN;
        }
        int qualifiers = 0;
        var kinds = new HashSet<String>();
        while (tokens.peek().is("REPEATS")
                || tokens.peek().is("WITHIN")
                || tokens.peek().is("START")) {
            tokens.enter();
            qualifiers++;
            if (!kinds.add(tokens.peek().text())) {
                departures.add(Pattern.Departure.QUALIFIED_TWICE);
            }
            try {
                expression = new Qualified(expression, qualifier(tokens));
            } catch (PatternTokens.Mistake e) {
                tokens.skipTo(
                        "AND", "OR", "FOLLOWEDBY", "[", "(", ")", "REPEATS", "WITHIN", "START");
            }
        }
        tokens.leave(qualifiers + 1);
        return expression;
    }

    private ObservationExpression bracketed(PatternTokens tokens) {
        if (tokens.take("(")) {
            ObservationExpression inner = followedBy(tokens);
            tokens.expect(")", "Close the bracket with ).");
            return inner;
        }
        tokens.expect(
                "[",
                "Write an observation expression: a comparison in square brackets, such as"
                        + " [file:name = 'a.exe'].");
        var comparisons = new ComparisonParser(tokens);
        ComparisonExpression comparison = comparisons.or();
        tokens.expect("]", "Join comparisons with AND or OR, or close the bracket with ].");
        if (comparisons.usesExists()) {
            meant(SpecificationVersion.STIX_2_1, tokens);
        }
        return new Single(comparison);
    }

    private Qualifier qualifier(PatternTokens tokens) {
        if (tokens.take("REPEATS")) {
            int times = tokens.count("Write how often, from 1 on, such as REPEATS 5 TIMES.");
            tokens.expect("TIMES", "Write TIMES after the number.");
            return new Qualifier.Repeats(times);
        }
        if (tokens.take("WITHIN")) {
            var seconds = tokens.seconds();
            tokens.expect("SECONDS", "Write SECONDS after the number.");
            return new Qualifier.Within(seconds);
        }
        tokens.expect("START", "Write START.");
        Kind kind = tokens.peek().kind();
        var start = tokens.moment();
        tokens.expect("STOP", "Write STOP and a timestamp after that of START.");
        if (tokens.peek().kind() != kind
                && (tokens.peek().kind() == Kind.STRING
                        || tokens.peek().kind() == Kind.TIMESTAMP)) {
            tokens.report("Write both timestamps alike, as t'...'.");
        }
        var stop = tokens.moment();
        meant(
                kind == Kind.STRING ? SpecificationVersion.STIX_2_0 : SpecificationVersion.STIX_2_1,
                tokens);
        return new Qualifier.StartStop(start, stop);
    }

    private void meant(SpecificationVersion told, PatternTokens tokens) {
        if (version == SpecificationVersion.EITHER) {
            version = told;
        } else if (version != told) {
            tokens.reportLast(
                    "what only "
                            + (told == SpecificationVersion.STIX_2_0 ? "STIX 2.0" : "STIX 2.1")
                            + " has, after what only the other version has",
                    "Write START t'...' STOP t'...' for STIX 2.1.");
        }
    }
}
