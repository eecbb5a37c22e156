package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of one matcher: what has been found out about the event at hand, and the value
 * being looked at. Reused from event to event.
 */
final class Scratch implements LiteralAutomaton.Hits {

    private final Evaluation evaluation = new Evaluation(new RegexMemory()::isFoundIn);
    private long[] atoms = new long[16];
    private long[] candidates = new long[16];
    private int[] comparedAt = new int[16];
    private int serial;
    private int[][] triggers = new int[0][];
    private FieldPlan.@Nullable Meaning[] meanings = new FieldPlan.Meaning[0];
    private FieldPlan.Comparison[] comparisons = new FieldPlan.Comparison[0];
    private final ValueMemory memory = new ValueMemory();
    private boolean noting;
    private boolean spread;
    private String value = "";
    private char[] text = new char[1024];
    private int length;

    /** Forgets the last event. */
    void begin(Bucket bucket) {
        int words = bucket.atomWords();
        if (atoms.length < words) {
            atoms = new long[words];
        }
        Arrays.fill(atoms, 0, words, 0);
        long[] always = bucket.always();
        if (candidates.length < always.length) {
            candidates = new long[always.length];
        }
        System.arraycopy(always, 0, candidates, 0, always.length);
        if (comparedAt.length < bucket.comparisons()) {
            comparedAt = new int[bucket.comparisons()];
        }
        triggers = bucket.triggers();
    }

    /** For what the scan does not answer. */
    Evaluation evaluation() {
        return evaluation;
    }

    boolean isTrue(int atom) {
        return (atoms[atom >> 6] & (1L << atom)) != 0;
    }

    long candidates(int word) {
        return candidates[word];
    }

    /** Takes a value to look at. */
    void take(String taken) {
        value = taken;
        length = taken.length();
        if (++serial == 0) {
            Arrays.fill(comparedAt, 0);
            serial = 1;
        }
        spread = false;
    }

    /** Has the plan look at the value taken, or recalls what it found when it last did. */
    void scan(FieldPlan plan) {
        if (!ValueMemory.remembers(value)) {
            spread();
            plan.scan(this);
            return;
        }
        int[] recalled = memory.recall(plan, value);
        if (recalled != null) {
            set(recalled);
            return;
        }
        spread();
        noting = true;
        plan.scan(this);
        noting = false;
        memory.keep(plan, value);
    }

    /** Lays the value out as characters, once for all plans that look at it. */
    private void spread() {
        if (spread) {
            return;
        }
        spread = true;
        if (text.length < length) {
            text = new char[Integer.highestOneBit(length) * 2];
        }
        value.getChars(0, length, text, 0);
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    void search(
            LiteralAutomaton automaton, FieldPlan.Meaning[] of, FieldPlan.Comparison[] compared) {
        meanings = of;
        comparisons = compared;
        automaton.search(text, length, this);
    }

    @Override
    public void hit(int literal) {
        FieldPlan.Meaning meaning = meanings[literal];
        if (meaning != null) {
            learn(meaning, comparisons);
        }
    }

    void learn(FieldPlan.Meaning meaning, FieldPlan.Comparison[] compared) {
        set(meaning.atoms());
        for (int index : meaning.comparisons()) {
            compare(compared[index]);
        }
    }

    void set(int[] trueAtoms) {
        if (noting) {
            memory.note(trueAtoms);
        }
        for (int atom : trueAtoms) {
            long bit = 1L << atom;
            if ((atoms[atom >> 6] & bit) == 0) {
                atoms[atom >> 6] |= bit;
                for (int rule : triggers[atom]) {
                    candidates[rule >> 6] |= 1L << rule;
                }
            }
        }
    }

    void compare(FieldPlan.Comparison comparison) {
        if (comparedAt[comparison.number()] != serial) {
            comparedAt[comparison.number()] = serial;
            if (comparison.glob().matches(value)) {
                set(comparison.atoms());
            }
        }
    }
}
