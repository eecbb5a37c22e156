package org.dazaifu.casebook;

import java.util.List;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.SourceFile;
import org.dazaifu.telemetry.Unread;

/**
 * What reading the evidence gave.
 *
 * @param files the log files within the evidence, in its order
 * @param events how many events all of them gave
 * @param bytes how many bytes all of them have, unpacked
 * @param damaged examples of damaged places, in order; the counts are in {@code files}
 * @param damagedCount how many there are in all
 * @param unread files that gave no events
 */
public record EvidenceCensus(
        List<LogFile> files,
        long events,
        long bytes,
        List<DamagedRecord> damaged,
        long damagedCount,
        List<Unread> unread) {

    /** How many damaged places are worth keeping as examples. */
    public static final int DAMAGED_EXAMPLES = 200;

    public EvidenceCensus {
        files = List.copyOf(files);
        damaged = List.copyOf(damaged);
        unread = List.copyOf(unread);
        if (damagedCount < damaged.size()) {
            throw new IllegalArgumentException(
                    damaged.size() + " examples of " + damagedCount + " damaged places");
        }
    }

    /** One log file and what it gave. */
    public record LogFile(SourceFile source, long bytes, long events, long damaged) {}
}
