package org.dazaifu.strategy.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What moves if measures are later than they are by the plan.
 *
 * @param asked by how many days each is taken to be later
 * @param moved in the order of the document
 * @param before the last day of the plan as it stands
 * @param after the last day then
 */
public record Slip(
        SortedMap<String, Long> asked,
        List<Moved> moved,
        Optional<LocalDate> before,
        Optional<LocalDate> after) {

    /**
     * A measure that moves.
     *
     * @param before when it is complete by the plan as it stands
     * @param after when it is then
     * @param due that held on the day
     * @param milestones of it that are not reached and move with it, by id, with the days to which
     *     their dues would move
     */
    public record Moved(
            String measure,
            LocalDate before,
            LocalDate after,
            LocalDate due,
            SortedMap<String, LocalDate> milestones) {

        public Moved {
            milestones = Collections.unmodifiableSortedMap(new TreeMap<>(milestones));
        }

        /** By how many days it moves. */
        public long days() {
            return ChronoUnit.DAYS.between(before, after);
        }

        /** Whether its due is missed then and is not missed by the plan as it stands. */
        public boolean missesDue() {
            return after.isAfter(due) && !before.isAfter(due);
        }
    }

    public Slip {
        asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
        moved = List.copyOf(moved);
    }
}
