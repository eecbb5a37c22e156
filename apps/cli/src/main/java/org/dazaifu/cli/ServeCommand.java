package org.dazaifu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
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
            "Example: dazaifu serve --config exchange.yaml",
            "Example: dazaifu serve --address 0.0.0.0 --tls-certificate server.pem --tls-key server.key --client-ca partners.pem"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 8443;
    private static final String ADDRESS = "127.0.0.1";

    @Mixin ExchangeArguments exchange = new ExchangeArguments();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "A file with these options (docs/server.md); what is given here as well counts here.")
    @Nullable Path config;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port, or 0 for any that is free (default: " + PORT + ").")
    @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen at (default: " + ADDRESS + ").")
    @Nullable String address;

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
            negatable = true,
            description =
                    "Believe X-Forwarded-For and X-Forwarded-Proto; only where a proxy sets them and nobody gets past it.")
    @Nullable Boolean behindProxy;

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

    /** What is served and how: by the command line, and where it says nothing by the file. */
    ServerOptions options() throws IOException {
        if (config != null) {
            fill(read(config));
        }
        try {
            return new ServerOptions(
                    exchange.directory(),
                    exchange.address(),
                    listening(),
                    port == null ? PORT : port,
                    tls(),
                    oidc(),
                    Boolean.TRUE.equals(behindProxy),
                    Optional.ofNullable(base).map(ServeCommand::withSlash),
                    metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    private static ServeFile read(Path config) throws IOException {
        try {
            return ServeFile.read(config, Files.readString(config));
        } catch (CharacterCodingException e) {
            throw new UserMistake(config + " is not text in UTF-8.");
        } catch (MistakesException e) {
            throw new UserMistake(
                    "%s has mistakes:%n%s"
                            .formatted(
                                    config,
                                    e.problems().stream()
                                            .map(ServeCommand::place)
                                            .collect(Collectors.joining(System.lineSeparator()))));
        }
    }

    private static String place(Problem one) {
        return one.column() == 0
                ? one.toString()
                : "%s:%d:%d: %s".formatted(one.source(), one.line(), one.column(), one.message());
    }

    private void fill(ServeFile file) {
        exchange.exchange = or(exchange.exchange, file.exchange());
        exchange.database = or(exchange.database, file.database());
        port = or(port, file.port());
        address = or(address, file.address());
        certificate = or(certificate, file.certificate());
        key = or(key, file.key());
        clientAuthority = or(clientAuthority, file.clientAuthority());
        issuer = or(issuer, file.issuer());
        audience = or(audience, file.audience());
        behindProxy = or(behindProxy, file.behindProxy());
        base = or(base, file.base());
        metricsPort = or(metricsPort, file.metricsPort());
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T otherwise) {
        return given == null ? otherwise : given;
    }

    private InetAddress listening() {
        String name = address == null ? ADDRESS : address;
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new UserMistake("--address: there is no address '" + name + "'.");
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
