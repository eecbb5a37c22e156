package org.dazaifu.taxii.server;

import java.time.Instant;
import org.dazaifu.taxii.ObjectVersion;

/**
 * One version of an object as it is filed in a collection.
 *
 * @param sequence its place; strictly greater than that of everything added before
 * @param added when it was added; never earlier than that of anything added before
 * @param id the object's identifier
 * @param specVersion the specification that it is written in
 * @param version its version; {@link ObjectVersion#ofDateAdded} where the object has none
 * @param bytes how long its JSON is
 */
public record ObjectEntry(
        long sequence,
        Instant added,
        String id,
        String specVersion,
        ObjectVersion version,
        int bytes) {}
