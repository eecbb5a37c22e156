package org.dazaifu.exchange.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.CollectionForm;
import org.dazaifu.exchange.collection.CollectionKind;
import org.dazaifu.exchange.collection.LatestObject;
import org.dazaifu.exchange.collection.ObjectFiling;
import org.dazaifu.exchange.collection.ObjectSource;
import org.dazaifu.exchange.collection.StoredCollection;
import org.dazaifu.exchange.publication.PublishedObjects.Fate;
import org.dazaifu.exchange.publication.PublishedObjects.Row;
import org.dazaifu.exchange.store.Database;
import org.dazaifu.exchange.store.Micros;
import org.dazaifu.exchange.store.StoreException;
import org.dazaifu.sharing.standing.Ending;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.StixObject;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.server.Deposit.Outcome;
import org.jooq.DSLContext;

/**
 * Puts what audiences have of cases into their collections.
 *
 * <p>Guarantees: a publication is in the collection as a whole, with its row in the audit log, or
 * not at all; the same again changes nothing; of each object of the case the collection serves the
 * latest version alone, and of one that is not in the publication none, unless another case
 * released it too. What is revoked by one case is revoked, whatever another says of it. What a
 * server took back is not published again before the case's ledger was told.
 */
public final class Publications {

    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;

    public Publications(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the whole of what an audience has of a case into its collection.
     *
     * @param objects every object that it has, revocations and notices among them
     * @throws WithdrawnException where something of it stands, and a server took the case back
     */
    public Published publish(Publication what, Collection<StixObject> objects, Actor by)
            throws StoreException {
        // Digests take long; nobody is to wait for them.
        List<Prepared> prepared = objects.stream().map(Prepared::of).toList();
        return database.write(sql -> {
            Optional<OwedWithdrawal> owed =
                    OwedWithdrawal.find(sql, what.caseId(), what.audience());
            if (owed.isPresent() && prepared.stream().anyMatch(one -> one.stands(what.makers()))) {
                throw new WithdrawnException(owed.get());
            }
            int settled =
                    OwedWithdrawal.settle(sql, what.caseId(), what.audience(), clock.instant());
            return publish(sql, what, prepared, by, settled);
        });
    }

    /**
     * Takes back all that an audience has of a case, without the case: what the office made is
     * revoked, the rest is taken out and named in a notice, and the case is owed the withdrawal.
     *
     * @param who the account that does it
     */
    public Published withdraw(PublicationRecord of, String who, Actor by) throws StoreException {
        return database.write(sql -> {
            StoredCollection from =
                    CollectionCatalog.find(sql, CollectionKind.RELEASE, of.audience())
                            .orElseThrow();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<StixObject> held = new ArrayList<>();
            for (Row row : PublishedObjects.standing(sql, of.caseId(), from.id()).values()) {
                if (row.fate() != Fate.REMOVED) {
                    LatestObject.read(sql, from, row.objectId()).ifPresent(held::add);
                }
            }
            Set<String> makers = PublicationRecord.makers(sql, of.caseId(), of.audience());
            Ending ending = Ending.of(Standing.of(held), makers, now);
            Published done =
                    publish(
                            sql,
                            new Publication(
                                    of.caseId(),
                                    of.audience(),
                                    from.title(),
                                    "none-" + UUID.randomUUID(),
                                    "withdrawal",
                                    who,
                                    makers),
                            ending.standing().objects().values().stream()
                                    .map(Prepared::of)
                                    .toList(),
                            by,
                            0);
            if (!ending.isNothing()) {
                long publication =
                        sql.fetchSingle("select max(id) from publication").get(0, Long.class);
                OwedWithdrawal.add(
                        sql, new OwedWithdrawal(publication, of.caseId(), of.audience(), who, now));
            }
            return done;
        });
    }

    /** What is owed to a case for an audience; nothing of it is published until it is settled. */
    public Optional<OwedWithdrawal> owed(String caseId, String audience) throws StoreException {
        return database.read(sql -> OwedWithdrawal.find(sql, caseId, audience));
    }

    /** Whether the latest publication of a case for an audience is of this bundle. */
    public boolean isLatest(String caseId, String audience, String bundle) throws StoreException {
        return database.read(sql -> isLatest(sql, caseId, audience, bundle));
    }

    private static boolean isLatest(DSLContext sql, String caseId, String audience, String bundle) {
        return bundle.equals(
                sql.fetchValue(
                        "select bundle from publication where case_id = ? and audience = ?"
                                + " order by id desc limit 1",
                        caseId,
                        audience));
    }

    /** An object with what it says; its bytes are made when they are filed, not held. */
    private record Prepared(StixObject stix, byte[] digest, Fate fate) {
        static Prepared of(StixObject stix) {
            boolean notice = Standing.isNotice(stix);
            return new Prepared(
                    stix,
                    object(stix).digest(),
                    stix.properties().isTrue("revoked")
                            ? Fate.REVOKED
                            : notice ? Fate.NOTICE : Fate.LIVE);
        }

        TaxiiObject object() {
            return object(stix);
        }

        private static TaxiiObject object(StixObject stix) {
            return new TaxiiObject(
                    stix.id(), stix.type(), "2.1", numbered(stix), stix.json().getBytes(UTF_8));
        }

        private static Optional<ObjectVersion> numbered(StixObject stix) {
            return stix.properties()
                    .text("modified")
                    .or(() -> stix.properties().text("created"))
                    .flatMap(ObjectVersion::read);
        }

        String id() {
            return stix.id();
        }

        /** Whether it says anything of the case; who we are stands for other cases too. */
        boolean stands(Set<String> makers) {
            return fate == Fate.LIVE
                    && !stix.type().equals("marking-definition")
                    && !makers.contains(stix.id());
        }

        String version() {
            return numbered(stix).map(ObjectVersion::text).orElse("");
        }
    }

    private Published publish(
            DSLContext sql, Publication what, List<Prepared> all, Actor by, int settled)
            throws StoreException {
        StoredCollection into =
                CollectionCatalog.findOrCreate(
                        sql,
                        new CollectionForm(
                                CollectionKind.RELEASE,
                                what.audience(),
                                title(what.title()),
                                Optional.of("What was released to this audience.")),
                        clock.instant());
        if (isLatest(sql, what.caseId(), what.audience(), what.bundle())) {
            return new Published(into.uuid(), false, 0, 0, 0);
        }
        Map<String, Row> before = PublishedObjects.standing(sql, what.caseId(), into.id());
        List<Prepared> news = new ArrayList<>();
        Set<String> there = new HashSet<>();
        Set<String> purged = new HashSet<>();
        for (Prepared one : all) {
            String id = one.id();
            there.add(id);
            Row row = before.get(id);
            if (row == null
                    || row.fate() == Fate.REMOVED
                    || !Arrays.equals(row.digest(), one.digest())) {
                news.add(one);
                if (row != null) {
                    purged.add(id);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        int removed = 0;
        for (Row row : before.values()) {
            if (!there.contains(row.objectId()) && row.fate() != Fate.REMOVED) {
                removed++;
                rows.add(new Row(0, 0, row.objectId(), Fate.REMOVED, "", new byte[0], 0, 0));
                if (!PublishedObjects.elsewhere(sql, what.caseId(), into.id(), row.objectId())) {
                    purged.add(row.objectId());
                }
            }
        }
        long publication =
                sql.fetchSingle("select coalesce(max(id), 0) + 1 from publication")
                        .get(0, Long.class);
        Map<String, Long> sequences = file(sql, into, purged, news);
        int revoked = 0;
        for (Prepared one : news) {
            Row row = before.get(one.id());
            revoked +=
                    one.fate() == Fate.REVOKED && (row == null || row.fate() == Fate.LIVE) ? 1 : 0;
            rows.add(
                    new Row(
                            0,
                            0,
                            one.id(),
                            one.fate(),
                            one.version(),
                            one.digest(),
                            sequences.getOrDefault(one.id(), 0L),
                            0));
        }
        sql.execute(
                "insert into publication (id, collection, case_id, audience, bundle, kind,"
                        + " released_by, published, makers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                publication,
                into.id(),
                what.caseId(),
                what.audience(),
                what.bundle(),
                what.kind(),
                what.by(),
                Micros.of(clock.instant()),
                String.join(" ", new TreeSet<>(what.makers())));
        PublishedObjects.add(sql, publication, what.caseId(), into.id(), rows);
        audit.append(
                sql,
                new AuditRecord(
                        by,
                        "release.published",
                        Map.of(
                                "audience", what.audience(),
                                "case", what.caseId(),
                                "bundle", what.bundle(),
                                "kind", what.kind(),
                                "released-by", what.by(),
                                "added", news.size(),
                                "revoked", revoked,
                                "removed", removed,
                                "settled", settled)));
        return new Published(into.uuid(), true, news.size(), revoked, removed);
    }

    private static String title(String title) {
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    /** Files objects and says where each is. */
    private Map<String, Long> file(
            DSLContext sql, StoredCollection into, Set<String> purged, List<Prepared> news)
            throws StoreException {
        ObjectFiling filing = new ObjectFiling(clock);
        filing.purge(sql, into, purged);
        List<TaxiiObject> against = new ArrayList<>();
        List<String> already = new ArrayList<>();
        long before = last(sql, into);
        filing.add(
                sql,
                into,
                ObjectSource.of(() -> news.stream().map(Prepared::object).iterator()),
                (object, outcome) -> {
                    switch (outcome) {
                        case Outcome.Added _ -> {
                            // Found by its place below.
                        }
                        case Outcome.AlreadyThere _ -> already.add(object.id());
                        // Another case released it in these words under the same version.
                        case Outcome.Conflict _ -> against.add(object);
                    }
                });
        if (!against.isEmpty()) {
            filing.purge(sql, into, against.stream().map(TaxiiObject::id).toList());
            filing.add(sql, into, against);
        }
        Map<String, Long> sequences = new HashMap<>();
        // Columns and not max(): SQLite says of an expression that it is a number of 32 bits.
        sql.fetch(
                        "select object_id, sequence from record"
                                + " where collection = ? and sequence > ? order by sequence",
                        into.id(),
                        before)
                .forEach(row -> sequences.put(row.get(0, String.class), row.get(1, Long.class)));
        for (String id : already) {
            sequences.put(
                    id,
                    sql.fetchSingle(
                                    "select sequence from record where collection = ?"
                                            + " and object_id = ? order by sequence desc limit 1",
                                    into.id(),
                                    id)
                            .get(0, Long.class));
        }
        return sequences;
    }

    private static long last(DSLContext sql, StoredCollection of) {
        return sql.fetchSingle("select last_sequence from collection where id = ?", of.id())
                .get(0, Long.class);
    }
}
