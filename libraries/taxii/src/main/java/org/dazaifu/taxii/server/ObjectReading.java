package org.dazaifu.taxii.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dazaifu.taxii.ManifestEntry;
import tools.jackson.core.JsonGenerator;

/** Answers what is asked of the objects of a collection (TAXII 2.1, 5.3, 5.4, 5.6 and 5.8). */
final class ObjectReading {

    private final TaxiiStore store;
    private final TaxiiLimits limits;
    private final CursorSeal seal;

    ObjectReading(TaxiiStore store, TaxiiLimits limits, CursorSeal seal) {
        this.store = store;
        this.limits = limits;
        this.seal = seal;
    }

    TaxiiResponse answer(
            CollectionKey where,
            CollectionEntry entry,
            Route.InCollection route,
            String query,
            String callerName)
            throws Refusal, TaxiiStoreException {
        Filters filters = Filters.ofPage(query, route.part(), limits);
        boolean one = !route.object().isEmpty();
        if (one && !store.has(where, route.object())) {
            throw Refusal.notFound();
        }
        var fingerprint = new ArrayList<String>();
        fingerprint.addAll(
                List.of(
                        callerName,
                        where.apiRoot(),
                        where.id(),
                        route.part().word(),
                        route.object()));
        fingerprint.addAll(filters.fingerprint());
        int limit = Math.min(filters.limit().orElse(limits.pageObjects()), limits.pageObjects());
        ObjectQuery asked =
                filters.query(
                        one ? Set.of(route.object()) : Set.of(),
                        route.part() == Route.Part.VERSIONS ? VersionMatch.ALL : VersionMatch.LAST,
                        after(filters, fingerprint));
        Page page =
                Page.of(store.select(where, asked, limit + 1), limit, limits, seal, fingerprint);
        if (one && page.entries().isEmpty() && asked.versions().isExactOnly()) {
            checkThereIsOne(where, asked);
        }
        return Answers.json(
                200,
                page.headers(filters.addedAfter()),
                out -> {
                    out.writeStartObject();
                    page.writeWhetherMore(out);
                    if (!page.entries().isEmpty()) {
                        write(out, where, entry, route.part(), page.entries());
                    }
                    out.writeEndObject();
                });
    }

    /** Refuses versions of one object by their times that are not there, or no more (5.7). */
    private void checkThereIsOne(CollectionKey where, ObjectQuery asked)
            throws Refusal, TaxiiStoreException {
        var whenever =
                new ObjectQuery(
                        Optional.empty(),
                        asked.ids(),
                        Set.of(),
                        asked.specVersions(),
                        asked.versions(),
                        OptionalLong.empty());
        if (store.select(where, whenever, 1).isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private OptionalLong after(Filters filters, List<String> fingerprint) throws Refusal {
        if (filters.next().isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong after = seal.open(filters.next().get(), fingerprint);
        if (after.isEmpty()) {
            throw new Refusal(
                    400,
                    "bad-cursor",
                    "The value of next was not understood",
                    "It has to be the one of the page before, with the same query. To begin anew, "
                            + "leave next out and say in added_after what you have.");
        }
        return after;
    }

    private void write(
            JsonGenerator out,
            CollectionKey where,
            CollectionEntry collection,
            Route.Part part,
            List<ObjectEntry> entries)
            throws IOException {
        out.writeName(part == Route.Part.VERSIONS ? "versions" : "objects");
        out.writeStartArray();
        switch (part) {
            case OBJECTS, OBJECT -> {
                try {
                    store.contents(where, entries, json -> raw(out, json));
                } catch (TaxiiStoreException e) {
                    throw new IOException("the store failed while its answer was written", e);
                }
            }
            case MANIFEST ->
                    entries.forEach(entry ->
                            Answers.manifestEntry(
                                    out,
                                    new ManifestEntry(
                                            entry.id(),
                                            entry.added(),
                                            entry.version().text(),
                                            collection
                                                    .mediaTypeOf(entry.specVersion())
                                                    .orElse(""))));
            case VERSIONS -> {
                var versions = new LinkedHashSet<String>();
                entries.forEach(entry -> versions.add(entry.version().text()));
                versions.forEach(out::writeString);
            }
            case ITSELF -> throw new IllegalStateException("a collection is no object");
        }
        out.writeEndArray();
    }

    private static void raw(JsonGenerator out, byte[] json) {
        out.writeRawValue(new String(json, StandardCharsets.UTF_8));
    }
}
