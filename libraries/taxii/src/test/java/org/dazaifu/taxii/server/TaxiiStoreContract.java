package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dazaifu.taxii.ObjectVersion;
import org.dazaifu.taxii.TaxiiObject;
import org.dazaifu.taxii.TaxiiStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link TaxiiStore} holds to; {@link MemoryStore} is what others are compared with. */
public abstract class TaxiiStoreContract {

    private static final CollectionKey HERE = Site.key(Site.OPEN);
    private static final CollectionKey THERE = Site.key(Site.READ_ONLY);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");
    private static final ObjectQuery EVERYTHING =
            new ObjectQuery(
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Set.of("2.0", "2.1"),
                    VersionMatch.ALL,
                    OptionalLong.empty());

    private TestedStore tested = new MemoryStore();
    private TaxiiStore store = tested.port();

    /** A store with nothing in it. */
    protected abstract TestedStore newStore();

    @BeforeEach
    final void open() {
        tested = opened(newStore());
        store = tested.port();
    }

    private static TestedStore opened(TestedStore empty) {
        return new Site(empty, Site.LIMITS, java.time.InstantSource.system()).store;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensEveryQueryIsAnsweredAsTheReferenceAnswersIt(long seed) throws Exception {
        var random = new Random(seed);
        var reference = new MemoryStore();
        opened(reference);
        for (int round = 0; round < 20; round++) {
            List<TaxiiObject> objects = objects(random, 1 + random.nextInt(12));
            assertThat(told(store, objects)).isEqualTo(told(reference, objects));
            if (random.nextInt(3) == 0) {
                Set<String> ids = Set.of(id(random));
                var query = query(random, ids, Optional.empty(), OptionalLong.empty());
                assertThat(store.delete(HERE, "x", query))
                        .isEqualTo(reference.delete(HERE, "x", query));
            }
            List<ObjectEntry> mine = store.select(HERE, EVERYTHING, Integer.MAX_VALUE);
            List<ObjectEntry> theirs = reference.select(HERE, EVERYTHING, Integer.MAX_VALUE);
            assertThat(shown(mine)).isEqualTo(shown(theirs));
            for (int asked = 0; asked < 12 && !mine.isEmpty(); asked++) {
                int since = random.nextInt(mine.size() + 2) - 2;
                int after = random.nextInt(mine.size() + 4) - 4;
                Set<String> ids = random.nextInt(3) == 0 ? Set.of(id(random)) : Set.of();
                long choice = random.nextLong();
                assertThat(shown(store.select(HERE, query(choice, ids, mine, since, after), 1_000)))
                        .as("%s %s %s", query(choice, ids, mine, since, after), since, after)
                        .isEqualTo(
                                shown(
                                        reference.select(
                                                HERE,
                                                query(choice, ids, theirs, since, after),
                                                1_000)));
            }
        }
    }

    private static ObjectQuery query(
            long choice, Set<String> ids, List<ObjectEntry> all, int since, int after) {
        return query(
                new Random(choice),
                ids,
                since < 0 ? Optional.empty() : Optional.of(all.get(since).added()),
                after < 0 ? OptionalLong.empty() : OptionalLong.of(all.get(after).sequence()));
    }

    private static ObjectQuery query(
            Random random, Set<String> ids, Optional<Instant> since, OptionalLong after) {
        Set<String> specs =
                switch (random.nextInt(5)) {
                    case 0 -> Set.of("2.0");
                    case 1 -> Set.of("2.0", "2.1");
                    default -> Set.of();
                };
        Set<Instant> exact = new HashSet<>();
        if (random.nextInt(4) == 0) {
            exact.add(version(random.nextInt(6)).at());
        }
        VersionMatch versions =
                random.nextInt(2) == 0
                        ? VersionMatch.LAST
                        : new VersionMatch(
                                random.nextInt(4) == 0,
                                random.nextBoolean(),
                                random.nextBoolean(),
                                exact);
        return new ObjectQuery(
                since,
                ids,
                random.nextInt(4) == 0 ? Set.of("malware", "file") : Set.of(),
                specs,
                versions,
                after);
    }

    private static List<TaxiiObject> objects(Random random, int count) {
        var objects = new ArrayList<TaxiiObject>();
        for (int i = 0; i < count; i++) {
            objects.add(object(id(random), random));
        }
        return objects;
    }

    private static String id(Random random) {
        String type = List.of("malware", "file", "tool").get(random.nextInt(3));
        return String.format(
                Locale.ROOT, "%s--%08d-0000-4000-8000-000000000000", type, random.nextInt(4));
    }

    /**
     * Versions a nanosecond, a second and a thousand years apart, and one that is another's text.
     */
    private static ObjectVersion version(int number) {
        return ObjectVersion.read(
                        List.of(
                                        "0000-01-01T00:00:00Z",
                                        "2020-01-01T00:00:00Z",
                                        "2020-01-01T00:00:00.000Z",
                                        "2020-01-01T00:00:00.000000001Z",
                                        "2020-01-01T00:00:01Z",
                                        "9999-12-31T23:59:59.999999999Z")
                                .get(number))
                .orElseThrow();
    }

    private static TaxiiObject object(String id, Random random) {
        Optional<ObjectVersion> version =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(version(random.nextInt(6)));
        String spec = random.nextInt(3) == 0 ? "2.0" : "2.1";
        String says = "\"a\":1,\"b\":" + random.nextInt(2);
        String turned = "\"b\":" + says.charAt(says.length() - 1) + ",\"a\":1";
        String form =
                version.map(one -> "\"modified\":\"" + one.text() + "\",").orElse("")
                        + ("\"spec_version\":\"" + spec + "\",");
        String json = "{" + form + (random.nextBoolean() ? says : turned) + "}";
        return new TaxiiObject(
                id,
                id.substring(0, id.indexOf("--")),
                spec,
                version,
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(List<ObjectEntry> entries) {
        return entries.stream()
                .map(one ->
                        one.id()
                                + " "
                                + one.specVersion()
                                + " "
                                + (one.version().at().equals(one.added())
                                        ? "own"
                                        : one.version().text())
                                + " "
                                + one.bytes())
                .toList();
    }

    private static List<String> told(TaxiiStore store, List<TaxiiObject> objects) throws Exception {
        var told = new ArrayList<String>();
        try (Deposit deposit = store.deposit(HERE, "x", NOW)) {
            for (TaxiiObject one : objects) {
                deposit.add(one);
            }
            deposit.commit(outcomes -> {
                for (int i = 0; i < outcomes.size(); i++) {
                    boolean own = objects.get(i).version().isPresent();
                    told.add(
                            switch (outcomes.get(i)) {
                                case Deposit.Outcome.Added(ObjectVersion version) ->
                                        "added " + (own ? version.text() : "");
                                case Deposit.Outcome.AlreadyThere(ObjectVersion version) ->
                                        "there " + (own ? version.text() : "");
                                case Deposit.Outcome.Conflict(ObjectVersion version) ->
                                        "against " + version.text();
                            });
                }
                return status();
            });
        }
        return told;
    }

    private static TaxiiStatus status() {
        return new TaxiiStatus(
                UUID.randomUUID().toString(), true, NOW, List.of(), List.of(), List.of());
    }

    private void add(CollectionKey where, int from, int to) throws TaxiiStoreException {
        try (Deposit deposit = store.deposit(where, "x", NOW)) {
            for (int n = from; n < to; n++) {
                deposit.add(numbered(n));
            }
            deposit.commit(outcomes -> status());
        }
    }

    private static TaxiiObject numbered(int n) {
        return new TaxiiObject(
                String.format(Locale.ROOT, "tool--%08d-0000-4000-8000-000000000000", n),
                "tool",
                "2.1",
                Optional.of(version(1)),
                ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> contents(List<ObjectEntry> entries) throws Exception {
        var contents = new ArrayList<String>();
        store.contents(
                HERE, entries, json -> contents.add(new String(json, StandardCharsets.UTF_8)));
        return contents;
    }

    @Test
    void sequenceAndTimeGoOnAlthoughTheClockStandsOrGoesBack() throws Exception {
        tested.freeze(NOW);
        add(HERE, 0, 300);
        add(HERE, 300, 600);
        tested.freeze(NOW.minusSeconds(3_600));
        add(HERE, 600, 700);
        List<ObjectEntry> all = store.select(HERE, EVERYTHING, 1_000);
        assertThat(all).hasSize(700);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).sequence()).isGreaterThan(all.get(i - 1).sequence());
        }
        assertThat(contents(all)).isEqualTo(numbers(0, 700));
    }

    private static List<String> numbers(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(n -> "{\"n\":" + n + "}")
                .toList();
    }

    @Test
    void noSequenceIsEverGivenTwice() throws Exception {
        tested.freeze(NOW);
        add(HERE, 0, 1);
        long first = store.select(HERE, EVERYTHING, 1).getFirst().sequence();
        store.delete(HERE, "x", EVERYTHING);
        add(HERE, 0, 1);
        assertThat(store.select(HERE, EVERYTHING, 1).getFirst().sequence()).isGreaterThan(first);
    }

    @Test
    void aDepositThatIsNotCommittedLeavesNothing() throws Exception {
        try (Deposit deposit = store.deposit(HERE, "x", NOW)) {
            deposit.add(numbered(1));
        }
        assertThat(tested.size(HERE)).isZero();
        assertThat(store.select(HERE, EVERYTHING, 10)).isEmpty();
    }

    @Test
    void collectionsKeepApart() throws Exception {
        add(HERE, 0, 5);
        add(THERE, 3, 8);
        store.delete(HERE, "x", EVERYTHING);
        assertThat(tested.size(HERE)).isZero();
        assertThat(tested.size(THERE)).isEqualTo(5);
        assertThat(store.has(HERE, numbered(3).id())).isFalse();
        assertThat(store.has(THERE, numbered(3).id())).isTrue();
        assertThat(store.select(new CollectionKey("other", Site.OPEN), EVERYTHING, 9)).isEmpty();
    }

    @Test
    void theFirstAsManyAreSelectedInTheirOrder() throws Exception {
        add(HERE, 0, 30);
        List<ObjectEntry> all = store.select(HERE, EVERYTHING, 30);
        assertThat(store.select(HERE, EVERYTHING, 7)).isEqualTo(all.subList(0, 7));
    }

    @Test
    void whatWasDeletedInTheMeantimeIsLeftOutOfTheContents() throws Exception {
        add(HERE, 0, 450);
        List<ObjectEntry> all = store.select(HERE, EVERYTHING, 1_000);
        store.delete(
                HERE,
                "x",
                new ObjectQuery(
                        Optional.empty(),
                        Set.of(numbered(0).id(), numbered(449).id()),
                        Set.of(),
                        Set.of("2.1"),
                        VersionMatch.ALL,
                        OptionalLong.empty()));
        assertThat(contents(all)).isEqualTo(numbers(1, 449));
    }

    @Test
    void aStatusIsForWhoeverItWasGivenToAndNobodyElse() throws Exception {
        var status =
                new TaxiiStatus(
                        UUID.randomUUID().toString(),
                        true,
                        Instant.parse("2026-01-01T00:00:00.123456Z"),
                        List.of(
                                new TaxiiStatus.Detail("a--1", "v", Optional.empty()),
                                new TaxiiStatus.Detail("a--2", "v", Optional.of("there"))),
                        List.of(
                                new TaxiiStatus.Detail(
                                        "objects[2]\0\ud83d\ude00", "w", Optional.of("\"no\""))),
                        List.of());
        try (Deposit deposit = store.deposit(HERE, "x", NOW)) {
            deposit.add(numbered(1));
            deposit.commit(outcomes -> status);
        }
        assertThat(store.status(Site.ROOT, "x", status.id())).contains(status);
        assertThat(store.status(Site.ROOT, "y", status.id())).isEmpty();
        assertThat(store.status("other", "x", status.id())).isEmpty();
        assertThat(store.status(Site.ROOT, "x", "\0")).isEmpty();
        assertThat(store.has(HERE, "\0")).isFalse();
    }

    @Test
    void whoeverSawASequenceNumberNeverSeesASmallerOneAppear() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int from = writer * 100;
                writers.add(
                        threads.submit(() -> {
                            for (int n = from; n < from + 100; n += 5) {
                                add(HERE, n, n + 5);
                            }
                            return null;
                        }));
            }
            var seen = new ArrayList<Long>();
            boolean over;
            do {
                over = writers.stream().allMatch(Future::isDone);
                List<Long> now =
                        store.select(HERE, EVERYTHING, 1_000).stream()
                                .map(ObjectEntry::sequence)
                                .toList();
                assertThat(now.subList(0, seen.size())).isEqualTo(seen);
                seen = new ArrayList<>(now);
            } while (!over);
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(seen).hasSize(400).doesNotHaveDuplicates();
        }
    }
}
