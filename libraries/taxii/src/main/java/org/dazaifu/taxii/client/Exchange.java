package org.dazaifu.taxii.client;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.client.TaxiiException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One request and its answer, checked as far as its body. */
final class Exchange {

    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_ERROR = 1 << 16;
    private static final String USER_AGENT =
            "dazaifu/"
                    + Objects.requireNonNullElse(
                            Exchange.class.getPackage().getImplementationVersion(), "development");

    private final TaxiiPeer peer;

    Exchange(TaxiiPeer peer) {
        this.peer = peer;
    }

    /** A busy server's wish; seconds or a date as it wrote them. */
    static final class Busy extends Exception {
        private final String retryAfter;
        private final TaxiiException told;

        Busy(String retryAfter, TaxiiException told) {
            super(told);
            this.retryAfter = retryAfter;
            this.told = told;
        }

        String retryAfter() {
            return retryAfter;
        }

        TaxiiException told() {
            return told;
        }
    }

    /** The answer to a GET or DELETE, whose status is 2xx. */
    HttpReply send(String method, URI url) throws TaxiiException, Busy {
        URI at = url;
        for (int redirects = 0; ; redirects++) {
            HttpReply reply = once(method, at, new byte[0]);
            if (reply.status() / 100 != 3) {
                return checked(reply, at);
            }
            try (reply) {
                at = target(reply, at, method, redirects);
            }
        }
    }

    /** The answer to a POST, whose status is 2xx. */
    HttpReply post(URI url, byte[] body) throws TaxiiException, Busy {
        HttpReply reply = once("POST", url, body);
        if (reply.status() / 100 == 3) {
            try (reply) {
                throw redirected(url);
            }
        }
        return checked(reply, url);
    }

    private HttpReply once(String method, URI url, byte[] body) throws TaxiiException {
        Connection connection = Connection.to(url, peer);
        try {
            InputStream in = new BufferedInputStream(connection.in(), 1 << 16);
            HttpHead head = answered(connection, in, head(method, url, body.length), body);
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

    String tooLarge() {
        return "The answer has more than " + peer.limits().pageBytes() + " bytes.";
    }

    private String head(String method, URI url, int length) {
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
        head.append("\r\nAccept: ").append(TaxiiMediaType.TAXII);
        head.append("\r\nUser-Agent: ").append(USER_AGENT);
        head.append("\r\nConnection: close\r\n");
        peer.credentials()
                .header()
                .ifPresent(value -> head.append("Authorization: ").append(value).append("\r\n"));
        if (method.equals("POST")) {
            head.append("Content-Type: ").append(TaxiiMediaType.TAXII);
            head.append("\r\nContent-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private HttpReply checked(HttpReply reply, URI url) throws TaxiiException, Busy {
        if (reply.status() / 100 != 2) {
            try (reply) {
                TaxiiException told = refused(reply, url);
                if (told.code() == Code.BUSY) {
                    throw new Busy(reply.header("retry-after"), told);
                }
                throw told;
            }
        }
        String encoding = reply.header("content-encoding");
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            reply.close();
            throw new TaxiiException(Code.MALFORMED, "The answer is compressed, unasked.");
        }
        return reply;
    }

    /** Refuses an answer that is not of TAXII. */
    static void needTaxii(HttpReply reply) throws TaxiiException {
        if (!TaxiiMediaType.isTaxii(reply.header("content-type"))) {
            throw new TaxiiException(
                    Code.WRONG_CONTENT_TYPE,
                    "The answer is not TAXII 2.1 but \""
                            + Words.of(reply.header("content-type"))
                            + "\".",
                    OptionalInt.of(reply.status()),
                    null);
        }
    }

    private static TaxiiException refused(HttpReply reply, URI url) {
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

    private static URI target(HttpReply reply, URI from, String method, int redirects)
            throws TaxiiException {
        URI to;
        try {
            to = from.resolve(URI.create(reply.header("location")));
        } catch (IllegalArgumentException e) {
            throw redirected(from);
        }
        if (!Origin.of(to).equals(Origin.of(from))
                || !method.equals("GET")
                || redirects == MOST_REDIRECTS) {
            throw redirected(from);
        }
        return to;
    }

    private static TaxiiException redirected(URI from) {
        return new TaxiiException(
                Code.REDIRECTED,
                Words.of(from) + " points elsewhere, where the client does not follow.");
    }
}
