package org.dazaifu.response.law;

import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.Vocabulary;

/**
 * Reads one phrase of a condition: {@code FACT}, {@code FACT = VALUE}, {@code FACT >= NUMBER},
 * {@code FACT <= NUMBER}, {@code FACT includes WORD}, {@code FACT includes anything}, {@code rule
 * ID}, {@code element [RULE/]ID}, {@code confidence POLICY}, each with {@code not} before it.
 */
final class PhraseParser {

    private final Vocabulary vocabulary;
    private final String rule;

    /** Elements without a rule belong to the one given. */
    PhraseParser(Vocabulary vocabulary, String rule) {
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    /** A text that is no phrase; the message says why. */
    static final class NoPhrase extends Exception {
        private static final long serialVersionUID = 1L;

        NoPhrase(String message) {
            super(message);
        }
    }

    Condition read(String text) throws NoPhrase {
        List<String> words = List.of(text.strip().split("\\s+"));
        boolean denied = words.getFirst().equals("not") && words.size() > 1;
        Condition plain = plain(denied ? words.subList(1, words.size()) : words, text);
        return denied ? new Condition.Not(plain) : plain;
    }

    private Condition plain(List<String> words, String text) throws NoPhrase {
        if (words.size() == 2) {
            return named(words.get(0), words.get(1), text);
        }
        FactDefinition fact =
                vocabulary
                        .find(words.getFirst())
                        .orElseThrow(() ->
                                new NoPhrase(
                                        "there is no fact '"
                                                + words.getFirst()
                                                + "'"
                                                + vocabulary.near(words.getFirst())));
        return switch (words.size()) {
            case 1 -> new Condition.FactIs(fact.name(), yes(fact));
            case 3 ->
                    new Condition.FactIs(fact.name(), comparison(fact, words.get(1), words.get(2)));
            default -> throw new NoPhrase("'" + text + "' is no phrase");
        };
    }

    private Condition named(String word, String name, String text) throws NoPhrase {
        return switch (word) {
            case "rule" -> new Condition.RuleMet(name);
            case "confidence" -> new Condition.Confident(name);
            case "element" -> {
                int slash = name.indexOf('/');
                yield slash < 0
                        ? new Condition.ElementMet(rule, name)
                        : new Condition.ElementMet(
                                name.substring(0, slash), name.substring(slash + 1));
            }
            default -> throw new NoPhrase("'" + text + "' is no phrase");
        };
    }

    private static Comparison yes(FactDefinition fact) throws NoPhrase {
        return switch (fact.type()) {
            case BOOLEAN, TEXT -> new Comparison.Yes();
            case NUMBER -> throw new NoPhrase("compare a number: '" + fact.name() + " >= 1'");
            case CHOICE ->
                    throw new NoPhrase(
                            "name the value: '"
                                    + fact.name()
                                    + " = "
                                    + fact.values().getFirst()
                                    + "'");
            case SET ->
                    throw new NoPhrase(
                            "ask what it holds: '" + fact.name() + " includes anything'");
        };
    }

    private static Comparison comparison(FactDefinition fact, String operator, String operand)
            throws NoPhrase {
        Optional<Comparison> comparison =
                switch (fact.type()) {
                    case NUMBER -> numeric(operator, operand);
                    case CHOICE ->
                            operator.equals("=") && fact.values().contains(operand)
                                    ? Optional.of(new Comparison.Is(operand))
                                    : Optional.empty();
                    case SET -> membership(fact, operator, operand);
                    case BOOLEAN, TEXT -> Optional.empty();
                };
        return comparison.orElseThrow(() ->
                new NoPhrase(
                        "'"
                                + fact.name()
                                + "' is "
                                + fact.expects()
                                + ", so '"
                                + operator
                                + " "
                                + operand
                                + "' does not fit"));
    }

    private static Optional<Comparison> numeric(String operator, String operand) {
        double limit;
        try {
            limit = Double.parseDouble(operand.replace("_", ""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (!(limit >= 0) || Double.isInfinite(limit)) {
            return Optional.empty();
        }
        return switch (operator) {
            case ">=" -> Optional.of(new Comparison.AtLeast(limit));
            case "<=" -> Optional.of(new Comparison.AtMost(limit));
            default -> Optional.empty();
        };
    }

    private static Optional<Comparison> membership(
            FactDefinition fact, String operator, String operand) {
        if (!operator.equals("includes")) {
            return Optional.empty();
        }
        if (operand.equals("anything")) {
            return Optional.of(new Comparison.NotEmpty());
        }
        return fact.values().isEmpty() || fact.values().contains(operand)
                ? Optional.of(new Comparison.Includes(operand))
                : Optional.empty();
    }
}
