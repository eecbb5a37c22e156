package org.dazaifu.taxii.client;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.client.TaxiiException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One HTTP request and the head of its answer, whatever it says. */
final class HttpCall {

    private static final int LONGEST_ERROR = 1 << 16;
    private static final String USER_AGENT =
            "dazaifu/"
                    + Objects.requireNonNullElse(
                            HttpCall.class.getPackage().getImplementationVersion(), "development");

    private final TaxiiPeer peer;

    HttpCall(TaxiiPeer peer) {
        this.peer = peer;
    }

    /**
     * Sends a request on a connection of its own.
     *
     * @param headers beside those that every request has
     */
    HttpReply send(String method, URI url, Map<String, String> headers, byte[] body)
            throws TaxiiException {
        Connection connection = Connection.to(url, peer);
        try {
            InputStream in = new BufferedInputStream(connection.in(), 1 << 16);
            HttpHead head = answered(connection, in, head(method, url, headers), body);
            return new HttpReply(
                    head.status(),
                    head.headers(),
                    head.body(in, peer.limits().pageBytes()),
                    connection);
        } catch (HttpBody.TooLong e) {
            connection.close();
            throw new TaxiiException(Code.TOO_LARGE, tooLarge(), e);
        } catch (IOException e) {
            connection.close();
            throw connection.failed(Code.BROKEN_OFF, Words.of(url) + " gave no answer", e);
        }
    }

    String tooLarge() {
        return "The answer has more than " + peer.limits().pageBytes() + " bytes.";
    }

    /** Sends a request and reads the head of its answer, which may come before all is sent. */
    private static HttpHead answered(
            Connection connection, InputStream in, String head, byte[] body) throws IOException {
        try {
            OutputStream out = new BufferedOutputStream(connection.out());
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException unsent) {
            try {
                return HttpHead.read(in);
            } catch (IOException e) {
                unsent.addSuppressed(e);
                throw unsent;
            }
        }
        return HttpHead.read(in);
    }

    private String head(String method, URI url, Map<String, String> headers) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder();
        head.append(method).append(' ').append(path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getHost());
        if (url.getPort() >= 0) {
            head.append(':').append(url.getPort());
        }
        head.append("\r\nUser-Agent: ").append(USER_AGENT);
        head.append("\r\nConnection: close\r\n");
        peer.credentials()
                .header()
                .ifPresent(value -> head.append("Authorization: ").append(value).append("\r\n"));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** What a status that is no success means. */
    static TaxiiException refused(HttpReply reply, URI url) {
        Code code =
                switch (reply.status()) {
                    case 401 -> Code.UNAUTHENTICATED;
                    case 403 -> Code.FORBIDDEN;
                    case 404 -> Code.NOT_FOUND;
                    case 406 -> Code.NOT_ACCEPTABLE;
                    case 429, 503 -> Code.BUSY;
                    default -> reply.status() >= 500 ? Code.SERVER_FAILED : Code.REFUSED;
                };
        return new TaxiiException(
                code,
                Words.of(url)
                        + " answers "
                        + reply.status()
                        + explanation(reply).map(words -> " (" + words + ")").orElse("")
                        + ".",
                OptionalInt.of(reply.status()),
                null);
    }

    private static Optional<String> explanation(HttpReply reply) {
        try {
            JsonNode error = JsonTrees.read(reply.body().readNBytes(LONGEST_ERROR));
            String words =
                    error.path("title").asString("") + " " + error.path("description").asString("");
            return Optional.of(Words.of(words)).filter(one -> !one.isEmpty());
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Where an answer points to. */
    static URI location(HttpReply reply, URI from) throws TaxiiException {
        try {
            return from.resolve(URI.create(reply.header("location")));
        } catch (IllegalArgumentException e) {
            throw redirected(from);
        }
    }

    static boolean sameText(Object one, Object other) {
        return Objects.toString(one, "").equalsIgnoreCase(Objects.toString(other, ""));
    }

    static TaxiiException redirected(URI from) {
        return new TaxiiException(
                Code.REDIRECTED,
                Words.of(from) + " points elsewhere, where the client does not follow.");
    }
}
