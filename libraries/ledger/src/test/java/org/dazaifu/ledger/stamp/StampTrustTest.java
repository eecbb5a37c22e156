package org.dazaifu.ledger.stamp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StampTrustTest {

    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    private static final byte[] STAMPED = "a checkpoint".getBytes(UTF_8);

    private static StampAuthority authority;
    private static StampRequest request;
    private static byte[] response;

    @BeforeAll
    static void stamp() throws Exception {
        authority = new StampAuthority(NOW);
        request = StampRequest.of(STAMPED);
        response = authority.exchange(request.der());
    }

    private static StampCheck check(X509Certificate trusted, byte[] stamped, byte[] bytes) {
        return new StampTrust(List.of(trusted)).check("x", stamped, bytes);
    }

    @Test
    void aStampByATrustedAuthorityHolds() {
        assertThat(request.mismatch(response)).isEmpty();
        StampCheck.Stamped stamped = new StampCheck.Stamped(NOW, "CN=Clock");
        assertThat(check(authority.root(), STAMPED, response)).isEqualTo(stamped);
        assertThat(check(authority.certificate(), STAMPED, response)).isEqualTo(stamped);
    }

    @Test
    void anothersStampAndAStampOfSomethingElseAreRefused() throws Exception {
        StampAuthority other = new StampAuthority(NOW);
        assertThat(check(other.root(), STAMPED, response)).isInstanceOf(StampCheck.Refused.class);
        assertThat(check(authority.root(), "b".getBytes(UTF_8), response))
                .isInstanceOf(StampCheck.Refused.class);
        assertThat(new StampTrust(List.of()).check("x", STAMPED, response))
                .isInstanceOf(StampCheck.Refused.class);
    }

    @Test
    void aResponseToAnotherRequestIsNoneToThisOne() {
        assertThat(StampRequest.of(STAMPED).mismatch(response)).isPresent();
        assertThat(StampRequest.of("b".getBytes(UTF_8)).mismatch(response)).isPresent();
        assertThat(request.mismatch(new byte[0])).isPresent();
    }

    @Test
    void aCertificateThatHadExpiredIsRefused() throws Exception {
        StampAuthority late = new StampAuthority(NOW.plus(Duration.ofDays(400)));
        byte[] stamp = late.exchange(request.der());
        assertThat(check(late.root(), STAMPED, stamp)).isInstanceOf(StampCheck.Refused.class);
        assertThat(check(late.certificate(), STAMPED, stamp))
                .isInstanceOf(StampCheck.Refused.class);
    }

    @Test
    void everyFlippedBitIsFoundOrChangesNothingThatIsSaid() {
        StampTrust trust = new StampTrust(List.of(authority.root()));
        StampCheck said = trust.check("x", STAMPED, response);
        int found = 0;
        for (int at = 0; at < response.length; at++) {
            byte[] mutated = response.clone();
            mutated[at] ^= (byte) (1 << at % 8);
            StampCheck check = trust.check("x", STAMPED, mutated);
            if (check instanceof StampCheck.Refused) {
                found++;
            } else {
                assertThat(check).isEqualTo(said);
            }
        }
        assertThat(found).isGreaterThan(response.length * 9 / 10);
        for (int length = 0; length < response.length; length++) {
            assertThat(trust.check("x", STAMPED, Arrays.copyOf(response, length)))
                    .isInstanceOf(StampCheck.Refused.class);
        }
    }

    @Test
    void aCertificateForSomethingElseIsRefused() throws Exception {
        // The generator itself refuses such a certificate, so none can be had.
        StampAuthority web = new StampAuthority(NOW, KeyPurposeId.id_kp_serverAuth, true);
        assertThatThrownBy(() -> web.exchange(request.der())).isInstanceOf(AssertionError.class);
        StampAuthority lax = new StampAuthority(NOW, KeyPurposeId.id_kp_timeStamping, false);
        assertThatThrownBy(() -> lax.exchange(request.der())).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRequestIsPostedAndTheResponseComesBack() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/stamp",
                exchange -> {
                    byte[] answer = authority.exchange(exchange.getRequestBody().readAllBytes());
                    boolean query =
                            "application/timestamp-query"
                                    .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
                    exchange.sendResponseHeaders(query ? 200 : 415, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        try {
            URI root = URI.create("http://localhost:" + server.getAddress().getPort());
            byte[] answer =
                    new HttpStampTransport(root.resolve("/stamp"), Duration.ofSeconds(10))
                            .exchange(request.der());
            assertThat(request.mismatch(answer)).isEmpty();
            assertThatThrownBy(() ->
                            new HttpStampTransport(root.resolve("/none"), Duration.ofSeconds(10))
                                    .exchange(request.der()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("404");
        } finally {
            server.stop(0);
        }
    }
}
