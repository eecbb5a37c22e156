package org.dazaifu.sharing.misp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * Patterns of the simplest kind: one object whose properties are all equal to given values. Others
 * are told apart from those, not read.
 */
final class PatternText {

    private final String text;
    private int at;

    private PatternText(String text) {
        this.text = text;
    }

    /** The pattern that all of {@code values} are there. */
    static String of(Values values) {
        var all = new StringJoiner(" AND ", "[", "]");
        values.byProperty()
                .forEach((property, value) ->
                        all.add(path(property) + " = " + literal(property, value)));
        return all.toString();
    }

    /** The values that a pattern of this kind demands; empty for any other pattern. */
    static Optional<Values> values(String pattern) {
        return new PatternText(pattern).read();
    }

    private static String path(String property) {
        StringBuilder path = new StringBuilder();
        int start = property.indexOf(':') + 1;
        path.append(property, 0, start);
        String before = "";
        for (String step : property.substring(start).split("\\.")) {
            String name = step.replaceAll("\\[\\d]", "[*]");
            path.append(before).append(name.contains("-") ? "'" + name + "'" : name);
            before = ".";
        }
        return path.toString();
    }

    private static String literal(String property, String value) {
        return Sayable.isNumber(property)
                ? value
                : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private Optional<Values> read() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!taken("[")) {
            return Optional.empty();
        }
        do {
            Optional<String> path = path();
            if (path.isEmpty() || !taken("=")) {
                return Optional.empty();
            }
            Optional<String> value = value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            boolean implied = path.get().endsWith(".type");
            String property = property(path.get(), value.get());
            if (!implied && values.put(property, value.get()) != null) {
                return Optional.empty();
            }
        } while (taken("AND"));
        boolean whole = taken("]") && text.substring(at).isBlank();
        long types = values.keySet().stream().map(Values::typeOf).distinct().count();
        return whole && types == 1
                ? Optional.of(new Values(Values.typeOf(values.keySet().iterator().next()), values))
                : Optional.empty();
    }

    private static String property(String path, String value) {
        return path.startsWith("network-traffic:protocols[")
                ? "network-traffic:protocols[" + ObservedGraph.layer(value) + "]"
                : path.replace("[*]", "[0]");
    }

    private Optional<String> path() {
        blanks();
        StringBuilder path = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted || Character.isLetterOrDigit(c) || "-_.:[]*".indexOf(c) >= 0) {
                path.append(c);
            } else {
                break;
            }
        }
        int colon = path.indexOf(":");
        return quoted || colon < 1 || colon == path.length() - 1
                ? Optional.empty()
                : Optional.of(path.toString());
    }

    private Optional<String> value() {
        blanks();
        StringBuilder value = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '\'') {
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\'') {
                    at++;
                    return Optional.of(value.toString());
                }
                if (c == '\\' && ++at == text.length()) {
                    return Optional.empty();
                }
                value.append(text.charAt(at));
            }
            return Optional.empty();
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value.append(text.charAt(at++));
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value.toString());
    }

    private boolean taken(String token) {
        blanks();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A pattern of an indicator, if it is in STIX's language. */
    static Optional<Values> of(Dictionary indicator) {
        return indicator.text("pattern_type").orElse("stix").equals("stix")
                ? indicator.text("pattern").flatMap(PatternText::values)
                : Optional.empty();
    }
}
