package org.dazaifu.ledger.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.dazaifu.ledger.Fault;

/**
 * Which time-stamping authorities are believed: those whose certificate is given, or was issued
 * under a given one.
 *
 * <p>Guarantees: a response that is {@link StampCheck.Stamped} says so of exactly these bytes, was
 * signed by the holder of a certificate for time stamping alone (RFC 3161, section 2.3), and a
 * chain of certificates that were valid at the stamp's time leads to a given one. Does not
 * guarantee that none of them was revoked: that would need the network. What an authority does not
 * sign of its response, such as its words for people, is not covered.
 */
public final class StampTrust {

    private final Set<X509Certificate> authorities;

    /** Trusts what these certificates sign or issued. */
    public StampTrust(Collection<X509Certificate> authorities) {
        this.authorities = Set.copyOf(authorities);
    }

    /** Whether a response, in DER, holds for these bytes. */
    public StampCheck check(String where, byte[] stamped, byte[] response) {
        try {
            TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
            if (token == null) {
                return refused(where, "a timestamp", "a response without one");
            }
            if (!token.getTimeStampInfo()
                            .getMessageImprintAlgOID()
                            .equals(NISTObjectIdentifiers.id_sha256)
                    || !MessageDigest.isEqual(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            Imprint.of(stamped))) {
                return refused(where, "a timestamp of this", "one of something else");
            }
            return check(where, token);
        } catch (IOException
                | TSPException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            // The library throws unchecked exceptions, too, for what is not ASN.1.
            return refused(
                    where,
                    "a timestamp by one of the given authorities",
                    e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private StampCheck check(String where, TimeStampToken token)
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        Collection<X509CertificateHolder> holders =
                token.getCertificates().getMatches(token.getSID());
        if (holders.size() != 1) {
            return refused(where, "the authority's certificate", holders.size() + " of them");
        }
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        X509Certificate signer = converter.getCertificate(holders.iterator().next());
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        List<X509Certificate> sent = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            sent.add(converter.getCertificate(holder));
        }
        var time = token.getTimeStampInfo().getGenTime().toInstant();
        CertificateChain.require(signer, sent, authorities, time);
        return new StampCheck.Stamped(time, signer.getSubjectX500Principal().getName());
    }

    private static StampCheck refused(String where, String expected, String found) {
        return new StampCheck.Refused(new Fault(where, expected, found));
    }
}
