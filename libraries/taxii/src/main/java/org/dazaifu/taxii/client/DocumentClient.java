package org.dazaifu.taxii.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dazaifu.taxii.client.TaxiiException.Code;

/**
 * Gets plain documents by HTTP, such as a list or a feed's files, as guardedly as TAXII: addresses
 * are checked after a name was resolved, and the connection is made to a checked one; everything is
 * bounded; what may go better later is tried again.
 *
 * <p>Redirects are followed on the same host, at most five, each checked anew, never from TLS to
 * none. Compressed answers (gzip) are bounded by what they unfold to. A document that ends before
 * its end is a failure. For use by several threads.
 */
public final class DocumentClient {

    private static final int MOST_REDIRECTS = 5;
    private static final int BLOCK = 1 << 16;

    private final HttpCall call;
    private final TaxiiPeer peer;
    private final InstantSource clock;
    private final Patience.Pause pause;

    /** A client for servers that are spoken to in one way. */
    public DocumentClient(TaxiiPeer peer) {
        this(peer, InstantSource.system(), Thread::sleep);
    }

    DocumentClient(TaxiiPeer peer, InstantSource clock, Patience.Pause pause) {
        this.peer = peer;
        this.call = new HttpCall(peer);
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Gets a document, unless it is as it was.
     *
     * @param known what the server said of the form that the caller has
     * @param target where it is written to; what was there is lost, and where this throws it is not
     *     to be used
     * @throws IOException if the file cannot be written
     */
    public Document get(URI url, Validators known, Path target) throws TaxiiException, IOException {
        Patience patience = new Patience(peer.limits(), clock, pause, RandomGenerator.getDefault());
        while (true) {
            try (HttpReply reply = answer(url, known)) {
                if (reply.status() == 304) {
                    return new Document.Unchanged();
                }
                return received(reply, target);
            } catch (Exchange.Busy busy) {
                patience.after(busy.told(), busy.retryAfter());
            } catch (TaxiiException failure) {
                patience.after(failure, "");
            }
        }
    }

    private HttpReply answer(URI url, Validators known) throws TaxiiException, Exchange.Busy {
        URI at = url;
        for (int redirects = 0; ; redirects++) {
            HttpReply reply = call.send("GET", at, headers(known), new byte[0]);
            if (reply.status() == 304 && !known.equals(Validators.NONE) || reply.status() == 200) {
                return reply;
            }
            try (reply) {
                if (reply.status() / 100 != 3) {
                    TaxiiException told = HttpCall.refused(reply, at);
                    if (told.code() == Code.BUSY) {
                        throw new Exchange.Busy(reply.header("retry-after"), told);
                    }
                    throw told;
                }
                at = target(reply, at, redirects);
            }
        }
    }

    private static Map<String, String> headers(Validators known) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "gzip");
        if (!known.entityTag().isEmpty()) {
            headers.put("If-None-Match", known.entityTag());
        }
        if (!known.lastModified().isEmpty()) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    private static URI target(HttpReply reply, URI from, int redirects) throws TaxiiException {
        URI to = HttpCall.location(reply, from);
        boolean sameScheme = HttpCall.sameText(to.getScheme(), from.getScheme());
        boolean home = HttpCall.sameText(to.getHost(), from.getHost());
        boolean samePort = sameScheme && to.getPort() == from.getPort();
        boolean secured =
                HttpCall.sameText(from.getScheme(), "http")
                        && HttpCall.sameText(to.getScheme(), "https")
                        && from.getPort() < 0
                        && to.getPort() < 0;
        if (!home || !(samePort || secured) || redirects == MOST_REDIRECTS) {
            throw HttpCall.redirected(from);
        }
        return to;
    }

    private Document received(HttpReply reply, Path target) throws TaxiiException, IOException {
        String encoding = reply.header("content-encoding").strip().toLowerCase(Locale.ROOT);
        boolean folded = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!folded && !encoding.isEmpty() && !encoding.equals("identity")) {
            throw new TaxiiException(
                    Code.MALFORMED, "The answer is compressed in a way that was not asked for.");
        }
        boolean endStated =
                folded
                        || !reply.header("content-length").isEmpty()
                        || !reply.header("transfer-encoding").isEmpty();
        try (OutputStream out = Files.newOutputStream(target)) {
            long bytes = copied(reply, folded, out);
            return new Document.Received(
                    new Validators(reply.header("etag"), reply.header("last-modified")),
                    bytes,
                    endStated);
        }
    }

    private long copied(HttpReply reply, boolean folded, OutputStream out)
            throws TaxiiException, IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        InputStream in = null;
        for (int count = 0; count >= 0; ) {
            try {
                in = in == null ? unfolded(reply, folded) : in;
                count = in.read(block);
                if (count < 0 && reply.body().read() >= 0) {
                    throw new ZipException("something follows its end");
                }
            } catch (HttpBody.TooLong e) {
                throw new TaxiiException(Code.TOO_LARGE, call.tooLarge(), e);
            } catch (ZipException e) {
                throw new TaxiiException(Code.MALFORMED, "The answer is no gzip.", e);
            } catch (IOException e) {
                throw reply.connection()
                        .failed(
                                Code.BROKEN_OFF,
                                e instanceof EOFException
                                        ? "The document"
                                        : "The document broke off",
                                e);
            }
            bytes += Math.max(0, count);
            if (bytes > peer.limits().pageBytes()) {
                throw new TaxiiException(Code.TOO_LARGE, call.tooLarge());
            }
            out.write(block, 0, Math.max(0, count));
        }
        return bytes;
    }

    private static InputStream unfolded(HttpReply reply, boolean folded) throws IOException {
        return folded ? new GZIPInputStream(reply.body(), BLOCK) : reply.body();
    }
}
