package org.dazaifu.telemetry;

import java.util.List;

/**
 * What a body of evidence consists of, as far as it has been read: every log with its counts, and
 * every file that gave no events with the reason.
 *
 * @param logs the logs in the order of the evidence
 * @param unread the files that gave no events, in the order of the evidence; the first {@value
 *     EvidenceReader#MOST_UNREAD} of them
 * @param unreadMore how many files beyond those gave no events
 */
public record Census(List<Log> logs, List<Unread> unread, long unreadMore) {

    public Census {
        logs = List.copyOf(logs);
        unread = List.copyOf(unread);
    }

    /**
     * One log. A batch that is decoded twice is counted twice, one that is never decoded not at
     * all.
     *
     * @param source the log
     * @param bytes how large it is, unpacked
     * @param events how many events its batches delivered
     * @param damaged how many damaged places its batches delivered
     */
    public record Log(SourceFile source, long bytes, long events, long damaged) {}

    /** How many events the decoded batches delivered. */
    public long events() {
        return logs.stream().mapToLong(Log::events).sum();
    }

    /** How many damaged places the decoded batches delivered. */
    public long damaged() {
        return logs.stream().mapToLong(Log::damaged).sum();
    }

    /** How many bytes the logs have, unpacked. */
    public long bytes() {
        return logs.stream().mapToLong(Log::bytes).sum();
    }
}
