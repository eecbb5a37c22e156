package org.dazaifu.taxii.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.dazaifu.taxii.ApiRoot;
import org.dazaifu.taxii.Discovery;
import org.dazaifu.taxii.EnvelopeItem;
import org.dazaifu.taxii.ManifestEntry;
import org.dazaifu.taxii.TaxiiCollection;
import org.dazaifu.taxii.TaxiiStatus;
import org.dazaifu.taxii.TaxiiTime;
import org.dazaifu.taxii.client.TaxiiException.Code;
import tools.jackson.databind.JsonNode;

/**
 * A client of TAXII 2.1 servers.
 *
 * <p>Guarantees: connects to no address that the policy does not permit, follows no redirect to
 * another host, and ends, whatever the server does. Requests that may go better later are tried
 * again, with growing waits; adding objects is tried again only where the server said that it did
 * not take them, or was not reached.
 *
 * <p>Does not check what objects say. Makes one connection a request and speaks to no proxy. For
 * use by several threads.
 */
public final class TaxiiClient {

    private final TaxiiPeer peer;
    private final Exchange exchange;
    private final InstantSource clock;
    private final Patience.Pause pause;

    /** A client for servers that are spoken to in one way. */
    public TaxiiClient(TaxiiPeer peer) {
        this(peer, InstantSource.system(), Thread::sleep);
    }

    TaxiiClient(TaxiiPeer peer, InstantSource clock, Patience.Pause pause) {
        this.peer = peer;
        this.exchange = new Exchange(peer);
        this.clock = clock;
        this.pause = pause;
    }

    /** What a server says of itself; its address usually ends in {@code /taxii2/}. */
    public Discovery discovery(URI server) throws TaxiiException {
        return get(directory(server), ResourceReader::discovery);
    }

    /** The addresses of a server's API roots that are on the server's own host. */
    public List<URI> apiRoots(URI server) throws TaxiiException {
        var roots = new ArrayList<URI>();
        for (String root : discovery(server).apiRoots()) {
            URI at;
            try {
                at = directory(server).resolve(root);
            } catch (IllegalArgumentException e) {
                throw new TaxiiException(
                        Code.MALFORMED, "An API root has no address: " + Words.of(root), e);
            }
            if (at.getRawQuery() != null || at.getRawFragment() != null) {
                throw new TaxiiException(
                        Code.MALFORMED, "An API root's address has a query: " + Words.of(root));
            }
            if (Origin.of(at).equals(Origin.of(server)) && at.getRawUserInfo() == null) {
                roots.add(directory(at));
            }
        }
        return roots;
    }

    /** An API root. */
    public ApiRoot apiRoot(URI root) throws TaxiiException {
        return get(directory(root), ResourceReader::apiRoot);
    }

    /** The collections of an API root. */
    public List<TaxiiCollection> collections(URI root) throws TaxiiException {
        return get(at(root, "collections"), ResourceReader::collections);
    }

    /** A collection. */
    public TaxiiCollection collection(URI root, String id) throws TaxiiException {
        return get(at(root, "collections", id), ResourceReader::collection);
    }

    /**
     * Gets the objects of a collection, from where a bookmark is to the end.
     *
     * @param from {@link TaxiiBookmark#start} or what an earlier pull of the same collection with
     *     the same filter gave
     * @param sink takes each page once it was read to its end
     * @throws IOException if the sink fails
     */
    public PullSummary pull(
            URI root, String collection, ObjectFilter filter, TaxiiBookmark from, PageSink sink)
            throws TaxiiException, IOException {
        URI objects = at(root, "collections", collection, "objects");
        String feed = feed(objects, filter);
        if (!from.feed().isEmpty() && !from.feed().equals(feed)) {
            throw new TaxiiException(
                    Code.BOOKMARK,
                    "The bookmark is of another collection or another filter; start anew.");
        }
        var mark = new TaxiiBookmark(feed, from.last(), from.recent(), from.next());
        return new Pull(
                        objects,
                        filter,
                        peer.limits(),
                        url -> {
                            try (HttpReply reply = exchange.send("GET", url)) {
                                return ObjectPage.read(reply, peer.limits(), exchange.tooLarge());
                            }
                        },
                        patience(),
                        mark,
                        sink)
                .run();
    }

    /** The versions of an object that a filter names, or nothing if there is no such object. */
    public List<EnvelopeItem> object(URI root, String collection, String id, ObjectFilter filter)
            throws TaxiiException {
        var items = new ArrayList<EnvelopeItem>();
        var known = new HashSet<String>();
        var walk = walk(at(root, "collections", collection, "objects", id), filter, 0);
        do {
            ObjectPage page =
                    retried(() -> {
                        try (HttpReply reply = exchange.send("GET", walk.url())) {
                            return ObjectPage.read(reply, peer.limits(), exchange.tooLarge());
                        }
                    });
            walk.see(page.fingerprint(), page.bytes());
            boolean news = false;
            for (EnvelopeItem item : page.items()) {
                boolean isNew = known.add(ObjectPage.key(item));
                news |= isNew;
                if (isNew || item instanceof EnvelopeItem.Malformed) {
                    items.add(item);
                }
            }
            walk.next(page.more(), page.next(), page.last(), news);
        } while (walk.goesOn());
        return List.copyOf(items);
    }

