package org.dazaifu.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dazaifu.ledger.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What was acquired for a case.
 *
 * @param roots for each thing given as evidence, in order and without repetitions, where it is to
 *     be read from now: its copy within the case, or itself where it is referenced
 * @param items every file, in the order of the roots and then of their paths
 * @param omitted what lay within the evidence and was not acquired
 */
public record Acquisition(List<Path> roots, List<Item> items, List<Omitted> omitted) {

    public Acquisition {
        roots = List.copyOf(roots);
        items = List.copyOf(items);
        omitted = List.copyOf(omitted);
    }

    /** How many bytes all items have together. */
    public long bytes() {
        long bytes = 0;
        for (Item item : items) {
            bytes += item.size();
        }
        return bytes;
    }

    /**
     * One file of evidence.
     *
     * @param source the absolute path it was acquired from
     * @param stored the path of its copy, relative to the case directory and with {@code /} between
     *     names; null where it is referenced
     * @param size in bytes
     * @param sha256 of its content, computed from the same read that made the copy
     * @param modified when the file system says it was last changed
     * @param created when the file system says it was created, or null where it does not say
     * @param acquired when it was read to its end
     * @param facts who acquired it and how
     * @param remark what was odd about it, in a sentence; empty where nothing was
     */
    public record Item(
            String source,
            @Nullable String stored,
            long size,
            Digest sha256,
            Instant modified,
            @Nullable Instant created,
            Instant acquired,
            AcquisitionFacts facts,
            String remark) {}

    /** A file, link or device within the evidence that was not acquired, with why. */
    public record Omitted(String source, String reason) {}
}
