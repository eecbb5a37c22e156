package org.dazaifu.exchange.collection;

import java.time.Instant;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.jspecify.annotations.Nullable;

/** A record that is being added, and what is found out about its standing on the way. */
final class NewRecord {

    final long id;
    final long sequence;
    final Prepared prepared;
    final Instant version;

    /** As in the database. */
    @Nullable Long outdone = 0L;

    /** Whether there are records for which this one is a later one of a later version. */
    boolean outdoes;

    NewRecord(long id, long sequence, Prepared prepared) {
        this.id = id;
        this.sequence = sequence;
        this.prepared = prepared;
        this.version = prepared.ownVersion().orElse(Micros.time(sequence));
    }

    TaxiiObject object() {
        return prepared.object();
    }

    ObjectVersion objectVersion() {
        return object().version().orElse(ObjectVersion.ofDateAdded(version));
    }

    boolean isOfALaterVersionThan(NewRecord other) {
        int bySpec = object().specVersion().compareTo(other.object().specVersion());
        return bySpec > 0 || (bySpec == 0 && version.isAfter(other.version));
    }
}
