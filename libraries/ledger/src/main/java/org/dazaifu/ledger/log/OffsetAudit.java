package org.dazaifu.ledger.log;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Holds the offsets of a log against where its entries end in truth. */
final class OffsetAudit {

    private static final String WHERE = LogDirectory.OFFSETS;

    private final FaultList faults;
    private final DataInputStream offsets;
    private final long count;

    private OffsetAudit(FaultList faults, DataInputStream offsets, long count) {
        this.faults = faults;
        this.offsets = offsets;
        this.count = count;
    }

    static OffsetAudit open(Path file, FaultList faults) throws IOException {
        try {
            long count = Files.size(file) / Long.BYTES;
            return new OffsetAudit(
                    faults,
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file))),
                    count);
        } catch (NoSuchFileException e) {
            faults.add(WHERE, "a file", "no file");
            return new OffsetAudit(faults, new DataInputStream(InputStream.nullInputStream()), 0);
        }
    }

    /** The entries of so many full tiles end here. */
    void meet(long tiles, long end) throws IOException {
        if (tiles <= count) {
            long stated = offsets.readLong();
            if (stated != end) {
                faults.add(WHERE + " number " + tiles, Long.toString(end), Long.toString(stated));
            }
        }
    }

    /** There are so many full tiles, of which a checkpoint covers so many. */
    void end(long tiles, long covered) throws IOException {
        offsets.close();
        if (count < covered || count > tiles) {
            faults.add(
                    WHERE,
                    covered == tiles
                            ? tiles + " numbers"
                            : "%d to %d numbers".formatted(covered, tiles),
                    Long.toString(count));
        }
    }
}
