package org.dazaifu.ledger.stamp;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From an authority's certificate to one that is trusted: RFC 5280, section 6, without revocation.
 */
final class CertificateChain {

    private CertificateChain() {}

    /**
     * Builds the chain.
     *
     * @param sent certificates that may stand between, trusted or not
     * @param time when all of them had to be valid
     * @throws GeneralSecurityException where there is none
     */
    static void require(
            X509Certificate certificate,
            Collection<X509Certificate> sent,
            Set<X509Certificate> trusted,
            Instant time)
            throws GeneralSecurityException {
        if (trusted.contains(certificate)) {
            certificate.checkValidity(Date.from(time));
            return;
        }
        if (trusted.isEmpty()) {
            throw new GeneralSecurityException("no authority is trusted");
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        Set<TrustAnchor> anchors =
                trusted.stream().map(t -> new TrustAnchor(t, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
