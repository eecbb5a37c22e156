package org.dazaifu.taxii.client;

/**
 * What a pull that came to its end did.
 *
 * @param objects how many objects were delivered
 * @param malformed how many items were no objects
 * @param skipped how many came again and were left out
 * @param pages how many answers it took
 * @param bookmark where to go on next time
 */
public record PullSummary(
        long objects, long malformed, long skipped, int pages, TaxiiBookmark bookmark) {}
