package org.dazaifu.taxii.server;

import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;

/**
 * Objects on their way into a collection: all of them or none. Closed without {@link #commit}, it
 * leaves nothing behind.
 */
public interface Deposit extends AutoCloseable {

    /**
     * Adds an object.
     *
     * <p>A record with the same identifier, specification version and version that says the same
     * ({@link TaxiiObject#saysTheSameAs}) is that object already, and none is added; one that says
     * something else stands against it. An object without a version of its own is there already if
     * any record with its identifier and specification version says the same; it never conflicts.
     * Objects added before in this deposit count.
     */
    Outcome add(TaxiiObject object) throws TaxiiStoreException;

    /**
     * Makes all of it durable and visible, together with the status, which is kept for at least 24
     * hours. When this returns, neither a crash nor a loss of power takes it back.
     */
    void commit(TaxiiStatus status) throws TaxiiStoreException;

    @Override
    void close();

    /** What became of an object. */
    sealed interface Outcome {

        /** There is a new record, of this version. */
        record Added(ObjectVersion version) implements Outcome {}

        /** There was a record of this version, which says the same. */
        record AlreadyThere(ObjectVersion version) implements Outcome {}

        /** There is a record of this version that says something else; it stays as it is. */
        record Conflict(ObjectVersion version) implements Outcome {}
    }
}
