package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu access certificate}: a client certificate for an account. */
@Command(
        name = "certificate",
        description =
                "Binds a client certificate to an account until it expires. Its chain must end where the server trusts (serve --client-ca).",
        footer = {"", "Example: dazaifu access certificate abf-ti partner.pem"})
final class AccessCertificateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate, PEM or DER.")
    Path file = Path.of("");

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException, IOException {
        X509Certificate certificate = read();
        try (Exchange exchange = arguments.open()) {
            System.out.println(
                    exchange.certificates()
                            .bind(Actor.operator(), name, certificate)
                            .fingerprint());
        }
        return ExitCode.DONE;
    }

    private X509Certificate read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException e) {
            throw new UserMistake(file + " holds something else than a certificate.");
        }
    }
}
