package org.dazaifu.taxii.client;

import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.client.TaxiiException.Code;

/** One request of TAXII and its answer, checked as far as its body. */
final class Exchange {

    private static final int MOST_REDIRECTS = 3;

    private final HttpCall call;

    Exchange(TaxiiPeer peer) {
        this.call = new HttpCall(peer);
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
            HttpReply reply =
                    call.send(method, at, Map.of("Accept", TaxiiMediaType.TAXII), new byte[0]);
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
        Map<String, String> headers =
                Map.of(
                        "Accept", TaxiiMediaType.TAXII,
                        "Content-Type", TaxiiMediaType.TAXII,
                        "Content-Length", Integer.toString(body.length));
        HttpReply reply = call.send("POST", url, headers, body);
        if (reply.status() / 100 == 3) {
            try (reply) {
                throw HttpCall.redirected(url);
            }
        }
        return checked(reply, url);
    }

    String tooLarge() {
        return call.tooLarge();
    }

    private static HttpReply checked(HttpReply reply, URI url) throws TaxiiException, Busy {
        if (reply.status() / 100 != 2) {
            try (reply) {
                TaxiiException told = HttpCall.refused(reply, url);
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

    private static URI target(HttpReply reply, URI from, String method, int redirects)
            throws TaxiiException {
        URI to = HttpCall.location(reply, from);
        boolean home = Origin.of(to).equals(Origin.of(from));
        if (!home || !method.equals("GET") || redirects == MOST_REDIRECTS) {
            throw HttpCall.redirected(from);
        }
        return to;
    }
}
