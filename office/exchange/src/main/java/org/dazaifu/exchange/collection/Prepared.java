package org.dazaifu.exchange.collection;

import java.time.Instant;
import java.util.Optional;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;

/**
 * An object that is about to be filed, with the digest of what it says, which takes long enough to
 * be made before everybody else has to wait.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Prepared(TaxiiObject object, byte[] digest) {

    static Prepared of(TaxiiObject object) {
        return new Prepared(object, object.digest());
    }

    Optional<Instant> ownVersion() {
        return object.version().map(ObjectVersion::at);
    }
}
