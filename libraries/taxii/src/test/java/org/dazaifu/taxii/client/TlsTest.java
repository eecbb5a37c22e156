package org.dazaifu.taxii.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.dazaifu.taxii.client.TaxiiException.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir private static Path directory;

    private static KeyStore serverKey;
    private static KeyStore clientKey;
    private static HttpsServer server;
    private static volatile List<String> limited = List.of();

    @BeforeAll
    static void start() throws Exception {
        serverKey = key("server", "san=dns:localhost");
        clientKey = key("client", "san=dns:client");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext context = context(serverKey, clientKey);
        server.setHttpsConfigurator(
                new HttpsConfigurator(context) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters ssl = context.getDefaultSSLParameters();
                        ssl.setNeedClientAuth(true);
                        if (!limited.isEmpty()) {
                            ssl.setProtocols(new String[] {"TLSv1.2"});
                            ssl.setCipherSuites(limited.toArray(String[]::new));
                        }
                        parameters.setSSLParameters(ssl);
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = "{\"collections\":[]}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/taxii+json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aTrustedServerIsSpokenToWithTheClientsCertificate() throws Exception {
        assertThat(client(context(clientKey, serverKey)).collections(at("localhost"))).isEmpty();
    }

    @Test
    void aServerThatIsNotTrustedIsNot() throws Exception {
        assertTlsFails(client(context(clientKey, clientKey)), "localhost");
        assertTlsFails(client(SSLContext.getDefault()), "localhost");
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws Exception {
        assertTlsFails(client(context(clientKey, serverKey)), "127.0.0.1");
    }

    @Test
    void suitesThatHttp2ForbidsAreNotUsed() throws Exception {
        limited = List.of("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256");
        try {
            assertTlsFails(client(context(clientKey, serverKey)), "localhost");
            limited = List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
            assertThat(client(context(clientKey, serverKey)).collections(at("localhost")))
                    .isEmpty();
        } finally {
            limited = List.of();
        }
    }

    private static void assertTlsFails(TaxiiClient client, String host) {
        assertThatThrownBy(() -> client.collections(at(host)))
                .isInstanceOfSatisfying(
                        TaxiiException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(Code.TLS_FAILED));
    }

    private static URI at(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/feeds/");
    }

    private static TaxiiClient client(SSLContext context) {
        return Clients.of(
                new TaxiiPeer(
                        new Credentials.None(),
                        context,
                        AddressPolicy.publicOr(Set.of("localhost", "127.0.0.1")),
                        false,
                        Clients.LIMITS));
    }

    private static KeyStore key(String name, String extension) throws Exception {
        Path file = directory.resolve(name + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                extension,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLContext context(KeyStore own, KeyStore trusted) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        String alias = trusted.aliases().nextElement();
        authorities.setCertificateEntry(alias, trusted.getCertificate(alias));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
