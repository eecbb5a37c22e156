package org.dazaifu.taxii.server;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dazaifu.taxii.TaxiiStatus;

/**
 * Where collections are kept. Used by several threads at once.
 *
 * <p>Each record has a sequence number, strictly increasing in the order in which records become
 * visible: whoever has seen number n will never see a smaller one appear. A store that commits
 * transactions side by side has to see to that. The time of adding never decreases along the
 * sequence. It should be strictly increasing too, to the microsecond: clients that page by time
 * alone then lose nothing either; those that use {@code next} lose nothing in any case.
 */
public interface TaxiiStore {

    /** All API roots, in the order in which they are listed; the first is the default. */
    List<RootEntry> apiRoots() throws TaxiiStoreException;

    /**
     * All collections of an API root, in the order in which they are listed. No two have the same
     * identifier or alias.
     */
    List<CollectionEntry> collections(String apiRoot) throws TaxiiStoreException;

    /**
     * The first {@code most} records that a query selects, by sequence number, or all if there are
     * fewer.
     */
    List<ObjectEntry> select(CollectionKey where, ObjectQuery query, int most)
            throws TaxiiStoreException;

    /** Whether a collection has any version of an object. */
    boolean has(CollectionKey where, String objectId) throws TaxiiStoreException;

    /**
     * Gives the JSON of records to {@code sink}, in their order. Those deleted in the meantime are
     * left out.
     */
    void contents(CollectionKey where, List<ObjectEntry> entries, ContentSink sink)
            throws TaxiiStoreException, IOException;

    /** Takes the JSON of records. */
    @FunctionalInterface
    interface ContentSink {
        /** Takes one, which is valid only during the call. */
        void accept(byte[] json) throws IOException;
    }

    /**
     * Begins to add objects. Nothing of it is visible before {@link Deposit#commit}.
     *
     * @param caller who adds them
     * @param received when the request came
     */
    Deposit deposit(CollectionKey where, String caller, Instant received)
            throws TaxiiStoreException;

    /**
     * Deletes what a query selects, durably, and says how many records that were. The query has no
     * position.
     *
     * @param caller who deletes them
     */
    int delete(CollectionKey where, String caller, ObjectQuery query) throws TaxiiStoreException;

    /** A status that {@code caller} was given in this API root, if it is still kept. */
    Optional<TaxiiStatus> status(String apiRoot, String caller, String id)
            throws TaxiiStoreException;
}
