package org.dazaifu.exchange.feed;

import java.time.Duration;
import org.dazaifu.taxii.EnvelopeLimits;
import org.dazaifu.taxii.client.ClientLimits;

/**
 * How far one pull of a feed goes.
 *
 * @param client how far to go along with its server
 * @param values how many values a list may have
 * @param events how many events a MISP feed may have
 * @param longest how long a pull may take in all; what was filed by then stays, and the next pull
 *     goes on from there
 */
public record FeedLimits(ClientLimits client, int values, int events, Duration longest) {

    /** Documents of 256 MiB, a million values, 100,000 events, four hours. */
    public static final FeedLimits USUAL =
            new FeedLimits(ClientLimits.USUAL, 1_000_000, 100_000, Duration.ofHours(4));

    /** How much one object of a feed may have. */
    static final EnvelopeLimits OBJECTS = new EnvelopeLimits(2_000_000, 64 << 20, 200);

    public FeedLimits {
        if (values < 1 || events < 1 || !longest.isPositive()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
