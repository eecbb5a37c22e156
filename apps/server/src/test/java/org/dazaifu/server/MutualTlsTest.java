package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.dazaifu.server.ServerOptions.TlsFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutualTlsTest {

    @TempDir Path directory;

    @Test
    void aClientCertificateIsItsAccountAndNothingElseIs() throws Exception {
        TestCertificates server = new TestCertificates("server authority");
        TestCertificates partners = new TestCertificates("partners");
        TestCertificates.Held own = server.issue("127.0.0.1");
        TlsFiles files =
                new TlsFiles(
                        TestCertificates.certificate(directory.resolve("server.pem"), own),
                        TestCertificates.key(directory.resolve("server.key"), own),
                        Optional.of(partners.authority(directory.resolve("partners.pem"))));
        try (Site site =
                Site.in(
                        directory,
                        usual ->
                                new ServerOptions(
                                        usual.exchange(),
                                        usual.database(),
                                        usual.address(),
                                        usual.port(),
                                        Optional.of(files),
                                        usual.oidc(),
                                        usual.behindProxy(),
                                        usual.base(),
                                        usual.metricsPort()))) {
            TestCertificates.Held bound = partners.issue("quad soc");
            site.exchange.certificates().bind(Site.TESTER, "quad-soc", bound.certificate());
            TestCertificates.Held unbound = partners.issue("somebody");
            TestCertificates.Held foreign = server.issue("of another authority");

            HttpResponse<String> known = ask(site, server, bound, Optional.empty());
            assertThat(known.statusCode()).isEqualTo(200);
            assertThat(Site.json(known).path("name").asString()).isEqualTo("quad-soc");
            assertThat(Site.json(known).path("proof").asString()).startsWith("certificate:");
            assertThat(known.headers().firstValue("Strict-Transport-Security")).isPresent();

            assertThat(ask(site, server, unbound, Optional.empty()).statusCode()).isEqualTo(401);
            assertThat(ask(site, server, null, Optional.empty()).statusCode()).isEqualTo(401);
            assertThatThrownBy(() -> ask(site, server, foreign, Optional.empty()))
                    .isInstanceOf(IOException.class);

            String token = site.tokens.getOrDefault(Site.Who.ANALYST, "");
            assertThat(
                            Site.json(ask(site, server, bound, Optional.of(token)))
                                    .path("name")
                                    .asString())
                    .isEqualTo("ann");
            assertThat(ask(site, server, bound, Optional.of("dzf_wrong")).statusCode())
                    .isEqualTo(401);

            site.exchange
                    .certificates()
                    .revoke(
                            Site.TESTER,
                            org.dazaifu.exchange.access.Certificates.fingerprint(
                                    bound.certificate()));
            assertThat(ask(site, server, bound, Optional.empty()).statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> ask(
            Site site,
            TestCertificates trusted,
            TestCertificates.@Nullable Held with,
            Optional<String> token)
            throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusted.client(with)).build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(site.address("/api/v1/whoami"));
            token.ifPresent(one -> request.header("Authorization", "Bearer " + one));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
