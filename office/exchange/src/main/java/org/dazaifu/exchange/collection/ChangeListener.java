package org.dazaifu.exchange.collection;

import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.server.ObjectQuery;
import org.jooq.DSLContext;

/**
 * Told of what is done by TAXII within the transaction that does it, so that what it writes, such
 * as an audit record, is kept with the change or not at all. What it throws takes the change back.
 */
public interface ChangeListener {

    /** Nobody. */
    ChangeListener NONE =
            new ChangeListener() {
                @Override
                public void deposited(
                        DSLContext sql,
                        StoredCollection into,
                        String caller,
                        TaxiiStatus status,
                        FilingCounts counts) {}

                @Override
                public void deleted(
                        DSLContext sql,
                        StoredCollection from,
                        String caller,
                        ObjectQuery query,
                        int records) {}
            };

    /**
     * Objects were added.
     *
     * @param status as the caller is told, malformed objects included
     * @param counts what became of those that were well-formed
     */
    void deposited(
            DSLContext sql,
            StoredCollection into,
            String caller,
            TaxiiStatus status,
            FilingCounts counts)
            throws StoreException;

    /** Records were deleted; none, where the query selected none. */
    void deleted(
            DSLContext sql, StoredCollection from, String caller, ObjectQuery query, int records)
            throws StoreException;
}
