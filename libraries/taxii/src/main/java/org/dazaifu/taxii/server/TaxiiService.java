package org.dazaifu.taxii.server;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.taxii.ApiRoot;
import org.dazaifu.taxii.Discovery;
import org.dazaifu.taxii.TaxiiCollection;
import org.dazaifu.taxii.TaxiiMediaType;
import org.dazaifu.taxii.TaxiiStatus;

/**
 * A TAXII 2.1 server without its sockets: each request is answered from the store and from what its
 * caller may do. Keeps nothing between requests; for use by any number of threads.
 *
 * <p>Guarantees: whoever has no valid credentials and may not have the thing is answered 401
 * whether or not it exists; whoever has and may not know of it, 404. An object is acknowledged only
 * after the store said that it is durable. Nothing of a refused request is kept.
 *
 * <p>Does not check credentials, keep an audit log, or limit rates: that is for whoever serves it.
 */
public final class TaxiiService {

    private final TaxiiStore store;
    private final ServerInfo info;
    private final TaxiiLimits limits;
    private final FailureLog failures;
    private final ObjectReading reading;
    private final ObjectAdding adding;

    /**
     * @param store where everything is kept
     * @param info what the server says of itself
     * @param limits how much it does for one request
     * @param seal for the cursors of pages
     * @param clock the time
     * @param failures told of what the caller is not
     */
    public TaxiiService(
            TaxiiStore store,
            ServerInfo info,
            TaxiiLimits limits,
            CursorSeal seal,
            InstantSource clock,
            FailureLog failures) {
        this.store = store;
        this.info = info;
        this.limits = limits;
        this.failures = failures;
        this.reading = new ObjectReading(store, limits, seal);
        this.adding = new ObjectAdding(store, limits, clock);
    }

    /** Answers a request. The body of the answer is still to be written. */
    public TaxiiResponse handle(TaxiiRequest request, Caller caller) {
        String errorId = UUID.randomUUID().toString();
        try {
            return answer(request, caller);
        } catch (Refusal refusal) {
            boolean hides = refusal.status() == 403 || refusal.status() == 404;
            return Answers.error(
                    hides && caller.name().isEmpty() ? unauthenticated() : refusal, errorId);
        } catch (TaxiiStoreException e) {
            failures.failed(errorId, e);
            return Answers.error(failed(e.reason()), errorId);
        }
    }

    private TaxiiResponse answer(TaxiiRequest request, Caller caller)
            throws Refusal, TaxiiStoreException {
        Route route = Route.of(request.path()).orElseThrow(Refusal::notFound);
        return switch (route) {
            case Route.Discover discover -> {
                if (!caller.seesServer()) {
                    throw Refusal.forbidden("ask this server what it offers");
                }
                check(route, request);
                Discovery discovery = discovery(caller);
                yield Answers.json(200, Map.of(), out -> Answers.discovery(out, discovery));
            }
            case Route.Root(String path) -> {
                RootEntry root = root(path, caller);
                check(route, request);
                var resource =
                        new ApiRoot(
                                root.title(),
                                root.description(),
                                List.of(TaxiiMediaType.TAXII),
                                limits.bodyBytes());
                yield Answers.json(200, Map.of(), out -> Answers.apiRoot(out, resource));
            }
            case Route.Status(String path, String id) -> {
                root(path, caller);
                check(route, request);
                TaxiiStatus status =
                        store.status(path, caller.name().orElse(""), id)
                                .orElseThrow(Refusal::notFound);
                yield Answers.json(200, Map.of(), out -> Answers.status(out, status));
            }
            case Route.Collections(String path) -> {
                root(path, caller);
                check(route, request);
                var visible = new ArrayList<TaxiiCollection>();
                for (CollectionEntry entry : store.collections(path)) {
                    Set<Right> rights = caller.rights(path, entry.id());
                    if (!rights.isEmpty()) {
                        visible.add(seen(entry, rights));
                    }
                }
                yield Answers.json(200, Map.of(), out -> Answers.collections(out, visible));
            }
            case Route.InCollection inCollection -> inCollection(inCollection, request, caller);
        };
    }

