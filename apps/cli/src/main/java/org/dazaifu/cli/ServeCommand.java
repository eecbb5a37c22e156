package org.dazaifu.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dazaifu.server.ExchangeServer;
import org.dazaifu.server.ServerOptions;
import org.dazaifu.server.ServerOptions.OidcIssuer;
import org.dazaifu.server.ServerOptions.TlsFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dazaifu serve}. */
@Command(
        name = "serve",
        description = {
            "Serves an exchange: TAXII 2.1 for partners, and REST under /api/v1. Runs until it is told to end (SIGTERM, SIGINT), and lets requests that it is answering end first.",
            "Its log goes to standard output, a JSON object a line. Without TLS it listens to this machine only."
        },
        footer = {
            "",
            "Example: dazaifu access init abe && dazaifu serve",
            "Example: dazaifu serve --address 0.0.0.0 --tls-certificate server.pem --tls-key server.key --client-ca partners.pem"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin ExchangeArguments exchange = new ExchangeArguments();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "The port, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at (default: ${DEFAULT-VALUE}).")
    String address = "127.0.0.1";

    @Option(
            names = "--tls-certificate",
            paramLabel = "PEM",
            description =
                    "The server's certificate, and those between it and its authority; read again when it changes.")
    @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "Its key, not encrypted.")
    @Nullable Path key;

    @Option(
            names = "--client-ca",
            paramLabel = "PEM",
            description =
                    "Ask for client certificates, and take those of this authority; 'dazaifu access certificate' says whose they are.")
    @Nullable Path clientAuthority;

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description =
                    "Take tokens of this OpenID provider; 'dazaifu access subject' says whose they are.")
    @Nullable URI issuer;

    @Option(
            names = "--oidc-audience",
            paramLabel = "NAME",
            description = "What its tokens have to be made for.")
    @Nullable String audience;

    @Option(
            names = "--behind-proxy",
            description =
                    "Believe X-Forwarded-For and X-Forwarded-Proto; only where a proxy sets them and nobody gets past it.")
    boolean behindProxy;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "The address under which partners reach it, as TAXII names it.")
    @Nullable URI base;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description =
                    "Give health and metrics to this machine at this port, without credentials.")
    @Nullable Integer metricsPort;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ServerOptions options = options();
        exchange.open().close();
        PrintWriter err = spec.commandLine().getErr();
        try (ExchangeServer server = ExchangeServer.start(options)) {
            err.println("dazaifu: the exchange is served at " + server.address());
            if (options.tls().isEmpty()) {
                err.println(
                        "dazaifu: without TLS only this machine is listened to; docs/server.md has how others reach it");
            }
            // Until the process is told to end; the server then ends by itself.
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        }
    }

    private ServerOptions options() {
        try {
            return new ServerOptions(
                    exchange.directory(),
                    exchange.address(),
                    listening(),
                    port,
                    tls(),
                    oidc(),
                    behindProxy,
                    Optional.ofNullable(base).map(ServeCommand::withSlash),
                    metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private InetAddress listening() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new UserMistake("--address: there is no address '" + address + "'.");
        }
    }

    private Optional<TlsFiles> tls() {
        if (certificate == null && key == null) {
            if (clientAuthority != null) {
                throw new UserMistake(
                        "client certificates come with TLS: give --tls-certificate and --tls-key too.");
            }
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new UserMistake("TLS needs both --tls-certificate and --tls-key.");
        }
        return Optional.of(new TlsFiles(certificate, key, Optional.ofNullable(clientAuthority)));
    }

    private Optional<OidcIssuer> oidc() {
        if (issuer == null) {
            return Optional.empty();
        }
        return Optional.of(new OidcIssuer(issuer, audience == null ? "" : audience));
    }

    private static URI withSlash(URI base) {
        return base.toString().endsWith("/") ? base : URI.create(base + "/");
    }
}
