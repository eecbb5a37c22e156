package org.dazaifu.exchange.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * An account that had something of a case.
 *
 * @param account the identifier of the account
 * @param since when a page with any of it was first begun to be sent
 * @param version the latest version that it had of an object; empty for a whole case, or what has
 *     no versions
 * @param needed whether something took the place of anything that it had
 * @param corrected when the last page was completed without which it would lack some of the
 *     correction; empty where it lacks some, or needs none
 */
public record ExchangeHolder(
        String account,
        Instant since,
        String version,
        boolean needed,
        Optional<Instant> corrected) {}