    private TaxiiResponse inCollection(
            Route.InCollection route, TaxiiRequest request, Caller caller)
            throws Refusal, TaxiiStoreException {
        root(route.root(), caller);
        CollectionEntry entry = collection(route.root(), route.collection());
        Set<Right> rights = caller.rights(route.root(), entry.id());
        if (rights.isEmpty()) {
            throw Refusal.notFound();
        }
        check(route, request);
        var where = new CollectionKey(route.root(), entry.id());
        String name = caller.name().orElse("");
        if (route.part() == Route.Part.ITSELF) {
            TaxiiCollection seen = seen(entry, rights);
            return Answers.json(200, Map.of(), out -> Answers.collection(out, seen));
        }
        return switch (request.method()) {
            case "POST" -> {
                need(rights, Right.WRITE, "add to this collection");
                yield adding.answer(where, entry, request, name);
            }
            case "DELETE" -> {
                if (!rights.contains(Right.READ) && !rights.contains(Right.WRITE)) {
                    throw Refusal.notFound();
                }
                need(rights, Right.WRITE, "delete from this collection");
                need(rights, Right.READ, "delete from a collection that you may not read");
                yield delete(where, route.object(), request.query(), name);
            }
            default -> {
                need(rights, Right.READ, "read this collection");
                yield reading.answer(where, entry, route, request.query(), name);
            }
        };
    }

    private TaxiiResponse delete(CollectionKey where, String object, String query, String name)
            throws Refusal, TaxiiStoreException {
        ObjectQuery selected =
                Filters.ofDeletion(query, limits)
                        .query(Set.of(object), VersionMatch.ALL, OptionalLong.empty());
        var everySpecVersion =
                selected.specVersions().isEmpty()
                        ? new ObjectQuery(
                                Optional.empty(),
                                selected.ids(),
                                Set.of(),
                                Set.of("2.0", "2.1"),
                                selected.versions(),
                                OptionalLong.empty())
                        : selected;
        if (store.delete(where, name, everySpecVersion) == 0) {
            throw Refusal.notFound();
        }
        return new TaxiiResponse(
                200, Map.of("Content-Type", TaxiiMediaType.TAXII), TaxiiResponse.Body.NONE);
    }

    private Discovery discovery(Caller caller) throws TaxiiStoreException {
        List<String> roots =
                store.apiRoots().stream()
                        .map(RootEntry::path)
                        .filter(caller::sees)
                        .map(path -> info.base().map(Object::toString).orElse("/") + path + "/")
                        .toList();
        return new Discovery(
                info.title(),
                info.description(),
                info.contact(),
                roots.stream().findFirst(),
                roots);
    }

    private RootEntry root(String path, Caller caller) throws Refusal, TaxiiStoreException {
        if (!caller.sees(path)) {
            throw Refusal.notFound();
        }
        return store.apiRoots().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private CollectionEntry collection(String root, String idOrAlias)
            throws Refusal, TaxiiStoreException {
        return store.collections(root).stream()
                .filter(one ->
                        one.id().equals(idOrAlias) || one.alias().equals(Optional.of(idOrAlias)))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static TaxiiCollection seen(CollectionEntry entry, Set<Right> rights) {
        return new TaxiiCollection(
                entry.id(),
                entry.title(),
                entry.description(),
                entry.alias(),
                rights.contains(Right.READ),
                rights.contains(Right.WRITE),
                entry.mediaTypes());
    }

    private static void need(Set<Right> rights, Right right, String what) throws Refusal {
        if (!rights.contains(right)) {
            throw Refusal.forbidden(what);
        }
    }

    private static void check(Route route, TaxiiRequest request) throws Refusal {
        if (!route.methods().contains(request.method())) {
            String allowed = String.join(", ", new TreeSet<>(route.methods()));
            throw new Refusal(
                    405,
                    "method",
                    "There is no such method here",
                    "Here there is: " + allowed + ".",
                    Map.of("Allow", allowed));
        }
        if (!TaxiiMediaType.acceptedBy(request.header("Accept"))) {
            throw new Refusal(
                    406,
                    "accept",
                    "No acceptable version",
                    "Accept has to be there and to allow " + TaxiiMediaType.TAXII + ".");
        }
    }

    private Refusal unauthenticated() {
        return new Refusal(
                401,
                "unauthenticated",
                "Credentials are needed",
                "There were none with the request, or they are not valid.",
                Map.of("WWW-Authenticate", info.challenge()));
    }

    private static Refusal failed(TaxiiStoreException.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE ->
                    new Refusal(
                            503,
                            "unavailable",
                            "The server is not able to answer now",
                            "Nothing was kept. Try again later.",
                            Map.of("Retry-After", "30"));
            case FULL ->
                    new Refusal(
                            507,
                            "full",
                            "The server has no room",
                            "Nothing was kept. What was there before is intact.");
            case FAILED ->
                    new Refusal(
                            500,
                            "failed",
                            "The server failed",
                            "Nothing was kept. Tell whoever runs it the error_id.");
        };
    }
}
