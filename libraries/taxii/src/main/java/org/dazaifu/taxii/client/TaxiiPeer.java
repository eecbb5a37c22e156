package org.dazaifu.taxii.client;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/**
 * How a server is spoken to.
 *
 * @param credentials sent with every request, to the host of the first one only
 * @param tls whom to trust, and the client's certificate if it has one
 * @param addresses where connections may be made to
 * @param plainAllowed whether {@code http} may be used
 * @param limits how far to go along
 */
public record TaxiiPeer(
        Credentials credentials,
        SSLContext tls,
        AddressPolicy addresses,
        boolean plainAllowed,
        ClientLimits limits) {

    /** TLS with the platform's trust, public addresses, the usual limits. */
    public static TaxiiPeer of(Credentials credentials) {
        try {
            return new TaxiiPeer(
                    credentials,
                    SSLContext.getDefault(),
                    AddressPolicy.publicOnly(),
                    false,
                    ClientLimits.USUAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
