package org.dazaifu.taxii.client;

import java.time.Duration;
import org.dazaifu.taxii.EnvelopeLimits;

/**
 * How far a client goes along with a server.
 *
 * @param pageObjects how many objects to ask for at a time
 * @param envelope how much one page may have
 * @param pageBytes how many bytes one answer may have
 * @param pages how many pages one pull takes
 * @param pullBytes how many bytes one pull takes
 * @param connecting how long a connection may take
 * @param idle how long an answer may stand still
 * @param exchange how long one request and its answer may take in all
 * @param attempts how often something is tried that brought nothing new; at least 1
 * @param firstWait how long to wait before trying again; doubled each time
 * @param longestWait how long to wait at most, also where the server asks for more
 */
public record ClientLimits(
        int pageObjects,
        EnvelopeLimits envelope,
        long pageBytes,
        int pages,
        long pullBytes,
        Duration connecting,
        Duration idle,
        Duration exchange,
        int attempts,
        Duration firstWait,
        Duration longestWait) {

    /** Pages of 1,000 objects and 256 MiB, up to 100,000 of them or 64 GiB; five attempts. */
    public static final ClientLimits USUAL =
            new ClientLimits(
                    1_000,
                    EnvelopeLimits.USUAL,
                    256L << 20,
                    100_000,
                    64L << 30,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    5,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5));

    public ClientLimits {
        if (pageObjects < 1 || pageBytes < 1 || pages < 1 || pullBytes < 1 || attempts < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        for (Duration one : new Duration[] {connecting, idle, exchange, firstWait, longestWait}) {
            if (!one.isPositive() || one.toMillis() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("times are positive and of days at most");
            }
        }
    }
}
