package org.dazaifu.taxii.server;

import java.util.List;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;

/**
 * Objects on their way into a collection: all of them or none. Closed without {@link #commit}, it
 * leaves nothing behind.
 *
 * <p>Objects arrive as fast as their sender likes, which may take minutes. A store puts them aside
 * and keeps nobody waiting until {@link #commit}, which alone decides what becomes of each.
 */
public interface Deposit extends AutoCloseable {

    /** Puts an object aside. */
    void add(TaxiiObject object) throws TaxiiStoreException;

    /**
     * Files what was put aside, in one step that nothing comes between, and keeps the status, which
     * stays for at least 24 hours. When this returns, all of it is visible, and neither a crash nor
     * a loss of power takes it back.
     *
     * <p>A record with the same identifier, specification version and version that says the same
     * ({@link TaxiiObject#saysTheSameAs}) is that object already, and none is added; one that says
     * something else stands against it. An object without a version of its own is there already if
     * any record with its identifier and specification version says the same; it never conflicts.
     * Earlier objects of the deposit count.
     *
     * @param told makes the status from the outcomes, in the order of adding
     */
    void commit(StatusOf told) throws TaxiiStoreException;

    @Override
    void close();

    /** Makes a status of outcomes. */
    @FunctionalInterface
    interface StatusOf {
        /** The status; called at most once, and doing nothing else. */
        TaxiiStatus outcomes(List<Outcome> outcomes);
    }

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
