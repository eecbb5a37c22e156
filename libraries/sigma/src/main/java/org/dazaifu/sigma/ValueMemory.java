package org.dazaifu.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the last values that fields had: logs repeat themselves, and the same
 * program path need not be searched a thousand times.
 *
 * <p>Memory is bounded: the number of places is fixed, a newcomer takes the place of whoever has
 * it, and all is forgotten when the values together become too long. For one thread.
 */
final class ValueMemory {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 512;
    private static final int MOST_CHARACTERS = 1 << 21;
    private static final int[] NONE = {};

    private final @Nullable FieldPlan[] plans = new @Nullable FieldPlan[PLACES];
    private final @Nullable String[] values = new @Nullable String[PLACES];
    private final int[][] atoms = new int[PLACES][];
    private int characters;
    private int[] found = new int[64];
    private int count;
    private int[] notedAt = new int[1024];
    private int serial;
    private int place;

    /** Whether a value is short enough to be remembered. */
    static boolean remembers(String value) {
        return value.length() <= LONGEST;
    }

    /** The atoms that the plan made true for the value before, or null where that is not known. */
    int @Nullable [] recall(FieldPlan plan, String value) {
        int hash = value.hashCode() * 31 + plan.salt();
        place = (hash ^ hash >>> 14 ^ hash >>> 23) & PLACES - 1;
        if (plans[place] == plan && value.equals(values[place])) {
            return atoms[place];
        }
        count = 0;
        if (++serial == 0) {
            Arrays.fill(notedAt, 0);
            serial = 1;
        }
        return null;
    }

    /** Notes atoms of the value that was not recalled. */
    void note(int[] trueAtoms) {
        for (int atom : trueAtoms) {
            if (atom >= notedAt.length) {
                notedAt = Arrays.copyOf(notedAt, Math.max(2 * notedAt.length, atom + 1));
            }
            if (notedAt[atom] != serial) {
                notedAt[atom] = serial;
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = atom;
            }
        }
    }

    /** Keeps what was noted, for the plan and value that {@link #recall} was last asked about. */
    void keep(FieldPlan plan, String value) {
        characters += value.length();
        if (characters > MOST_CHARACTERS) {
            Arrays.fill(plans, null);
            Arrays.fill(values, null);
            Arrays.fill(atoms, NONE);
            characters = value.length();
        }
        plans[place] = plan;
        values[place] = value;
        atoms[place] = count == 0 ? NONE : Arrays.copyOf(found, count);
    }
}
