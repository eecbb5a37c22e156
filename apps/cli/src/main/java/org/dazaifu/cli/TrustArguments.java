package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.ledger.Parsed;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.ledger.note.VerifierKey;
import org.dazaifu.ledger.stamp.StampTrust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say whom to believe. */
final class TrustArguments {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The public key of the office that kept the case, as its own verify prints it (default: this installation's key).")
    @Nullable String key;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description =
                    "Certificates (PEM) of time-stamping authorities that are believed; the case must then have a timestamp by one.")
    @Nullable Path authority;

    CaseTrust of() throws IOException {
        return new CaseTrust(
                key == null ? OfficeKey.get().map(SigningKey::verifier).orElse(null) : parsed(key),
                authority == null ? null : new StampTrust(certificates(authority)));
    }

    private static VerifierKey parsed(String text) {
        return switch (VerifierKey.parse(text)) {
            case Parsed.Valid<VerifierKey>(VerifierKey read)
                    when read.kind() == SignatureKind.NOTE ->
                    read;
            case Parsed.Valid<VerifierKey> _ ->
                    throw new UserMistake("--key: that is a witness's key, not an office's.");
            case Parsed.Malformed<VerifierKey>(var fault) ->
                    throw new UserMistake("--key: " + fault.sentence() + ".");
        };
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (read.isEmpty()) {
                throw new UserMistake(file + " holds no certificate.");
            }
            return read;
        } catch (CertificateException e) {
            throw new UserMistake(file + " holds something else than certificates in PEM.");
        }
    }
}
