package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the last values that fields had: logs repeat themselves, and the same
 * program path need not be searched a thousand times.
 *
 * <p>A fixed number of places, so memory is bounded; a newcomer takes the place of whoever has it.
 * For one thread.
 */
final class ValueMemory {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 512;
    private static final int[] NONE = {};

    private final @Nullable FieldPlan[] plans = new @Nullable FieldPlan[PLACES];
    private final String[] values = new String[PLACES];
    private final int[][] atoms = new int[PLACES][];
    private int[] found = new int[64];
    private int count;
    private int place;

    /** Whether a value is short enough to be remembered. */
    static boolean remembers(String value) {
        return value.length() <= LONGEST;
    }

    /** The atoms that the plan made true for the value before, or null where that is not known. */
    int @Nullable [] recall(FieldPlan plan, String value) {
        int hash = value.hashCode() * 31 + plan.salt();
        place = (hash ^ hash >>> 12 ^ hash >>> 20) & PLACES - 1;
        if (plans[place] == plan && values[place].equals(value)) {
            return atoms[place];
        }
        count = 0;
        return null;
    }

    /** Notes atoms of the value that was not recalled. */
    void note(int[] trueAtoms) {
        if (count + trueAtoms.length > found.length) {
            found = Arrays.copyOf(found, Math.max(found.length * 2, count + trueAtoms.length));
        }
        System.arraycopy(trueAtoms, 0, found, count, trueAtoms.length);
        count += trueAtoms.length;
    }

    /** Keeps what was noted, for the plan and value that {@link #recall} was last asked about. */
    void keep(FieldPlan plan, String value) {
        plans[place] = plan;
        values[place] = value;
        atoms[place] = distinct();
    }

    private int[] distinct() {
        if (count == 0) {
            return NONE;
        }
        Arrays.sort(found, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (found[i] != found[kept - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
