package org.dazaifu.exchange.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.publication.Fetches.Fetch;
import org.dazaifu.exchange.publication.PublishedObjects.Fate;
import org.dazaifu.exchange.publication.PublishedObjects.Row;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.StoreException;
import org.jooq.DSLContext;

/**
 * Which accounts had something, and have what took its place. An account had it from the moment
 * that a page with it was begun to be sent; it has a correction only where a page with that was
 * completed.
 */
public final class ExchangeHolders {

    private final Database database;

    public ExchangeHolders(Database database) {
        this.database = database;
    }

    /**
     * The accounts that had something of a case by an audience's collection.
     *
     * @param objects the identifiers asked for; all of the case's where there is none
     */
    public List<ExchangeHolder> of(String caseId, String audience, Set<String> objects)
            throws StoreException {
        return database.read(sql -> {
            Optional<StoredCollection> collection =
                    CollectionCatalog.find(sql, CollectionKind.RELEASE, audience);
            return collection.isEmpty()
                    ? List.of()
                    : of(sql, caseId, collection.get().id(), objects);
        });
    }

    private static List<ExchangeHolder> of(
            DSLContext sql, String caseId, long collection, Set<String> objects) {
        List<Row> rows = PublishedObjects.all(sql, caseId, collection);
        NavigableSet<Long> places = new TreeSet<>();
        rows.forEach(row -> places.add(row.sequence()));
        Map<String, Seen> accounts = new LinkedHashMap<>();
        for (Fetch fetch : Fetches.of(sql, collection)) {
            Seen seen = accounts.computeIfAbsent(fetch.account(), _ -> new Seen());
            for (long place : fetch.sequences().among(places)) {
                seen.begun.merge(place, fetch.begun(), (a, b) -> a.isBefore(b) ? a : b);
                fetch.completed()
                        .ifPresent(at ->
                                seen.completed.merge(place, at, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        Corrections corrections = new Corrections(rows);
        List<ExchangeHolder> holders = new ArrayList<>();
        accounts.forEach((account, seen) ->
                holder(account, seen, rows, corrections, objects).ifPresent(holders::add));
        return holders;
    }

    /** What an account was sent: when first, by place. */
    private static final class Seen {
        final Map<Long, Instant> begun = new HashMap<>();
        final Map<Long, Instant> completed = new HashMap<>();
    }

    /** What took the place of what. */
    private static final class Corrections {
        private final Map<String, Row> standing = new HashMap<>();
        private final Map<Long, List<Row>> notices = new HashMap<>();

        Corrections(List<Row> rows) {
            for (Row row : rows) {
                if (row.replaced() == 0) {
                    standing.put(row.objectId(), row);
                }
                if (row.fate() == Fate.NOTICE) {
                    notices.computeIfAbsent(row.publication(), _ -> new ArrayList<>()).add(row);
                }
            }
        }

        /** The places that whoever had an earlier version has to have been sent. */
        List<Long> places(Row earlier) {
            Row now = standing.get(earlier.objectId());
            if (now == null) {
                return List.of();
            }
            return now.fate() == Fate.REMOVED
                    ? notices.getOrDefault(now.publication(), List.of()).stream()
                            .map(Row::sequence)
                            .toList()
                    : List.of(now.sequence());
        }
    }

    private static Optional<ExchangeHolder> holder(
            String account,
            Seen seen,
            List<Row> rows,
            Corrections corrections,
            Set<String> objects) {
        Instant since = null;
        String version = "";
        boolean needed = false;
        boolean lacks = false;
        Instant corrected = null;
        Map<Long, Boolean> asked = new TreeMap<>();
        for (Row row : rows) {
            Instant begun = row.sequence() == 0 ? null : seen.begun.get(row.sequence());
            if (row.fate() != Fate.LIVE
                    || begun == null
                    || !objects.isEmpty() && !objects.contains(row.objectId())) {
                continue;
            }
            since = since == null || begun.isBefore(since) ? begun : since;
            version = objects.isEmpty() ? "" : row.version();
            if (row.replaced() == 0) {
                continue;
            }
            needed = true;
            List<Long> places = corrections.places(row);
            lacks |= places.isEmpty();
            for (long place : places) {
                Instant completed = seen.completed.get(place);
                if (asked.put(place, true) == null && completed != null) {
                    corrected =
                            corrected == null || completed.isAfter(corrected)
                                    ? completed
                                    : corrected;
                }
                lacks |= completed == null;
            }
        }
        return since == null
                ? Optional.empty()
                : Optional.of(
                        new ExchangeHolder(
                                account,
                                since,
                                version,
                                needed,
                                needed && !lacks
                                        ? Optional.ofNullable(corrected)
                                        : Optional.empty()));
    }
}
