package org.dazaifu.telemetry;

import java.util.ArrayList;
import java.util.List;

/** The census in the making, and what all parts of one body of evidence share. */
final class Survey {

    private static final int LONGEST_PATH = 1_000;

    private final ReadingLimits limits;
    private final FieldName names = FieldName.root();
    private final List<Tally> logs = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private long unreadMore;

    Survey(ReadingLimits limits) {
        this.limits = limits;
    }

    ReadingLimits limits() {
        return limits;
    }

    /** The names that JSON records use. */
    FieldName names() {
        return names;
    }

    /** Enters a log and gives what counts it. */
    synchronized Tally enter(SourceFile source) {
        Tally tally = new Tally(source);
        logs.add(tally);
        return tally;
    }

    synchronized void skip(String path, long size, Unread.Reason reason, String sentence) {
        if (unread.size() < EvidenceReader.MOST_UNREAD) {
            unread.add(new Unread(path, size, reason, sentence));
        } else {
            unreadMore++;
        }
    }

    synchronized Census census() {
        List<Census.Log> counts = new ArrayList<>(logs.size());
        logs.forEach(tally -> counts.add(tally.count()));
        return new Census(counts, unread, unreadMore);
    }

    /** The path of a member within its archive, kept to a length that can be shown. */
    static String member(String archive, String name) {
        String shown =
                name.length() > LONGEST_PATH ? name.substring(0, LONGEST_PATH) + "\u2026" : name;
        return archive + "!/" + shown.replace('\\', '/');
    }
}
