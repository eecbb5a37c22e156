package org.dazaifu.stix.pattern;

import com.google.re2j.PatternSyntaxException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dazaifu.stix.pattern.ComparisonExpression.And;
import org.dazaifu.stix.pattern.ComparisonExpression.Compared;
import org.dazaifu.stix.pattern.ComparisonExpression.Exists;
import org.dazaifu.stix.pattern.ComparisonExpression.OneOf;
import org.dazaifu.stix.pattern.ComparisonExpression.Or;
import org.dazaifu.stix.pattern.PatternToken.Kind;

/** Reads what stands between square brackets. From loose to tight: OR, AND. */
final class ComparisonParser {

    /** What a mistake leaves; never part of a pattern. */
    static final ComparisonExpression BROKEN =
            new Exists(new ObjectPath("broken", List.of(new ObjectPath.Key("broken"))), false);

    private final PatternTokens tokens;
    private boolean exists;

    ComparisonParser(PatternTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether EXISTS was read, which only STIX 2.1 has. */
    boolean usesExists() {
        return exists;
    }

    ComparisonExpression or() {
        var all = new ArrayList<ComparisonExpression>();
        do {
            all.add(and());
        } while (tokens.take("OR"));
        return all.size() == 1 ? all.getFirst() : new Or(all);
    }

    private ComparisonExpression and() {
        var all = new ArrayList<ComparisonExpression>();
        do {
            all.add(recovered());
        } while (tokens.take("AND"));
        return all.size() == 1 ? all.getFirst() : new And(all);
    }

    private ComparisonExpression recovered() {
        tokens.enter();
        ComparisonExpression expression;
        try {
            expression = test();
        } catch (PatternTokens.Mistake e) {
            skip();
            expression = BROKEN;
        }
        tokens.leave(1);
        return expression;
    }

    /** To the next operator between comparisons, or to the end of this bracket. */
    private void skip() {
        int open = 0;
        while (!tokens.isAtEnd()) {
            PatternToken token = tokens.peek();
            boolean index =
                    token.is("[") && tokens.peekSecond().kind() == Kind.INTEGER
                            || token.is("[") && tokens.peekSecond().is("*");
            if (open == 0
                    && (token.is("AND")
                            || token.is("OR")
                            || token.is(")")
                            || token.is("]")
                            || token.is("FOLLOWEDBY")
                            || token.is("[") && !index)) {
                return;
            }
            open += index || token.is("(") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            tokens.next();
        }
    }

    private ComparisonExpression test() {
        if (tokens.take("(")) {
            ComparisonExpression inner = or();
            tokens.expect(")", "Join comparisons with AND or OR, or close the bracket with ).");
            return inner;
        }
        boolean negatedExists = tokens.peek().is("NOT") && tokens.peekSecond().is("EXISTS");
        if (negatedExists) {
            tokens.next();
        }
        if (tokens.take("EXISTS")) {
            exists = true;
            return new Exists(path(), negatedExists);
        }
        ObjectPath path = path();
        boolean negated = tokens.take("NOT");
        if (tokens.take("IN")) {
            return new OneOf(path, negated, set());
        }
        return compared(path, negated);
    }

    private ComparisonExpression compared(ObjectPath path, boolean negated) {
        ComparisonOperator operator = operator();
        PatternToken at = tokens.peek();
        if (operator.takesText() && at.kind() != Kind.STRING) {
            throw tokens.wrong("Write a string in single quotes after " + operator.symbol() + ".");
        }
        if (operator.isOrder() && (at.is("true") || at.is("false"))) {
            throw tokens.wrong("Truth values have no order: compare them with = or !=.");
        }
        if (operator == ComparisonOperator.MATCHES) {
            checkExpression(at.text());
        } else if (operator.takesText()
                && operator != ComparisonOperator.LIKE
                && AddressBlock.parse(at.text()).isEmpty()) {
            tokens.report("Write an IPv4 or IPv6 address or a block such as '198.51.100.0/24'.");
        }
        return new Compared(path, negated, operator, constant());
    }

    private void checkExpression(String expression) {
        try {
            var unused = com.google.re2j.Pattern.compile(TextTests.composed(expression));
        } catch (PatternSyntaxException e) {
            tokens.reportBeyond(
                    "Write a regular expression without look-around, back-references, possessive"
                            + " or atomic groups, which would have to be searched by trial and"
                            + " error: "
                            + e.getDescription()
                            + (e.getPattern() == null ? "" : " (" + e.getPattern() + ")")
                            + ".");
        }
    }

    private ComparisonOperator operator() {
        PatternToken token = tokens.peek();
        String symbol = token.is("==") ? "=" : token.is("<>") ? "!=" : token.text();
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (operator.symbol().equals(symbol)
                    && (token.kind() == Kind.OPERATOR || token.kind() == Kind.KEYWORD)) {
                tokens.next();
                return operator;
            }
        }
        throw tokens.wrong(
                "Write a comparison operator: =, !=, >, <, >=, <=, IN, LIKE, MATCHES, ISSUBSET or"
                        + " ISSUPERSET.");
    }

