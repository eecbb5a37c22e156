package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description =
                    "The public key of a witness whose cosignature the case must have. May be given several times.")
    Set<String> witnesses = new LinkedHashSet<>();

    @Option(
            names = "--quorum",
            paramLabel = "N",
            description = "How many of the witnesses suffice (default: all that are given).")
    @Nullable Integer quorum;

    CaseTrust of() throws IOException {
        Set<VerifierKey> known = new LinkedHashSet<>();
        witnesses.forEach(text -> known.add(witness(text)));
        int enough = quorum == null ? known.size() : quorum;
        if (enough < 0 || enough > known.size()) {
            throw new UserMistake(
                    "--quorum %d: there are %d witnesses.".formatted(enough, known.size()));
        }
        return new CaseTrust(
                key == null ? OfficeKey.get().map(SigningKey::verifier).orElse(null) : office(key),
                authority == null ? null : new StampTrust(certificates(authority)),
                known,
                enough);
    }

    /** The public key of an office. */
    static VerifierKey office(String text) {
        return parsed("--key", text, SignatureKind.NOTE, "an office's");
    }

    /** The public key of a witness. */
    static VerifierKey witness(String text) {
        return parsed("--witness", text, SignatureKind.COSIGNATURE, "a witness's");
    }

    private static VerifierKey parsed(
            String option, String text, SignatureKind kind, String whose) {
        return switch (VerifierKey.parse(text)) {
            case Parsed.Valid<VerifierKey>(VerifierKey read) when read.kind() == kind -> read;
            case Parsed.Valid<VerifierKey> _ ->
                    throw new UserMistake(option + ": that is not " + whose + " key.");
            case Parsed.Malformed<VerifierKey>(var fault) ->
                    throw new UserMistake(option + ": " + fault.sentence() + ".");
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
