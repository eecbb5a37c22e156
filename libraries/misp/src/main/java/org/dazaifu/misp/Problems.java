package org.dazaifu.misp;

import java.util.ArrayList;
import java.util.List;

/** Problems and proposals met on the way; the first are kept, all are counted. */
final class Problems {

    /** How many problems of one item are told one by one. */
    static final int KEPT = 1000;

    /** How much of a value is shown. */
    private static final int SHOWN = 80;

    private final List<Problem> list = new ArrayList<>();
    private long count;
    private long proposals;

    void add(String path, String wrong, String instead) {
        count++;
        if (list.size() < KEPT) {
            list.add(new Problem(path, wrong, instead));
        }
    }

    void proposal(long number) {
        proposals += number;
    }

    List<Problem> list() {
        return list;
    }

    long count() {
        return count;
    }

    long proposals() {
        return proposals;
    }

    /** A value as it may stand in a sentence. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return "\"" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "\"";
    }
}
