package org.dazaifu.taxii.server;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is asked of a collection. A record is selected in this order:
 *
 * <ol>
 *   <li>it was added later than {@code addedAfter}, its identifier is one of {@code ids}, its type
 *       one of {@code types}, its specification version one of {@code specVersions}, where these
 *       are given;
 *   <li>if no specification version is given: of all those with its identifier that are left, none
 *       is of a later specification version;
 *   <li>of all those with its identifier that are left, {@code versions} names it;
 *   <li>its sequence number is greater than {@code after}.
 * </ol>
 *
 * That is the specification's "for each object matching the remainder of the request" (TAXII 2.1,
 * 3.4); the position alone does not decide which version is the latest.
 *
 * @param addedAfter exclusive
 * @param ids empty: all
 * @param types empty: all
 * @param specVersions empty: the latest that there is
 * @param versions which versions
 * @param after exclusive
 */
public record ObjectQuery(
        Optional<Instant> addedAfter,
        Set<String> ids,
        Set<String> types,
        Set<String> specVersions,
        VersionMatch versions,
        OptionalLong after) {

    public ObjectQuery {
        ids = Set.copyOf(ids);
        types = Set.copyOf(types);
        specVersions = Set.copyOf(specVersions);
    }
}
