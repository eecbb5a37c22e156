package org.dazaifu.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.exchange.store.DatabaseAddress;

/**
 * How an exchange is served.
 *
 * @param exchange the directory of the exchange
 * @param database where its data are
 * @param address the address to listen at
 * @param port the port, or 0 for any that is free
 * @param tls what TLS is spoken with; without it, only this machine is listened to
 * @param oidc whose identity tokens are taken
 * @param behindProxy whether the headers X-Forwarded-For and X-Forwarded-Proto are believed; only
 *     where a proxy sets them and nobody gets past it
 * @param base the address under which it is reached: https, a host, and a slash
 * @param metricsPort a port of this machine that gives health and metrics without credentials
 */
public record ServerOptions(
        Path exchange,
        DatabaseAddress database,
        InetAddress address,
        int port,
        Optional<TlsFiles> tls,
        Optional<OidcIssuer> oidc,
        boolean behindProxy,
        Optional<URI> base,
        OptionalInt metricsPort) {

    /**
     * The certificate and key of the server, as PEM files. They are read again when they change.
     *
     * @param certificate the certificate, and those between it and its authority
     * @param key the private key, not encrypted
     * @param clientAuthority whose client certificates are taken; empty: none are asked for
     */
    public record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthority) {}

    /**
     * Who vouches for people.
     *
     * @param issuer the issuer as it stands in its tokens; https, or http on this machine
     * @param audience what the tokens have to be made for
     */
    public record OidcIssuer(URI issuer, String audience) {
        public OidcIssuer {
            boolean safe =
                    "https".equals(issuer.getScheme())
                            || ("http".equals(issuer.getScheme())
                                    && isLoopback(String.valueOf(issuer.getHost())));
            if (!safe) {
                throw new IllegalArgumentException(
                        "an issuer is named by an https address, such as https://login.example.org");
            }
            if (audience.isBlank()) {
                throw new IllegalArgumentException(
                        "say what the issuer's tokens have to be made for (--oidc-audience)");
            }
        }

        private static boolean isLoopback(String host) {
            return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        }
    }

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        if (metricsPort.isPresent()
                && (metricsPort.getAsInt() < 1
                        || metricsPort.getAsInt() > 65_535
                        || metricsPort.getAsInt() == port)) {
            throw new IllegalArgumentException(
                    "the port for metrics is a number from 1 to 65535, and not that of the server");
        }
        if (tls.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "without TLS only this machine is listened to: give --tls-certificate and --tls-key, or leave --address out and put a proxy that speaks TLS in front");
        }
        if (base.isPresent() && !isRoot(base.get())) {
            throw new IllegalArgumentException(
                    "the address of a TAXII server is https, a host, and a slash, such as https://taxii.example.org/");
        }
    }

    private static boolean isRoot(URI base) {
        return "https".equals(base.getScheme())
                && base.getHost() != null
                && "/".equals(base.getRawPath())
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
    }
}
