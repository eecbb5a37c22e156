package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Divides groups, so that what is fitted on some of them can be tried on others. */
final class Folds {

    private Folds() {}

    /** As many parts of about equal size, drawn at random; each group is in one of them. */
    static List<SortedSet<String>> of(List<String> groups, int number, long seed) {
        var shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        var folds = new ArrayList<SortedSet<String>>();
        for (int f = 0; f < Math.min(number, groups.size()); f++) {
            folds.add(new TreeSet<>());
        }
        for (int i = 0; i < shuffled.size(); i++) {
            folds.get(i % folds.size()).add(shuffled.get(i));
        }
        return folds;
    }

    /** The groups that are not in a fold. */
    static List<String> others(List<String> groups, SortedSet<String> fold) {
        return groups.stream().filter(group -> !fold.contains(group)).toList();
    }
}
