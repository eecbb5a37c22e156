package org.dazaifu.exchange.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * A feed and how it goes.
 *
 * @param feed what is fetched
 * @param collection the identifier of the collection in which it is filed
 * @param added when it was added
 * @param enabled whether it is pulled at its time
 * @param next when it is due
 * @param lastSuccess when a pull last came to its end
 * @param lastFailure when one last failed
 * @param failure the sentence that it failed with, or empty
 * @param failures how many failed since the last success
 */
public record FeedStanding(
        Feed feed,
        String collection,
        Instant added,
        boolean enabled,
        Instant next,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastFailure,
        String failure,
        int failures) {}
