package org.dazaifu.ledger.stamp;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** A time-stamping authority in this process, with a root of its own. */
public final class StampAuthority implements StampTransport {

    private static final String ALGORITHM = "SHA256withECDSA";

    private final X509Certificate root;
    private final X509Certificate certificate;
    private final PrivateKey secret;
    private final Instant now;

    /** An authority whose clock stands still, certified for these purposes. */
    StampAuthority(Instant now, KeyPurposeId purpose, boolean critical) throws Exception {
        this.now = now;
        KeyPair rootKeys = keys();
        root = certificate("CN=Root", rootKeys, "CN=Root", rootKeys, null, false);
        KeyPair keys = keys();
        certificate = certificate("CN=Root", rootKeys, "CN=Clock", keys, purpose, critical);
        secret = keys.getPrivate();
    }

    /** An authority as it should be. */
    public StampAuthority(Instant now) throws Exception {
        this(now, KeyPurposeId.id_kp_timeStamping, true);
    }

    /** The certificate under which the authority's own was issued. */
    public X509Certificate root() {
        return root;
    }

    X509Certificate certificate() {
        return certificate;
    }

    @Override
    public byte[] exchange(byte[] request) {
        try {
            DigestCalculator sha256 =
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            TimeStampTokenGenerator tokens =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build(ALGORITHM, secret, certificate),
                            sha256,
                            new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(now))
                    .getEncoded();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String issuer,
            KeyPair issuerKeys,
            String subject,
            KeyPair keys,
            @Nullable KeyPurposeId purpose,
            boolean critical)
            throws Exception {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name(issuer),
                        BigInteger.valueOf(subject.hashCode()).abs(),
                        Date.from(from),
                        Date.from(from.plus(365, ChronoUnit.DAYS)),
                        new X500Name(subject),
                        keys.getPublic());
        if (purpose == null) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(
                    Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder(ALGORITHM)
                                        .build(issuerKeys.getPrivate())));
    }
}
