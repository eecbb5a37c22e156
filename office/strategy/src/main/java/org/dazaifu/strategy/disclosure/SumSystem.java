package org.dazaifu.strategy.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells of linked tables with everything that adds up among them, as anybody can see it. */
final class SumSystem {

    private final List<TableCell> cells = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<int[]> sums = new ArrayList<>();
    private final List<List<Integer>> memberships = new ArrayList<>();

    /** Adds a cell, or puts another in the place of that with its key. */
    int put(TableCell cell) {
        Integer place = places.get(cell.key);
        if (place != null) {
            cells.set(place, cell);
            return place;
        }
        places.put(cell.key, cells.size());
        cells.add(cell);
        memberships.add(new ArrayList<>());
        return cells.size() - 1;
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    TableCell cell(String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no cell " + key);
        }
        return cells.get(place);
    }

    TableCell cell(int place) {
        return cells.get(place);
    }

    int size() {
        return cells.size();
    }

    List<TableCell> cells() {
        return List.copyOf(cells);
    }

    /** States that a cell is the sum of others; the same sum is stated once. */
    void sum(String whole, List<String> parts) {
        int[] sum = new int[parts.size() + 1];
        sum[0] = place(whole);
        long count = 0;
        long amount = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum[i + 1] = place(parts.get(i));
            count += cells.get(sum[i + 1]).count.value();
            amount += cells.get(sum[i + 1]).amount.value();
        }
        if (count != cells.get(sum[0]).count.value()
                || amount != cells.get(sum[0]).amount.value()) {
            throw new IllegalArgumentException(whole + " is not the sum of " + parts);
        }
        for (int other : memberships.get(sum[0])) {
            if (Arrays.equals(sums.get(other), sum)) {
                return;
            }
        }
        for (int member : sum) {
            memberships.get(member).add(sums.size());
        }
        sums.add(sum);
    }

    private int place(String key) {
        cell(key);
        return places.getOrDefault(key, -1);
    }

    /** A sum: the place of the whole, then those of its parts. */
    int[] sum(int number) {
        return sums.get(number);
    }

    int sums() {
        return sums.size();
    }

    /** The sums in which a cell stands. */
    List<Integer> sumsOf(int place) {
        return memberships.get(place);
    }
}
