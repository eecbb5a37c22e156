package org.dazaifu.taxii.server;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and what they may do. Provided by whoever checks credentials; asked anew for every
 * request, so that a right taken away is gone with the next one.
 */
public interface Caller {

    /** A stable name, or empty for whoever showed no valid credentials. */
    Optional<String> name();

    /** Whether the caller may ask what API roots there are. */
    boolean seesServer();

    /** Whether the caller may know of an API root. */
    boolean sees(String apiRoot);

    /**
     * What the caller may do with a collection. Empty: not even know of it. {@link Right#READ} or
     * {@link Right#WRITE} include {@link Right#KNOW}.
     */
    Set<Right> rights(String apiRoot, String collectionId);
}
