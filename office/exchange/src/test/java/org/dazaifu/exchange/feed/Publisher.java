package org.dazaifu.exchange.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server on this machine that publishes what a test gives it, with entity tags. */
final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What was asked for, such as {@code GET /list 200}. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** An answer of a test's own. */
    interface Answer {
        void to(HttpExchange request) throws IOException;
    }

    Publisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, String document) {
        answers.remove(path);
        documents.put(path, document);
    }

    void remove(String path) {
        documents.remove(path);
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            String path = request.getRequestURI().getPath();
            Answer own = answers.get(path);
            if (own != null) {
                requests.add(request.getRequestMethod() + " " + request.getRequestURI() + " own");
                own.to(request);
                return;
            }
            String document = documents.get(path);
            String tag = "\"" + (document == null ? 0 : document.hashCode()) + "\"";
            if (document == null) {
                send(request, 404, "");
            } else if (tag.equals(request.getRequestHeaders().getFirst("If-None-Match"))) {
                send(request, 304, "");
            } else {
                request.getResponseHeaders().set("ETag", tag);
                send(request, 200, document);
            }
        }
    }

    private void send(HttpExchange request, int status, String body) throws IOException {
        requests.add("GET " + request.getRequestURI().getPath() + " " + status);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        request.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
