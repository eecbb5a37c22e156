package org.dazaifu.exchange.collection;

import java.util.Iterator;
import java.util.Optional;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.taxii.TaxiiObject;

/** Objects one after the other, however many. */
@FunctionalInterface
public interface ObjectSource {

    /** The next one, or empty after the last. */
    Optional<TaxiiObject> next() throws StoreException;

    /** Those of a list. */
    static ObjectSource of(Iterable<TaxiiObject> objects) {
        Iterator<TaxiiObject> rest = objects.iterator();
        return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
