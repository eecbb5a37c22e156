package org.dazaifu.taxii.server;

import java.time.Duration;
import org.dazaifu.taxii.EnvelopeLimits;

/**
 * How much a server does for one request.
 *
 * @param bodyBytes how many bytes the body of a request may have; what API roots announce
 * @param bodyTime how long reading the body may take. Checked between reads: whoever serves the
 *     socket has to bound the single read.
 * @param envelope how many objects an envelope may have, how long and how deep
 * @param pageObjects how many records one page has at most, and unless the client asks for fewer
 * @param pageBytes after how many bytes of objects a page ends; its first object is always whole
 * @param filterValues how many values one filter may have
 * @param queryLength how many characters a query may have
 */
public record TaxiiLimits(
        long bodyBytes,
        Duration bodyTime,
        EnvelopeLimits envelope,
        int pageObjects,
        long pageBytes,
        int filterValues,
        int queryLength) {

    /**
     * 64 MiB within two minutes; pages of 1,000 records or 16 MiB; 500 values, 64 Ki characters.
     */
    public static final TaxiiLimits USUAL =
            new TaxiiLimits(
                    64L << 20,
                    Duration.ofMinutes(2),
                    EnvelopeLimits.USUAL,
                    1_000,
                    16L << 20,
                    500,
                    1 << 16);

    public TaxiiLimits {
        if (bodyBytes < 1
                || !bodyTime.isPositive()
                || pageObjects < 1
                || pageBytes < 1
                || filterValues < 1
                || queryLength < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
