package org.dazaifu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsPortTest {

    @TempDir Path directory;

    @Test
    void thePortForMetricsGivesHealthAndMetricsToAnybodyAndNothingElseToAnybody() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Site site =
                Site.in(
                        directory,
                        usual ->
                                new ServerOptions(
                                        usual.exchange(),
                                        usual.database(),
                                        usual.address(),
                                        usual.port(),
                                        usual.tls(),
                                        usual.oidc(),
                                        false,
                                        usual.base(),
                                        OptionalInt.of(port)))) {
            assertThat(ask(port, "/metrics", "")).startsWith("HTTP/1.1 200").contains("jvm_memory");
            assertThat(ask(port, "/health", "")).startsWith("HTTP/1.1 200");
            assertThat(ask(port, "/api/v1/whoami", "")).startsWith("HTTP/1.1 401");
            assertThat(ask(port, "/taxii2/", "")).startsWith("HTTP/1.1 401");
            for (Site.Who who : new Site.Who[] {Site.Who.ADMINISTRATOR, Site.Who.PARTNER}) {
                String shown = "Authorization: Bearer " + site.tokens.get(who) + "\r\n";
                assertThat(ask(port, "/api/v1/whoami", shown)).startsWith("HTTP/1.1 403");
                assertThat(ask(port, "/taxii2/", shown)).startsWith("HTTP/1.1 403");
            }
        }
    }

    private static String ask(int port, String path, String headers) throws Exception {
        try (RawHttp http = new RawHttp(port)) {
            http.send(
                    "GET %s HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n%sConnection: close\r\n\r\n"
                            .formatted(path, headers));
            return http.rest();
        }
    }
}
