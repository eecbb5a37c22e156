package org.dazaifu.ledger.stamp;

import java.io.IOException;

/** How a request reaches an authority and its response comes back. */
@FunctionalInterface
public interface StampTransport {

    /**
     * Sends a request and waits.
     *
     * @param request in DER
     * @return the response in DER, unverified
     * @throws IOException where the authority cannot be reached or does not answer with one
     */
    byte[] exchange(byte[] request) throws IOException, InterruptedException;
}
