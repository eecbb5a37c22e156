package org.dazaifu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlNode;
import org.dazaifu.response.yaml.YamlText;
import org.dazaifu.server.ServerOptions.OidcIssuer;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code dazaifu serve} as a file (docs/server.md). What it does not say is null.
 *
 * <p>Guarantees: each value is of its form, and the files that are named can be read. Does not say
 * whether the values go together: that is known once those of the command line are there too.
 *
 * @param database with the password of the file that is named beside it
 */
record ServeFile(
        @Nullable Path exchange,
        @Nullable String database,
        @Nullable Integer port,
        @Nullable String address,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path clientAuthority,
        @Nullable URI issuer,
        @Nullable String audience,
        @Nullable Boolean behindProxy,
        @Nullable URI base,
        @Nullable Integer metricsPort) {

    private static final int LARGEST_SECRET = 10_000;

    /**
     * Reads a file's text.
     *
     * @param source the file's name; paths in it begin at its directory
     * @throws MistakesException with everything that is wrong in it
     */
    static ServeFile read(Path source, String text) throws MistakesException {
        Problems problems = new Problems();
        ServeFile read =
                YamlText.read(source.toString(), text, problems)
                        .map(mapping ->
                                new Reading(
                                                source.toAbsolutePath(),
                                                new Section(source.toString(), mapping, problems))
                                        .file())
                        .orElse(NOTHING);
        problems.refuse();
        return read;
    }

    private static final ServeFile NOTHING =
            new ServeFile(null, null, null, null, null, null, null, null, null, null, null, null);

    /** One file while it is read. */
    private record Reading(Path source, Section all) {

        ServeFile file() {
            Path exchange = path(all, "exchange");
            String database = all.section("database").map(this::database).orElse(null);
            Integer port = port("port", 0);
            String address = address();
            Section tls = all.section("tls").orElse(null);
            Path certificate = tls == null ? null : required(tls, "certificate");
            Path key = tls == null ? null : required(tls, "key");
            Path clientAuthority = tls == null ? null : readable(tls, "client-ca");
            Section oidc = all.section("oidc").orElse(null);
            URI issuer = oidc == null ? null : issuer(oidc);
            String audience = oidc == null ? null : oidc.text("audience");
            Boolean behindProxy =
                    all.node("behind-proxy") == null ? null : all.flag("behind-proxy");
            URI base = base();
            Integer metricsPort = port("metrics-port", 1);
            if (tls != null) {
                tls.end();
            }
            if (oidc != null) {
                oidc.end();
            }
            all.end();
            return new ServeFile(
                    exchange,
                    database,
                    port,
                    address,
                    certificate,
                    key,
                    clientAuthority,
                    issuer,
                    audience,
                    behindProxy,
                    base,
                    metricsPort);
        }

        private static void mistake(Section in, String key, String message) {
            YamlNode node = in.node(key);
            in.mistake(
                    node == null ? in.line() : node.line(),
                    node == null ? in.column() : node.column(),
                    message);
        }

        private @Nullable String database(Section database) {
            String url = database.text("url");
            Path passwordFile = readable(database, "password-file");
            database.end();
            if (url.isEmpty()) {
                return null;
            }
            try {
                DatabaseAddress.of(url);
            } catch (IllegalArgumentException e) {
                mistake(database, "url", e.getMessage() + "; write 'url: jdbc:postgresql://...'");
                return null;
            }
            if (passwordFile == null) {
                return url;
            }
            if (url.matches(".*[?&]password=.*")) {
                mistake(
                        database,
                        "url",
                        "the password stands here and in 'password-file'; leave it out here");
                return null;
            }
            String password = secret(database, passwordFile);
            return password == null
                    ? null
                    : url
                            + (url.indexOf('?') < 0 ? "?" : "&")
                            + "password="
                            + URLEncoder.encode(password, StandardCharsets.UTF_8);
        }

        private static @Nullable String secret(Section database, Path file) {
            try {
                if (Files.size(file) <= LARGEST_SECRET) {
                    String line = Files.readString(file).strip();
                    if (!line.isEmpty() && line.indexOf('\n') < 0) {
                        return line;
                    }
                }
            } catch (IOException e) {
                // Told below: what is no text is no secret on one line either.
            }
            mistake(
                    database,
                    "password-file",
                    "'" + file + "' does not hold a password on one line; write it there alone");
            return null;
        }

        private @Nullable Path path(Section in, String key) {
            String text = in.node(key) == null ? "" : in.text(key);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return source.resolveSibling(text);
            } catch (InvalidPathException e) {
                mistake(in, key, "'" + key + "' is no path; write the name of a file or directory");
                return null;
            }
        }

        private @Nullable Path readable(Section in, String key) {
            Path file = path(in, key);
            if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
                mistake(
                        in,
                        key,
                        "'%s' names %s, which is no file that can be read; write a path from the root, or from the directory of this file"
                                .formatted(key, file));
            }
            return file;
        }

        private @Nullable Path required(Section tls, String key) {
            if (tls.node(key) == null) {
                tls.text(key);
            }
            return readable(tls, key);
        }

        private @Nullable Integer port(String key, int least) {
            String text = all.node(key) == null ? "" : all.text(key);
            if (text.isEmpty()) {
                return null;
            }
            if (text.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(text);
                if (port >= least && port <= 65_535) {
                    return port;
                }
            }
            mistake(all, key, "'" + key + "' is a whole number from " + least + " to 65535");
            return null;
        }

        private @Nullable String address() {
            String text = all.node("address") == null ? "" : all.text("address");
            if (text.isEmpty()) {
                return null;
            }
            try {
                InetAddress.getByName(text);
                return text;
            } catch (UnknownHostException e) {
                mistake(
                        all,
                        "address",
                        "there is no address '%s'; write 127.0.0.1 for this machine only, or 0.0.0.0 for all its networks"
                                .formatted(text));
                return null;
            }
        }

        private static @Nullable URI address(Section in, String key) {
            String text = in.text(key);
            try {
                return text.isEmpty() ? null : new URI(text);
            } catch (URISyntaxException e) {
                mistake(in, key, "'" + key + "' is no URL; write https:// and a host");
                return null;
            }
        }

        private static @Nullable URI issuer(Section oidc) {
            URI issuer = address(oidc, "issuer");
            if (issuer != null) {
                try {
                    new OidcIssuer(issuer, "any");
                } catch (IllegalArgumentException e) {
                    mistake(oidc, "issuer", String.valueOf(e.getMessage()));
                }
            }
            return issuer;
        }

        private @Nullable URI base() {
            URI base = all.node("base") == null ? null : address(all, "base");
            if (base != null && (!"https".equals(base.getScheme()) || base.getHost() == null)) {
                mistake(all, "base", "'base' begins with https:// and a host");
            }
            return base;
        }
    }
}
