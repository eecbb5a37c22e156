package org.dazaifu.taxii.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dazaifu.taxii.client.Credentials;

/** A service on a port of this machine; the token or user name is the caller's name. */
public final class Loopback implements AutoCloseable {

    private static final int REFUSED_BODY = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Loopback(TaxiiService service, int port) throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(service, exchange));
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(TaxiiService service, HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestURI();
            TaxiiResponse response =
                    service.handle(
                            new TaxiiRequest(
                                    exchange.getRequestMethod(),
                                    target.getRawPath(),
                                    Objects.requireNonNullElse(target.getRawQuery(), ""),
                                    exchange.getRequestHeaders(),
                                    exchange.getRequestBody()),
                            caller(exchange));
            if (response.status() >= 400) {
                exchange.getRequestBody().skipNBytes(0);
                exchange.getRequestBody().readNBytes(REFUSED_BODY);
            }
            response.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = response.body() == TaxiiResponse.Body.NONE;
            exchange.sendResponseHeaders(response.status(), empty ? -1 : 0);
            if (!empty) {
                OutputStream out = exchange.getResponseBody();
                response.body().writeTo(out);
                out.close();
            }
        }
    }

    private static Caller caller(HttpExchange exchange) {
        List<String> headers =
                exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        return headers.equals(
                                List.of(
                                        new Credentials.Basic("partner", "secret")
                                                .header()
                                                .orElseThrow()))
                        || headers.equals(List.of("Bearer partner"))
                ? Site.partner("partner")
                : Site.nobody();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
