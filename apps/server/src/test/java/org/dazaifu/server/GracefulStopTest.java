package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.store.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GracefulStopTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir Path directory;

    @Test
    void aRequestThatIsUnderWayEndsBeforeTheServerDoes() throws Exception {
        String token;
        String path;
        try (Site site = Site.in(directory)) {
            token = site.tokens.getOrDefault(Site.Who.PARTNER, "");
            path = "/exchange/collections/" + site.uuid(CollectionKind.INBOX, "quad") + "/objects/";
        }
        Path home = directory.resolve("exchange");
        try (ServedProcess server = ServedProcess.start(home, directory);
                RawHttp http = new RawHttp(server.port())) {
            String body = Site.envelope(1);
            http.send(
                    "POST %s HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nAuthorization: Bearer %s\r\nContent-Type: application/taxii+json;version=2.1\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(path, token, body.length()));
            assertThat(http.head()).startsWith("HTTP/1.1 100");
            http.send(body.substring(0, 20));
            CompletableFuture<Integer> ended =
                    CompletableFuture.supplyAsync(() -> {
                        try {
                            return server.end();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            Thread.sleep(1_500);
            assertThat(ended).isNotDone();
            http.send(body.substring(20));
            assertThat(http.head()).startsWith("HTTP/1.1 202");
            assertThat(ended.get()).isEqualTo(TERMINATED);
        }
        try (Exchange exchange = Exchange.open(home, DatabaseAddress.in(home))) {
            String count =
                    exchange.database()
                            .read(sql ->
                                    String.valueOf(sql.fetchValue("select count(*) from record")));
            assertThat(count).isEqualTo("1");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() throws Exception {
        try (Site site = Site.in(directory)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            Site.in(
                                    directory.resolve("second"),
                                    usual ->
                                            new ServerOptions(
                                                    usual.exchange(),
                                                    usual.database(),
                                                    usual.address(),
                                                    site.server.port(),
                                                    usual.tls(),
                                                    usual.oidc(),
                                                    false,
                                                    usual.base(),
                                                    usual.metricsPort())))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("is taken")
                    .extracting(e -> ((ServerException) e).reason())
                    .isEqualTo(ServerException.Reason.PORT_TAKEN);
        }
    }
}
