package org.dazaifu.exchange.feed;

import java.util.ArrayList;
import java.util.List;

/** Counts what a pull does, and keeps the first remarks. */
final class Tally {

    private static final int MOST_REMARKS = 20;
    private static final int LONGEST = 500;

    private final List<String> remarks = new ArrayList<>();
    private long more;
    long filed;
    long known;
    long invalid;
    long flawed;
    long conflicts;
    long ended;
    long withheld;

    void remark(String sentence) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(line(sentence));
        } else {
            more++;
        }
    }

    /** What came from outside, as one short line. */
    static String line(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        line.appendCodePoint(
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT
                                        ? ' '
                                        : c));
        return line.toString().strip();
    }

    PullReport report(String feed) {
        var all = new ArrayList<>(remarks);
        if (more > 0) {
            all.add("There are " + more + " more remarks of this kind.");
        }
        return new PullReport(feed, filed, known, invalid, flawed, conflicts, ended, withheld, all);
    }
}
