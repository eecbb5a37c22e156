package org.dazaifu.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;

/**
 * A granular marking's selector: section 7.2.3.1.
 *
 * @param steps names of properties and keys, and places in lists as {@code [0]}
 */
public record Selector(List<String> steps) {

    /** How many steps a selector may have; no value that is read is nested deeper. */
    private static final int MOST_STEPS = BundleReader.DEEPEST;

    private static final int LONGEST = 60_000;

    public Selector {
        steps = List.copyOf(steps);
    }

    /** Reads {@code external_references.[0].url}; empty if {@code text} is no selector. */
    public static Optional<Selector> parse(String text) {
        var steps = new ArrayList<String>();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (String step : text.split("\\.", -1)) {
            if (steps.size() == MOST_STEPS
                    || !(isName(step) || !steps.isEmpty() && isIndex(step))) {
                return Optional.empty();
            }
            steps.add(step);
        }
        return Optional.of(new Selector(steps));
    }

    /** What it selects in {@code object}; empty if there is nothing. */
    public Optional<StixValue> in(Dictionary object) {
        StixValue value = object;
        for (String step : steps) {
            StixValue next = null;
            if (value instanceof Dictionary(var entries) && isName(step)) {
                next = entries.get(step);
            } else if (value instanceof Items(var items) && isIndex(step)) {
                int index = Integer.parseInt(step.substring(1, step.length() - 1));
                next = index < items.size() ? items.get(index) : null;
            }
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }

    /** Whether it selects {@code other}'s value or something that this lies in. */
    public boolean covers(Selector other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }

    private static boolean isName(String step) {
        return !step.isEmpty()
                && step.length() <= 250
                && step.chars()
                        .allMatch(c ->
                                c >= 'a' && c <= 'z'
                                        || c >= 'A' && c <= 'Z'
                                        || c >= '0' && c <= '9'
                                        || c == '_'
                                        || c == '-');
    }

    /** A list's index without zeros before it, so that one place has one selector. */
    private static boolean isIndex(String step) {
        if (step.length() < 3
                || step.length() > 11
                || !step.startsWith("[")
                || !step.endsWith("]")) {
            return false;
        }
        String digits = step.substring(1, step.length() - 1);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
    }
}
