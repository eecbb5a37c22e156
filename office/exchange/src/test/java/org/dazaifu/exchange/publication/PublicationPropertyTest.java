package org.dazaifu.exchange.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.collection.ChangeListener;
import org.dazaifu.exchange.collection.SqlTaxiiStore;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random publications and fetches, held against a reference model, on both databases. */
class PublicationPropertyTest {

    private static final int HISTORIES = Integer.getInteger("exchange.histories", 3);

    @TempDir Path directory;

    /** What an audience has of a case, by identifier, and what accounts were sent. */
    private static final class Model {
        Map<String, StixObject> standing = new TreeMap<>();
        int notices;
    }

    private static StixObject object(String id, String word, int version, boolean revoked) {
        Map<String, StixValue> all = new LinkedHashMap<>();
        all.put("type", new Text(id.substring(0, id.indexOf("--"))));
        all.put("spec_version", new Text("2.1"));
        all.put("id", new Text(id));
        if (!id.startsWith("domain-name")) {
            all.put("created", new Text("2026-01-01T00:00:00.000Z"));
            all.put("modified", new Text("2026-01-01T00:%02d:00.000Z".formatted(version)));
        }
        all.put("name", new Text(word));
        if (revoked) {
            all.put("revoked", new Flag(true));
        }
        if (id.startsWith("note")) {
            all.put("abstract", new Text(Standing.NOTICE));
        }
        return new StixObject(new Dictionary(all));
    }

    @ParameterizedTest
    @EnumSource
    void aCollectionServesWhatStandsAndHoldersAreThoseWhoWereSentIt(DatabaseKind kind)
            throws Exception {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Path own = directory.resolve(kind + "-" + seed);
            try (Exchange exchange = Exchange.open(own, kind.in(own))) {
                history(exchange, own, seed);
            }
        }
    }

    private static void history(Exchange exchange, Path own, long seed) throws Exception {
        Random random = new Random(seed);
        Publications publications =
                new Publications(exchange.database(), exchange.audit(), InstantSource.system());
        SqlTaxiiStore store =
                new SqlTaxiiStore(
                        exchange.database(), own, InstantSource.system(), ChangeListener.NONE);
        Model model = new Model();
        Map<String, Map<String, Integer>> begun = new HashMap<>();
        Map<String, Set<String>> completed = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            String as = "seed %d step %d".formatted(seed, step);
            Map<String, StixObject> next = change(random, model, ids, step);
            Publication what =
                    new Publication(
                            "case", "quad", "The Quad", "quad." + step, "release", "Abe", Set.of());
            Published published = publications.publish(what, next.values(), Actor.program("test"));
            assertThat(published.anew()).as(as).isTrue();
            model.standing = next;
            Published again = publications.publish(what, next.values(), Actor.program("test"));
            assertThat(again.anew()).as(as).isFalse();
            CollectionKey where = new CollectionKey("exchange", published.collection());
            Map<ObjectEntry, String> served = served(store, where);
            assertThat(served.values())
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(
                            next.values().stream().map(StixObject::json).toList());
            String account = "account-" + random.nextInt(3);
            fetch(exchange, where, account, served, random, begun, completed);
            holders(as, exchange, model, ids, begun, completed);
        }
    }

    private static Map<String, StixObject> change(
            Random random, Model model, List<String> ids, int step) {
        Map<String, StixObject> next = new TreeMap<>(model.standing);
        boolean removed = false;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            String id =
                    ids.isEmpty() || random.nextInt(3) == 0
                            ? (random.nextInt(3) == 0 ? "domain-name--" : "tool--")
                                    + new UUID(random.nextLong(), random.nextLong())
                            : ids.get(random.nextInt(ids.size()));
            StixObject now = next.get(id);
            boolean revoked = now != null && now.properties().isTrue("revoked");
            if (!ids.contains(id)) {
                ids.add(id);
            }
            if (revoked) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (now != null && id.startsWith("domain")) {
                        next.remove(id);
                        removed = true;
                    } else if (now != null) {
                        next.put(id, object(id, "x-withdrawn", step, true));
                    }
                }
                default -> next.put(id, object(id, "word" + step + "n" + i, step, false));
            }
        }
        if (removed) {
            String note = "note--" + new UUID(7, model.notices++);
            next.put(note, object(note, "notice", step, false));
        }
        String always = "campaign--" + new UUID(8, step);
        next.put(always, object(always, "always", step, false));
        return next;
    }

    private static Map<ObjectEntry, String> served(SqlTaxiiStore store, CollectionKey where)
            throws Exception {
        Map<ObjectEntry, String> served = new LinkedHashMap<>();
        List<ObjectEntry> entries =
                store.select(
                        where,
                        new ObjectQuery(
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                VersionMatch.ALL,
                                OptionalLong.empty()),
                        10_000);
        List<String> texts = new ArrayList<>();
        store.contents(where, entries, json -> texts.add(new String(json, UTF_8)));
        for (int i = 0; i < entries.size(); i++) {
            served.put(entries.get(i), texts.get(i));
        }
        return served;
    }

    /** An account is sent some of it, and the page arrives or does not. */
    private static void fetch(
            Exchange exchange,
            CollectionKey where,
            String account,
            Map<ObjectEntry, String> served,
            Random random,
            Map<String, Map<String, Integer>> begun,
            Map<String, Set<String>> completed)
            throws Exception {
        List<Long> sequences = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        served.forEach((entry, text) -> {
            if (random.nextInt(4) > 0) {
                sequences.add(entry.sequence());
                texts.add(text);
            }
        });
        OptionalLong page =
                exchange.database()
                        .write(sql ->
                                Fetches.begun(sql, account, where.id(), sequences, Instant.now()));
        texts.forEach(text ->
                begun.computeIfAbsent(account, _ -> new HashMap<>()).merge(text, 1, Integer::sum));
        if (page.isPresent() && random.nextBoolean()) {
            exchange.database()
                    .write(sql -> {
                        Fetches.completed(sql, page.getAsLong(), Instant.now());
                        return true;
                    });
            completed.computeIfAbsent(account, _ -> new HashSet<>()).addAll(texts);
        }
    }

    private static void holders(
            String as,
            Exchange exchange,
            Model model,
            List<String> ids,
            Map<String, Map<String, Integer>> begun,
            Map<String, Set<String>> completed)
            throws Exception {
        ExchangeHolders holders = new ExchangeHolders(exchange.database());
        for (String id : ids) {
            Map<String, ExchangeHolder> found = new HashMap<>();
            holders.of("case", "quad", Set.of(id)).forEach(one -> found.put(one.account(), one));
            StixObject now = model.standing.get(id);
            begun.forEach((account, texts) -> {
                Set<String> had = new HashSet<>();
                for (String text : texts.keySet()) {
                    if (text.contains("\"" + id + "\"") && !text.contains("\"revoked\"")) {
                        had.add(text);
                    }
                }
                assertThat(found.containsKey(account)).as(as + id).isEqualTo(!had.isEmpty());
                if (had.isEmpty() || now == null) {
                    return;
                }
                ExchangeHolder one = java.util.Objects.requireNonNull(found.get(account));
                boolean needed = had.stream().anyMatch(text -> !text.equals(now.json()));
                boolean has = completed.getOrDefault(account, Set.of()).contains(now.json());
                assertThat(one.needed()).as(as + id + account).isEqualTo(needed);
                assertThat(one.corrected().isPresent())
                        .as(as + id + account)
                        .isEqualTo(needed && has);
            });
        }
    }
}
