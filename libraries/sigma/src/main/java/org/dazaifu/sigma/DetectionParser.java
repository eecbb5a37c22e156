package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Mapping;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** The section {@code detection} of a rule. Source: Sigma rules specification 2.1, "Detection". */
final class DetectionParser {

    private final String ruleName;
    private final RuleProblems problems;
    private final ItemParser items;

    DetectionParser(String ruleName, RuleProblems problems) {
        this.ruleName = ruleName;
        this.problems = problems;
        this.items = new ItemParser(ruleName, problems);
    }

    /** The detection, or null after saying what is wrong with it. */
    @Nullable Detection parse(Mapping detection) {
        Map<String, Expression> searches = new LinkedHashMap<>();
        boolean whole = true;
        for (Entry entry : detection.entries()) {
            if (entry.key().equals("condition")) {
                continue;
            }
            if (entry.key().equals("timeframe")) {
                problems.unsupported(
                        entry.line(),
                        ruleName,
                        "'timeframe' counts events over time, which Sigma 2 moved to correlation rules");
                whole = false;
                continue;
            }
            Expression search = search(entry);
            if (search == null) {
                whole = false;
            }
            searches.put(entry.key(), search == null ? new Expression.Or(List.of()) : search);
        }
        Entry condition = detection.entry("condition");
        if (condition == null) {
            problems.add(
                    detection.line(),
                    "the detection has no condition; add one, as in: condition: selection");
            return null;
        }
        List<String> written = texts(condition);
        List<Expression> operands = new ArrayList<>();
        for (String text : written) {
            Expression operand = condition(text, searches, condition.line());
            if (operand != null) {
                operands.add(operand);
            }
        }
        if (!whole || operands.isEmpty() || operands.size() < written.size()) {
            return null;
        }
        Expression expression =
                operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands);
        return new Detection(searches, written, expression);
    }

    private @Nullable Expression condition(
            String text, Map<String, Expression> searches, int line) {
        if (text.indexOf('|') >= 0) {
            problems.unsupported(
                    line,
                    ruleName,
                    "the condition counts events ('|'), which Sigma 2 moved to correlation rules");
            return null;
        }
        try {
            return ConditionParser.parse(text, searches);
        } catch (ConditionParser.NotACondition mistake) {
            problems.add(line, mistake.sentence());
            return null;
        }
    }

    private List<String> texts(Entry condition) {
        List<String> texts = new ArrayList<>();
        if (condition.value() instanceof Scalar scalar) {
            texts.add(scalar.isNull() ? "" : scalar.text());
        } else if (condition.value() instanceof Sequence(List<YamlNode> list, int _)) {
            for (YamlNode item : list) {
                if (item instanceof Scalar scalar) {
                    texts.add(scalar.text());
                } else {
                    problems.add(item.line(), "a condition is a list or a map; write it as text");
                }
            }
        }
        if (texts.isEmpty()) {
            problems.add(
                    condition.line(),
                    "the condition is no text; write one, as in: condition: selection");
        }
        return texts;
    }

    private @Nullable Expression search(Entry entry) {
        return switch (entry.value()) {
            case Mapping map -> map(map, entry.key());
            case Scalar scalar -> items.keyword(scalar);
            case Sequence(List<YamlNode> list, int line) -> {
                if (list.isEmpty()) {
                    problems.add(
                            line,
                            "the search '"
                                    + entry.key()
                                    + "' is empty; write what it looks for, or remove it");
                    yield null;
                }
                yield list(list, entry.key());
            }
        };
    }

    private @Nullable Expression list(List<YamlNode> list, String name) {
        List<Expression> operands = new ArrayList<>();
        for (YamlNode item : list) {
            Expression operand =
                    switch (item) {
                        case Mapping map -> map(map, name);
                        case Scalar scalar -> items.keyword(scalar);
                        case Sequence nested -> {
                            problems.add(
                                    nested.line(),
                                    "the search '"
                                            + name
                                            + "' has a list in a list; write one list");
                            yield null;
                        }
                    };
            if (operand != null) {
                operands.add(operand);
            }
        }
        if (operands.size() < list.size()) {
            return null;
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands);
    }

    private @Nullable Expression map(Mapping map, String name) {
        if (map.entries().isEmpty()) {
            problems.add(
                    map.line(),
                    "the search '" + name + "' is empty; write what it looks for, or remove it");
            return null;
        }
        List<Expression> operands = new ArrayList<>();
        for (Entry entry : map.entries()) {
            Expression operand = items.item(entry);
            if (operand != null) {
                operands.add(operand);
            }
        }
        if (operands.size() < map.entries().size()) {
            return null;
        }
        return operands.size() == 1 ? operands.getFirst() : new Expression.And(operands);
    }
}
