package org.dazaifu.exchange.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Sequence numbers as runs of neighbours, and as text: {@code 12-40,43}.
 *
 * @param runs from the smallest on, none touching the next
 */
record Sequences(List<Run> runs) {

    /** Numbers from the first to the last, both included. */
    record Run(long first, long last) {
        Run {
            if (first > last) {
                throw new IllegalArgumentException("a run ends where it begins, or later");
            }
        }
    }

    Sequences {
        runs = List.copyOf(runs);
    }

    static Sequences of(Collection<Long> numbers) {
        List<Run> runs = new ArrayList<>();
        for (long number : new TreeSet<>(numbers)) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.last + 1 == number) {
                runs.set(runs.size() - 1, new Run(last.first, number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return new Sequences(runs);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static Sequences parse(String text) {
        List<Run> runs = new ArrayList<>();
        for (String run : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int hyphen = run.indexOf('-');
            long first = Long.parseLong(hyphen < 0 ? run : run.substring(0, hyphen));
            runs.add(
                    new Run(first, hyphen < 0 ? first : Long.parseLong(run.substring(hyphen + 1))));
        }
        return new Sequences(runs);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(text.isEmpty() ? "" : ",").append(run.first);
            if (run.last > run.first) {
                text.append('-').append(run.last);
            }
        }
        return text.toString();
    }

    /** Those of a set that are among them. */
    NavigableSet<Long> among(NavigableSet<Long> set) {
        NavigableSet<Long> found = new TreeSet<>();
        runs.forEach(run -> found.addAll(set.subSet(run.first, true, run.last, true)));
        return found;
    }
}
