package org.dazaifu.taxii.server;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;

/** The reference for stores: everything in memory, nothing durable, every rule written out. */
public final class MemoryStore implements TaxiiStore, TestedStore {

    private final List<RootEntry> roots = new ArrayList<>();
    private final Map<String, List<CollectionEntry>> collections = new HashMap<>();
    private final Map<CollectionKey, List<Filed>> filed = new HashMap<>();
    private final Map<String, TaxiiStatus> statuses = new HashMap<>();
    private long sequence;
    private Instant lastAdded = Instant.EPOCH;
    private Optional<Instant> always = Optional.empty();

    private record Filed(ObjectEntry entry, TaxiiObject object) {}

    @Override
    public TaxiiStore port() {
        return this;
    }

    @Override
    public synchronized void open(RootEntry root, CollectionEntry... entries) {
        roots.add(root);
        collections.put(root.path(), List.of(entries));
        for (CollectionEntry entry : entries) {
            filed.put(new CollectionKey(root.path(), entry.id()), new ArrayList<>());
        }
    }

    /** From now on everything is added at the same moment. */
    @Override
    public synchronized void freeze(Instant moment) {
        always = Optional.of(moment);
    }

    @Override
    public synchronized int size(CollectionKey where) {
        return filed.getOrDefault(where, List.of()).size();
    }

    @Override
    public synchronized List<RootEntry> apiRoots() {
        return List.copyOf(roots);
    }

    @Override
    public synchronized List<CollectionEntry> collections(String apiRoot) {
        return collections.getOrDefault(apiRoot, List.of());
    }

    @Override
    public synchronized List<ObjectEntry> select(CollectionKey where, ObjectQuery query, int most) {
        return selected(where, query).map(Filed::entry).limit(most).toList();
    }

    private Stream<Filed> selected(CollectionKey where, ObjectQuery query) {
        List<Filed> left =
                keep(
                        filed.getOrDefault(where, List.of()),
                        one ->
                                query.addedAfter()
                                                .filter(t -> !one.entry.added().isAfter(t))
                                                .isEmpty()
                                        && fits(query.ids(), one.object.id())
                                        && fits(query.types(), one.object.type())
                                        && fits(query.specVersions(), one.object.specVersion()));
        if (query.specVersions().isEmpty()) {
            Map<String, String> latest = new HashMap<>();
            left.forEach(one ->
                    latest.merge(
                            one.object.id(),
                            one.object.specVersion(),
                            (a, b) -> a.compareTo(b) > 0 ? a : b));
            left = keep(left, one -> one.object.specVersion().equals(latest.get(one.object.id())));
        }
        Map<String, Instant> first = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        for (Filed one : left) {
            Instant at = one.entry.version().at();
            first.merge(one.object.id(), at, (a, b) -> a.isBefore(b) ? a : b);
            last.merge(one.object.id(), at, (a, b) -> a.isAfter(b) ? a : b);
        }
        VersionMatch match = query.versions();
        return left.stream()
                .filter(one -> {
                    Instant at = one.entry.version().at();
                    return match.all()
                            || (match.first() && at.equals(first.get(one.object.id())))
                            || (match.last() && at.equals(last.get(one.object.id())))
                            || match.exact().contains(at);
                })
                .filter(one ->
                        query.after().isEmpty() || one.entry.sequence() > query.after().getAsLong())
                .sorted(Comparator.comparingLong(one -> one.entry.sequence()));
    }

    private static List<Filed> keep(List<Filed> all, Predicate<Filed> what) {
        return all.stream().filter(what).toList();
    }

    private static boolean fits(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    @Override
    public synchronized boolean has(CollectionKey where, String objectId) {
        return filed.getOrDefault(where, List.of()).stream()
                .anyMatch(one -> one.object.id().equals(objectId));
    }

    @Override
    public void contents(CollectionKey where, List<ObjectEntry> entries, ContentSink sink)
            throws IOException {
        for (ObjectEntry entry : entries) {
            Optional<Filed> found;
            synchronized (this) {
                found =
                        filed.getOrDefault(where, List.of()).stream()
                                .filter(one -> one.entry.sequence() == entry.sequence())
                                .findFirst();
            }
            if (found.isPresent()) {
                sink.accept(found.get().object.json());
            }
        }
    }

    @Override
    public synchronized Deposit deposit(CollectionKey where, String caller, Instant received) {
        return new MemoryDeposit(where, caller, received);
    }

    @Override
    public synchronized int delete(CollectionKey where, String caller, ObjectQuery query) {
        List<Filed> gone = selected(where, query).toList();
        filed.getOrDefault(where, new ArrayList<>()).removeAll(gone);
        return gone.size();
    }

    @Override
    public synchronized Optional<TaxiiStatus> status(String apiRoot, String caller, String id) {
        return Optional.ofNullable(statuses.get(apiRoot + "/" + caller + "/" + id));
    }

    private final class MemoryDeposit implements Deposit {
        private final CollectionKey where;
        private final String caller;
        private final Instant received;
        private final List<TaxiiObject> aside = new ArrayList<>();

        MemoryDeposit(CollectionKey where, String caller, Instant received) {
            this.where = where;
            this.caller = caller;
            this.received = received;
        }

        @Override
        public void add(TaxiiObject object) {
            aside.add(object);
        }

        @Override
        public void commit(StatusOf told) {
            synchronized (MemoryStore.this) {
                List<Filed> all = filed.computeIfAbsent(where, key -> new ArrayList<>());
                List<Outcome> outcomes = new ArrayList<>();
                for (TaxiiObject object : aside) {
                    Optional<Outcome> known = known(all, object);
                    if (known.isEmpty()) {
                        all.add(filed(object));
                    }
                    outcomes.add(
                            known.orElseGet(
                                    () -> new Outcome.Added(all.getLast().entry.version())));
                }
                TaxiiStatus status = told.outcomes(outcomes);
                statuses.put(where.apiRoot() + "/" + caller + "/" + status.id(), status);
            }
        }

        private Optional<Outcome> known(List<Filed> all, TaxiiObject object) {
            for (Filed one : all) {
                if (!one.object.id().equals(object.id())
                        || !one.object.specVersion().equals(object.specVersion())) {
                    continue;
                }
                ObjectVersion version = one.entry.version();
                boolean same = object.saysTheSameAs(one.object.json());
                if (object.version().isEmpty()) {
                    if (same) {
                        return Optional.of(new Outcome.AlreadyThere(version));
                    }
                } else if (version.at().equals(object.version().get().at())) {
                    return Optional.of(
                            same
                                    ? new Outcome.AlreadyThere(version)
                                    : new Outcome.Conflict(version));
                }
            }
            return Optional.empty();
        }

        private Filed filed(TaxiiObject object) {
            Instant tick = lastAdded.plus(1, ChronoUnit.MICROS);
            Instant now = received.truncatedTo(ChronoUnit.MICROS);
            lastAdded = always.orElse(now.isAfter(tick) ? now : tick);
            return new Filed(
                    new ObjectEntry(
                            ++sequence,
                            lastAdded,
                            object.id(),
                            object.specVersion(),
                            object.version().orElse(ObjectVersion.ofDateAdded(lastAdded)),
                            object.json().length),
                    object);
        }

        @Override
        public void close() {
            aside.clear();
        }
    }
}
