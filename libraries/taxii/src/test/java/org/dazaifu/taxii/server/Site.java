package org.dazaifu.taxii.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dazaifu.taxii.EnvelopeLimits;
import org.dazaifu.taxii.JsonTrees;
import org.dazaifu.taxii.TaxiiMediaType;
import tools.jackson.databind.JsonNode;

/** A server with one API root, four collections and three callers, spoken to without sockets. */
public final class Site {

    public static final String ROOT = "feeds";
    public static final String OPEN = "91a7b528-80eb-42ed-a74d-c6fbd5a26116";
    static final String READ_ONLY = "52892447-4d7e-4f70-b94d-d7f22742ff63";
    static final String WRITE_ONLY = "64993447-4d7e-4f70-b94d-d7f22742ee63";
    static final String HIDDEN = "472c94ae-3113-4e3e-a4dd-a9f4ac7471d4";

    public static final TaxiiLimits LIMITS =
            new TaxiiLimits(
                    200_000,
                    Duration.ofSeconds(10),
                    new EnvelopeLimits(2_000, 20_000, 20),
                    100,
                    1_000_000,
                    50,
                    5_000);

    public final TestedStore store;
    final BreakableStore breakable;
    final List<Throwable> failures = new ArrayList<>();
    public final TaxiiService service;

    public Site() {
        this(LIMITS, InstantSource.system());
    }

    public Site(TaxiiLimits limits, InstantSource clock) {
        this(new MemoryStore(), limits, clock);
    }

    /** A server over an empty store, whose only API root is this site's first. */
    public Site(TestedStore empty, TaxiiLimits limits, InstantSource clock) {
        store = empty;
        store.open(
                new RootEntry(ROOT, "Feeds", Optional.of("for tests")),
                entry(OPEN, Optional.of("open"), "2.1", "2.0"),
                entry(READ_ONLY, Optional.empty(), "2.1"),
                entry(WRITE_ONLY, Optional.empty(), "2.1"),
                entry(HIDDEN, Optional.of("hidden"), "2.1"));
        if (empty instanceof MemoryStore memory) {
            memory.open(new RootEntry("secret", "Secret", Optional.empty()));
        }
        breakable = new BreakableStore(store.port());
        service =
                new TaxiiService(
                        breakable,
                        new ServerInfo(
                                "Test",
                                Optional.of("A server for tests"),
                                Optional.of("nobody"),
                                Optional.empty(),
                                "Bearer realm=\"test\""),
                        limits,
                        new CursorSeal(new byte[32]),
                        clock,
                        (id, why) -> failures.add(why));
    }

    private static CollectionEntry entry(
            String id, Optional<String> alias, String... specVersions) {
        return new CollectionEntry(
                id,
                "Collection " + id.substring(0, 4),
                Optional.empty(),
                alias,
                Stream.of(specVersions).map(TaxiiMediaType::stix).toList());
    }

    public static CollectionKey key(String collection) {
        return new CollectionKey(ROOT, collection);
    }

    /** Someone with credentials. */
    public static Caller partner(String name) {
        return new TestCaller(Optional.of(name));
    }

    /** Someone without. */
    public static Caller nobody() {
        return new TestCaller(Optional.empty());
    }

    private record TestCaller(Optional<String> name) implements Caller {
        @Override
        public boolean seesServer() {
            return name.isPresent();
        }

        @Override
        public boolean sees(String apiRoot) {
            return name.isPresent() && apiRoot.equals(ROOT);
        }

        @Override
        public Set<Right> rights(String apiRoot, String collectionId) {
            return switch (collectionId) {
                case OPEN -> EnumSet.allOf(Right.class);
                case READ_ONLY -> EnumSet.of(Right.KNOW, Right.READ);
                case WRITE_ONLY -> EnumSet.of(Right.KNOW, Right.WRITE);
                default -> Set.of();
            };
        }
    }

    /** What came back, body and all. */
    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return JsonTrees.read(body.getBytes(StandardCharsets.UTF_8));
        }

        List<String> ids() {
            var ids = new ArrayList<String>();
            json().path("objects").forEach(one -> ids.add(one.path("id").asString()));
            return ids;
        }
    }

    Answer get(String target) {
        return send("GET", target, Map.of(), "");
    }

    Answer post(String collection, String body) {
        return send(
                "POST", objects(collection), Map.of("Content-Type", TaxiiMediaType.TAXII), body);
    }

    Answer send(String method, String target, Map<String, String> headers, String body) {
        return send(method, target, headers, stream(body), partner("partner"));
    }

    Answer send(
            String method,
            String target,
            Map<String, String> headers,
            InputStream body,
            Caller caller) {
        var all = new HashMap<String, List<String>>();
        all.put("Accept", List.of(TaxiiMediaType.TAXII));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.values().removeIf(values -> values.equals(List.of("")));
        int mark = target.indexOf('?');
        TaxiiResponse response =
                service.handle(
                        new TaxiiRequest(
                                method,
                                mark < 0 ? target : target.substring(0, mark),
                                mark < 0 ? "" : target.substring(mark + 1),
                                all,
                                body),
                        caller);
        var out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out.toString(StandardCharsets.UTF_8), e);
        }
        return new Answer(
                response.status(), response.headers(), out.toString(StandardCharsets.UTF_8));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String objects(String collection) {
        return "/" + ROOT + "/collections/" + collection + "/objects/";
    }

    static String manifest(String collection) {
        return "/" + ROOT + "/collections/" + collection + "/manifest/";
    }
}
