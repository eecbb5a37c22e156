package org.dazaifu.taxii.server;

import java.time.Instant;

/** A store and what tests need beside it. */
public interface TestedStore {

    /** The store. */
    TaxiiStore port();

    /** Has an API root with collections from now on. */
    void open(RootEntry root, CollectionEntry... entries);

    /** How many records a collection has, all versions counted. */
    int size(CollectionKey where);

    /** From now on the clock stands still. */
    void freeze(Instant moment);
}
