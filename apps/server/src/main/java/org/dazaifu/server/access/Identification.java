package org.dazaifu.server.access;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.dazaifu.exchange.store.StoreException;

public interface Identification {
    Optional<Identity> byToken(String text) throws StoreException;

    Optional<Identity> byCertificate(X509Certificate certificate) throws StoreException;

    Optional<Identity> bySubject(String issuer, String subject) throws StoreException;
}