    private ObjectPath path() {
        PatternToken type = tokens.peek();
        if (type.kind() != Kind.NAME) {
            throw tokens.wrong("Write an object path, such as file:name.");
        }
        tokens.next();
        tokens.expect(":", "Write a colon between type and property, such as file:name.");
        var steps = new ArrayList<ObjectPath.Step>();
        steps.add(key());
        while (true) {
            if (tokens.take(".")) {
                steps.add(key());
            } else if (tokens.take("[")) {
                steps.add(place());
                tokens.expect("]", "Close the index with ].");
            } else {
                return new ObjectPath(type.text(), steps);
            }
        }
    }

    private ObjectPath.Key key() {
        PatternToken token = tokens.peek();
        if (token.kind() == Kind.STRING
                || token.kind() == Kind.NAME && PatternLexer.isPlainName(token.text())) {
            tokens.next();
            return new ObjectPath.Key(token.text());
        }
        boolean quotable = token.kind() == Kind.NAME || token.kind() == Kind.KEYWORD;
        throw tokens.wrong(
                quotable
                        ? "Put the property's name into quotes: '" + token.text() + "'."
                        : "Write a property's name.");
    }

    private ObjectPath.Step place() {
        if (tokens.take("*")) {
            return new ObjectPath.Every();
        }
        String advice = "Write an item's place, counted from 0, or * for any.";
        if (tokens.peek().kind() != Kind.INTEGER) {
            throw tokens.wrong(advice);
        }
        BigInteger place = tokens.whole();
        boolean usable = place.signum() >= 0 && place.bitLength() < 32;
        if (!usable) {
            tokens.report(advice);
        }
        tokens.next();
        return new ObjectPath.Index(usable ? place.intValueExact() : 0);
    }

    private List<Constant> set() {
        tokens.expect("(", "Write a list in round brackets after IN, such as ('a', 'b').");
        var constants = new ArrayList<Constant>();
        if (tokens.take(")")) {
            return constants;
        }
        do {
            PatternToken at = tokens.peek();
            Constant constant = constant();
            if (!constants.isEmpty() && !alike(constants.getFirst(), constant)) {
                tokens.reportLast(
                        "a constant of another kind than the first one, " + at.text(),
                        "Write constants of one kind in a list.");
            }
            constants.add(constant);
        } while (tokens.take(","));
        tokens.expect(")", "Write a comma between constants, or close the list with ).");
        return constants;
    }

    private static boolean alike(Constant one, Constant other) {
        return one.getClass() == other.getClass()
                || isNumber(one) && isNumber(other)
                || isBytes(one) && isBytes(other);
    }

    private static boolean isNumber(Constant constant) {
        return constant instanceof Constant.Whole || constant instanceof Constant.Decimal;
    }

    private static boolean isBytes(Constant constant) {
        return constant instanceof Constant.Hex || constant instanceof Constant.Base64Bytes;
    }

    private Constant constant() {
        PatternToken token = tokens.peek();
        Constant constant =
                switch (token.kind()) {
                    case STRING -> new Constant.Text(token.text());
                    case INTEGER -> new Constant.Whole(tokens.whole());
                    case DECIMAL -> new Constant.Decimal(tokens.decimal());
                    case HEX -> hex(token.text());
                    case BASE64 -> base64(token.text());
                    case TIMESTAMP -> new Constant.Timestamp(tokens.timestamp());
                    case KEYWORD -> truth(token.text());
                    case PUNCTUATION, OPERATOR, NAME, BROKEN, END -> throw noConstant();
                };
        tokens.next();
        return constant;
    }

    private PatternTokens.Mistake noConstant() {
        return tokens.wrong(
                "Write a constant: 'text', 12, 1.5, true, false, h'0aff', b'Cv8=' or"
                        + " t'2026-08-01T09:30:00Z'.");
    }

    private Constant truth(String keyword) {
        if (keyword.equals("true") || keyword.equals("false")) {
            return new Constant.Truth(keyword.equals("true"));
        }
        throw noConstant();
    }

    private Constant hex(String digits) {
        try {
            HexFormat.of().parseHex(digits);
            return new Constant.Hex(digits);
        } catch (IllegalArgumentException e) {
            tokens.report("Write pairs of hexadecimal digits, such as h'0aff'.");
            return new Constant.Hex("");
        }
    }

    /** Line feeds between the digits are passed over: section 9.2. */
    private Constant base64(String written) {
        String text = written.replace("\n", "").replace("\r", "");
        try {
            if (text.length() % 4 != 0) {
                throw new IllegalArgumentException("not padded");
            }
            Base64.getDecoder().decode(text);
            return new Constant.Base64Bytes(text);
        } catch (IllegalArgumentException e) {
            tokens.report("Write Base64 with its padding, such as b'Cv8='.");
            return new Constant.Base64Bytes("");
        }
    }
}
