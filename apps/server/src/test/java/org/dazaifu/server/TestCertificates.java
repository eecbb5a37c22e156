package org.dazaifu.server;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority of a test's own, and certificates by it. */
final class TestCertificates {

    private static final char[] PASSWORD = "test".toCharArray();
    private static long serial = 1;

    private final KeyPair key = pair();
    private final X509Certificate certificate;

    /** A certificate with its key. */
    record Held(X509Certificate certificate, PrivateKey key) {}

    TestCertificates(String name) throws Exception {
        certificate = sign(name, key, name, key, true);
    }

    Held issue(String name) throws Exception {
        KeyPair own = pair();
        return new Held(
                sign(
                        certificate.getSubjectX500Principal().getName().substring(3),
                        key,
                        name,
                        own,
                        false),
                own.getPrivate());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate sign(
            String issuer, KeyPair issuerKey, String subject, KeyPair subjectKey, boolean authority)
            throws Exception {
        Instant now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=" + issuer),
                        BigInteger.valueOf(serial++),
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(86_400)),
                        new X500Name("CN=" + subject),
                        subjectKey.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            new GeneralName[] {
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                                new GeneralName(GeneralName.dNSName, "localhost")
                            }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(issuerKey.getPrivate())));
    }

    /** The authority's certificate as a PEM file. */
    Path authority(Path file) throws Exception {
        return pem(file, "CERTIFICATE", certificate.getEncoded());
    }

    static Path certificate(Path file, Held held) throws Exception {
        return pem(file, "CERTIFICATE", held.certificate.getEncoded());
    }

    static Path key(Path file, Held held) throws IOException {
        return pem(file, "PRIVATE KEY", held.key.getEncoded());
    }

    private static Path pem(Path file, String what, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    }

    /** TLS of a client that trusts this authority, with a certificate of its own or without. */
    SSLContext client(@Nullable Held held) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, PASSWORD);
        trust.setCertificateEntry("authority", certificate);
        TrustManagerFactory trusts = TrustManagerFactory.getInstance("PKIX");
        trusts.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new Always(held)}, trusts.getTrustManagers(), null);
        return context;
    }

    /** Shows its certificate whoever is asked for. */
    private static final class Always extends X509ExtendedKeyManager {

        private final @Nullable Held held;

        Always(@Nullable Held held) {
            this.held = held;
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return held == null ? null : "own";
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return held == null ? null : "own";
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return held == null ? null : new X509Certificate[] {held.certificate};
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return held == null ? null : held.key;
        }

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {"own"};
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return new String[0];
        }

        @Override
        public @Nullable String chooseServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }
    }
}