    /** What a collection's manifest says of the objects that a filter names. */
    public List<ManifestEntry> manifest(URI root, String collection, ObjectFilter filter)
            throws TaxiiException {
        return walked(
                walk(
                        at(root, "collections", collection, "manifest"),
                        filter,
                        peer.limits().pageObjects()),
                ResourceReader::manifest);
    }

    /** The versions of an object that a collection has. */
    public List<String> versions(URI root, String collection, String id) throws TaxiiException {
        return walked(
                walk(
                        at(root, "collections", collection, "objects", id, "versions"),
                        ObjectFilter.EVERYTHING,
                        peer.limits().pageObjects()),
                ResourceReader::versions);
    }

    /**
     * Adds objects.
     *
     * @param envelope a TAXII envelope
     * @return what became of them so far
     */
    public TaxiiStatus add(URI root, String collection, byte[] envelope) throws TaxiiException {
        URI url = at(root, "collections", collection, "objects");
        Patience patience = patience();
        while (true) {
            try (HttpReply reply = exchange.post(url, envelope)) {
                return resource(reply, ResourceReader::status);
            } catch (Exchange.Busy busy) {
                patience.after(busy.told(), busy.retryAfter());
            } catch (TaxiiException failure) {
                if (failure.code() != Code.CONNECT_FAILED && failure.code() != Code.UNKNOWN_HOST) {
                    throw failure;
                }
                patience.after(failure, "");
            }
        }
    }

    /** What became of objects that were added. */
    public TaxiiStatus status(URI root, String id) throws TaxiiException {
        return get(at(root, "status", id), ResourceReader::status);
    }

    /** Deletes an object, or only some versions of it. */
    public void delete(URI root, String collection, String id, ObjectFilter versions)
            throws TaxiiException {
        URI url =
                withQuery(
                        at(root, "collections", collection, "objects", id),
                        versions.query(Optional.empty(), Optional.empty(), 0));
        try (HttpReply reply = exchange.send("DELETE", url)) {
            reply.status();
        } catch (Exchange.Busy busy) {
            throw busy.told();
        }
    }

    private PageWalk walk(URI url, ObjectFilter filter, int limit) {
        return new PageWalk(url, filter, limit, peer.limits());
    }

    /** What a page without an envelope says, and when the last of it was added. */
    private record ListPage(JsonNode json, Optional<Instant> last) {}

    private <T> List<T> walked(PageWalk walk, Function<JsonNode, List<T>> entries)
            throws TaxiiException {
        var all = new LinkedHashSet<T>();
        do {
            ListPage page =
                    retried(() -> {
                        try (HttpReply reply = exchange.send("GET", walk.url())) {
                            return new ListPage(
                                    resource(reply, Function.identity()),
                                    TaxiiTime.read(reply.header("x-taxii-date-added-last")));
                        }
                    });
            JsonNode json = page.json();
            byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
            walk.see(HexFormat.of().formatHex(ObjectPage.sha256(text)), text.length);
            boolean news = all.addAll(ResourceReader.of(json, entries));
            walk.next(ResourceReader.more(json), ResourceReader.next(json), page.last(), news);
        } while (walk.goesOn());
        return List.copyOf(all);
    }

    private <T> T get(URI url, Function<JsonNode, T> resource) throws TaxiiException {
        return retried(() -> {
            try (HttpReply reply = exchange.send("GET", url)) {
                return resource(reply, resource);
            }
        });
    }

    private <T> T resource(HttpReply reply, Function<JsonNode, T> resource) throws TaxiiException {
        Exchange.needTaxii(reply);
        byte[] body;
        try {
            body = reply.body().readAllBytes();
        } catch (HttpBody.TooLong e) {
            throw new TaxiiException(Code.TOO_LARGE, exchange.tooLarge(), e);
        } catch (IOException e) {
            throw reply.connection().failed(Code.BROKEN_OFF, "The answer broke off", e);
        }
        return ResourceReader.read(body, resource);
    }

    private interface Attempt<T> {
        T once() throws TaxiiException, Exchange.Busy;
    }

    private <T> T retried(Attempt<T> attempt) throws TaxiiException {
        Patience patience = patience();
        while (true) {
            try {
                return attempt.once();
            } catch (Exchange.Busy busy) {
                patience.after(busy.told(), busy.retryAfter());
            } catch (TaxiiException failure) {
                patience.after(failure, "");
            }
        }
    }

    private Patience patience() {
        return new Patience(peer.limits(), clock, pause, RandomGenerator.getDefault());
    }

    private static String feed(URI objects, ObjectFilter filter) {
        String text = objects + "?" + filter.query(filter.addedAfter(), Optional.empty(), 0);
        return HexFormat.of()
                .formatHex(ObjectPage.sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static URI directory(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? url : URI.create(text + "/");
    }

    private static URI at(URI root, String... segments) {
        var path = new StringBuilder(directory(root).toString());
        for (String segment : segments) {
            path.append(ObjectFilter.encoded(segment)).append('/');
        }
        return URI.create(path.toString());
    }

    private static URI withQuery(URI url, String query) {
        return query.isEmpty() ? url : URI.create(url + "?" + query);
    }
}
