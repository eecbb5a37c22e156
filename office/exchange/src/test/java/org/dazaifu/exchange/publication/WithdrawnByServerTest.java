package org.dazaifu.exchange.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.collection.ChangeListener;
import org.dazaifu.exchange.collection.CollectionCatalog;
import org.dazaifu.exchange.collection.LatestObject;
import org.dazaifu.exchange.collection.SqlTaxiiStore;
import org.dazaifu.exchange.store.DatabaseKind;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;
import org.dazaifu.stix.check.BundleCheck;
import org.dazaifu.stix.check.Severity;
import org.dazaifu.taxii.server.CollectionKey;
import org.dazaifu.taxii.server.ObjectEntry;
import org.dazaifu.taxii.server.ObjectQuery;
import org.dazaifu.taxii.server.VersionMatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server takes back without the case, on both databases. */
class WithdrawnByServerTest {

    private static final String OFFICE = "identity--00000000-0000-4000-8000-000000000001";
    private static final String OTHERS = "identity--00000000-0000-4000-8000-000000000002";
    private static final String TOOL = "tool--00000000-0000-4000-8000-000000000003";
    private static final String ANONYMOUS = "campaign--00000000-0000-4000-8000-000000000004";
    private static final String FOREIGN = "tool--00000000-0000-4000-8000-000000000005";
    private static final String NAME = "domain-name--00000000-0000-4000-8000-000000000006";
    private static final Actor TESTER = Actor.program("test");

    @TempDir Path directory;

    private static StixObject object(String id, String maker) {
        Map<String, StixValue> all = new LinkedHashMap<>();
        String type = id.substring(0, id.indexOf("--"));
        all.put("type", new Text(type));
        all.put("spec_version", new Text("2.1"));
        all.put("id", new Text(id));
        if (type.equals("domain-name")) {
            all.put("value", new Text("kanary.example"));
        } else {
            all.put("created", new Text("2026-01-01T00:00:00.000Z"));
            all.put("modified", new Text("2026-01-01T00:00:00.000Z"));
            all.put("name", new Text("kanary " + id));
        }
        if (!maker.isEmpty()) {
            all.put("created_by_ref", new Text(maker));
        }
        all.put("object_marking_refs", new Items(List.of(new Text(Tlp.GREEN.id().toString()))));
        return new StixObject(new Dictionary(all));
    }

    private static List<StixObject> held() {
        return List.of(
                object(OFFICE, ""),
                object(OTHERS, OTHERS),
                object(TOOL, OFFICE),
                object(ANONYMOUS, ""),
                object(FOREIGN, OTHERS),
                object(NAME, ""),
                Tlp.GREEN.definition());
    }

    private static Publication of(String caseId, String bundle, String kind) {
        return new Publication(caseId, "quad", "The Quad", bundle, kind, "Abe", Set.of(OFFICE));
    }

    private static List<ObjectEntry> entries(SqlTaxiiStore store, CollectionKey where)
            throws Exception {
        return store.select(
                where,
                new ObjectQuery(
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        VersionMatch.ALL,
                        OptionalLong.empty()),
                1000);
    }

