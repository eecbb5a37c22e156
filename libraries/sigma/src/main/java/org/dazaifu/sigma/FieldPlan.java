package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that any rule asks of the text of one field, answered in one pass over a value.
 *
 * <p>A test that the value passes sets its atoms in the {@link Scratch}. Literals are kept apart by
 * where they must stand: whole values in a hash table, beginnings and endings in tries walked from
 * either end, all others in one automaton.
 */
final class FieldPlan {

    private static final int[] NONE = {};

    /**
     * What a literal in its place says: these atoms are true, and these patterns are worth
     * comparing.
     */
    record Meaning(int[] atoms, int[] comparisons) {}

    /** A pattern that literals alone do not decide, numbered within its bucket. */
    record Comparison(int number, Glob glob, int[] atoms) {}

    private final int salt = System.identityHashCode(this);
    private final ExactTexts whole;
    private final Meaning[] ofWhole;
    private final @Nullable Trie start;
    private final Meaning[] ofStart;
    private final @Nullable Trie end;
    private final Meaning[] ofEnd;
    private final @Nullable LiteralAutomaton inside;
    private final Meaning[] ofInside;
    private final int[] anything;
    private final Comparison[] always;
    private final Comparison[] comparisons;

    private FieldPlan(Builder builder) {
        whole = new ExactTexts(List.copyOf(builder.whole.keySet()));
        ofWhole = meanings(builder.whole);
        start = trie(List.copyOf(builder.start.keySet()));
        ofStart = meanings(builder.start);
        end = trie(builder.end.keySet().stream().map(FieldPlan::reversed).toList());
        ofEnd = meanings(builder.end);
        inside =
                builder.inside.isEmpty()
                        ? null
                        : new LiteralAutomaton(List.copyOf(builder.inside.keySet()));
        ofInside = meanings(builder.inside);
        anything = builder.anything.toArray();
        always = builder.always.toArray(Comparison[]::new);
        comparisons = builder.comparisons.toArray(Comparison[]::new);
    }

    private static @Nullable Trie trie(List<String> literals) {
        return literals.isEmpty() ? null : new Trie(literals).compact();
    }

    /**
     * One UTF-16 unit after the other, as values are walked; {@link StringBuilder#reverse} keeps
     * surrogate pairs.
     */
    private static String reversed(String text) {
        char[] reversed = new char[text.length()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = text.charAt(reversed.length - 1 - i);
        }
        return new String(reversed);
    }

    private static Meaning[] meanings(Map<String, Builder.Gathered> gathered) {
        return gathered.values().stream()
                .map(g -> new Meaning(g.atoms.toArray(), g.comparisons.toArray()))
                .toArray(Meaning[]::new);
    }

    /** A number that tells plans apart in a hash. */
    int salt() {
        return salt;
    }

    /** Looks at the value that the scratch has taken. */
    void scan(Scratch scratch) {
        scratch.set(anything);
        char[] text = scratch.text();
        int length = scratch.length();
        int exact = whole.find(text, length);
        if (exact >= 0) {
            scratch.learn(ofWhole[exact], comparisons);
        }
        if (start != null) {
            walkForward(start, text, length, scratch);
        }
        if (end != null) {
            walkBackward(end, text, length, scratch);
        }
        if (inside != null) {
            scratch.search(inside, ofInside, comparisons);
        }
        for (Comparison comparison : always) {
            scratch.compare(comparison);
        }
    }

    private void walkForward(Trie trie, char[] text, int length, Scratch scratch) {
        int node = 0;
        for (int i = 0; i < length; i++) {
            node = trie.child(node, CaseFold.fold(text[i]));
            if (node < 0) {
                return;
            }
            if (trie.literal(node) >= 0) {
                scratch.learn(ofStart[trie.literal(node)], comparisons);
            }
        }
    }

    private void walkBackward(Trie trie, char[] text, int length, Scratch scratch) {
        int node = 0;
        for (int i = length - 1; i >= 0; i--) {
            node = trie.child(node, CaseFold.fold(text[i]));
            if (node < 0) {
                return;
            }
            if (trie.literal(node) >= 0) {
                scratch.learn(ofEnd[trie.literal(node)], comparisons);
            }
        }
    }

    /** Gathers the tests of one field. */
    static final class Builder {

        private final Map<ValueTest.Text, Atoms> tests = new LinkedHashMap<>();
        private final Map<String, Gathered> whole = new LinkedHashMap<>();
        private final Map<String, Gathered> start = new LinkedHashMap<>();
        private final Map<String, Gathered> end = new LinkedHashMap<>();
        private final Map<String, Gathered> inside = new LinkedHashMap<>();
        private final Atoms anything = new Atoms();
        private final List<Comparison> always = new ArrayList<>();
        private final List<Comparison> comparisons = new ArrayList<>();

        private static final class Gathered {
            private final Atoms atoms = new Atoms();
            private final Atoms comparisons = new Atoms();
        }

        /** A growing list of numbers. */
        private static final class Atoms {
            private int[] numbers = NONE;

            void add(int number) {
                numbers = Arrays.copyOf(numbers, numbers.length + 1);
                numbers[numbers.length - 1] = number;
            }

            int[] toArray() {
                return numbers;
            }
        }

        /** A value that passes the test makes the atom true. */
        void add(ValueTest.Text test, int atom) {
            tests.computeIfAbsent(test, unused -> new Atoms()).add(atom);
        }

        /** The plan; comparisons are numbered from {@code firstNumber}. */
        FieldPlan build(int firstNumber) {
            tests.forEach((test, atoms) -> place(test, atoms.toArray(), firstNumber));
            return new FieldPlan(this);
        }

        int comparisons() {
            return comparisons.size();
        }

        private void place(ValueTest.Text test, int[] atoms, int firstNumber) {
            TextShape shape = TextShape.of(test);
            Comparison comparison = null;
            if (!shape.exact()) {
                comparison =
                        new Comparison(
                                firstNumber + comparisons.size(),
                                Glob.of(test.pattern(), test.cased()),
                                atoms);
                comparisons.add(comparison);
            }
            switch (shape.place()) {
                case ANYTHING -> Arrays.stream(atoms).forEach(anything::add);
                case NOWHERE -> {
                    if (comparison != null) {
                        always.add(comparison);
                    }
                }
                case WHOLE -> gather(whole, shape, atoms);
                case START -> gather(start, shape, atoms);
                case END -> gather(end, shape, atoms);
                case INSIDE -> gather(inside, shape, atoms);
            }
        }

        private void gather(Map<String, Gathered> into, TextShape shape, int[] atoms) {
            for (String literal : shape.literals()) {
                Gathered gathered = into.computeIfAbsent(literal, unused -> new Gathered());
                if (shape.exact()) {
                    Arrays.stream(atoms).forEach(gathered.atoms::add);
                } else {
                    gathered.comparisons.add(comparisons.size() - 1);
                }
            }
        }
    }
}