    private static Map<String, String> served(SqlTaxiiStore store, CollectionKey where)
            throws Exception {
        List<ObjectEntry> entries = entries(store, where);
        List<String> texts = new ArrayList<>();
        store.contents(where, entries, json -> texts.add(new String(json, UTF_8)));
        Map<String, String> served = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            served.put(entries.get(i).id(), texts.get(i));
        }
        return served;
    }

    private static void fetch(Exchange exchange, SqlTaxiiStore store, CollectionKey where)
            throws Exception {
        List<Long> sequences = entries(store, where).stream().map(ObjectEntry::sequence).toList();
        exchange.database()
                .write(sql -> {
                    OptionalLong page =
                            Fetches.begun(sql, "partner", where.id(), sequences, Instant.now());
                    Fetches.completed(sql, page.orElseThrow(), Instant.now());
                    return true;
                });
    }

    @ParameterizedTest
    @EnumSource
    void partnersFindItRevokedAndTheCaseIsOwedItUntilItsOwnWithdrawal(DatabaseKind kind)
            throws Exception {
        Path own = directory.resolve("exchange");
        try (Exchange exchange = Exchange.open(own, kind.in(own))) {
            Publications publications =
                    new Publications(exchange.database(), exchange.audit(), InstantSource.system());
            SqlTaxiiStore store =
                    new SqlTaxiiStore(
                            exchange.database(), own, InstantSource.system(), ChangeListener.NONE);
            StixObject another = object("campaign--00000000-0000-4000-8000-000000000009", OFFICE);
            publications.publish(of("other", "o1", "release"), List.of(another), TESTER);
            Published first = publications.publish(of("case", "b1", "release"), held(), TESTER);
            CollectionKey where = new CollectionKey("exchange", first.collection());
            fetch(exchange, store, where);
            PublicationRecord record =
                    exchange.database().read(sql -> PublicationRecord.newest(sql, 1)).getFirst();

            Published taken = publications.withdraw(record, "rel", TESTER);

            assertThat(taken.revoked()).isEqualTo(2);
            Map<String, String> now = served(store, where);
            assertThat(now.remove(another.id())).isEqualTo(another.json());
            assertThat(String.join("", now.values())).doesNotContain("kanary");
            assertThat(now.keySet())
                    .contains(TOOL, ANONYMOUS)
                    .doesNotContain(OFFICE, OTHERS, FOREIGN, NAME);
            for (String id : List.of(TOOL, ANONYMOUS)) {
                assertThat(now.get(id)).contains("\"revoked\":true");
                assertThat(now.get(id)).doesNotContain("\"modified\":\"2026-01-01");
            }
            String notice =
                    now.values().stream()
                            .filter(text -> text.contains("\"type\":\"note\""))
                            .reduce((a, b) -> a + b)
                            .orElseThrow();
            assertThat(notice).contains(OFFICE, OTHERS, FOREIGN, NAME, TOOL, ANONYMOUS);
            valid(exchange, where, now);

            ExchangeHolders holders = new ExchangeHolders(exchange.database());
            assertThat(holders.of("case", "quad", Set.of()))
                    .singleElement()
                    .matches(one -> one.needed() && one.corrected().isEmpty());
            fetch(exchange, store, where);
            assertThat(holders.of("case", "quad", Set.of()))
                    .singleElement()
                    .matches(one -> one.needed() && one.corrected().isPresent());

            assertThat(exchange.database().read(OwedWithdrawal::all))
                    .singleElement()
                    .matches(one -> one.caseId().equals("case") && one.by().equals("rel"));
            Map<String, String> before = served(store, where);
            for (String kindOf : List.of("release", "correction", "withdrawal")) {
                assertThatThrownBy(() ->
                                publications.publish(of("case", "b2", kindOf), held(), TESTER))
                        .isInstanceOf(WithdrawnException.class)
                        .hasMessageContaining("withdraw CASE --all --with quad");
            }
            assertThat(served(store, where)).isEqualTo(before);
            publications.publish(of("other", "o2", "release"), List.of(another), TESTER);

            Published again = publications.withdraw(record, "rel", TESTER);
            assertThat(again.revoked() + again.removed()).isZero();
            assertThat(exchange.database().read(OwedWithdrawal::all)).hasSize(1);

            Map<String, StixValue> stub =
                    new LinkedHashMap<>(object(TOOL, OFFICE).properties().entries());
            stub.put("revoked", new Flag(true));
            publications.publish(
                    of("case", "b3", "withdrawal"),
                    List.of(
                            new StixObject(new Dictionary(stub)),
                            object(OFFICE, ""),
                            Tlp.GREEN.definition()),
                    TESTER);
            assertThat(exchange.database().read(OwedWithdrawal::all)).isEmpty();
            assertThat(served(store, where)).containsKeys(TOOL, another.id());
        }
    }

    /** Every object is of STIX 2.1. */
    private static void valid(Exchange exchange, CollectionKey where, Map<String, String> served)
            throws Exception {
        var collection =
                exchange.database()
                        .read(sql ->
                                CollectionCatalog.all(sql).stream()
                                        .filter(one -> one.uuid().equals(where.id()))
                                        .findFirst()
                                        .orElseThrow());
        BundleCheck check = new BundleCheck();
        for (String id : served.keySet()) {
            StixObject object =
                    exchange.database()
                            .read(sql -> LatestObject.read(sql, collection, id).orElseThrow());
            assertThat(check.next(object))
                    .filteredOn(found -> found.problem().severity() == Severity.ERROR)
                    .isEmpty();
        }
    }
}
