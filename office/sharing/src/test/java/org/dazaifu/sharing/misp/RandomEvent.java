package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.Event;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.Galaxy;
import org.dazaifu.misp.GalaxyCluster;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispTypes;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Text;
import org.dazaifu.misp.ObjectReference;
import org.dazaifu.misp.Organisation;
import org.dazaifu.misp.SharingGroup;
import org.dazaifu.misp.Sighting;
import org.dazaifu.misp.Tag;
import org.jspecify.annotations.Nullable;

/** An event with anything in it that the records allow, right or wrong; the same seed, the same. */
final class RandomEvent {

    private static final List<String> VALUES =
            List.of(
                    "198.51.100.7",
                    "2001:db8::7",
                    "198.51.100.7|443",
                    "2001:db8::7|x",
                    "radar.example",
                    "radar.example|198.51.100.9",
                    "https://radar.example/a?b='c'",
                    "a@radar.example",
                    "d41d8cd98f00b204e9800998ecf8427e",
                    "名前|d41d8cd98f00b204e9800998ecf8427e",
                    "a|b|d41d8cd98f00b204e9800998ecf8427e",
                    "HKLM\\Software\\X|'quoted' \\ back",
                    "AS64500",
                    "64500",
                    "CVE-2026-1234",
                    "[file:name = 'x' AND file:size = 3]",
                    "[a:b = 'c'] OR [a:b = 'd']",
                    "rule x { condition: true }",
                    " ",
                    "",
                    "half \ud800 pair",
                    "line\nbreak",
                    "\u0000",
                    "4096",
                    "tcp",
                    "TCP",
                    "ipv4",
                    "http");
    private static final List<String> TAGS =
            List.of(
                    "tlp:clear",
                    "tlp:white",
                    "tlp:green",
                    "tlp:amber",
                    "TLP:AMBER+STRICT",
                    "tlp:red",
                    "tlp:unclear",
                    "tlp:ex:chr",
                    "PAP:RED",
                    "misp-galaxy:threat-actor=\"X\"",
                    "",
                    "half \ud800",
                    "type:OSINT");
    private static final List<String> GALAXIES =
            List.of(
                    "threat-actor",
                    "mitre-intrusion-set",
                    "mitre-malware",
                    "tool",
                    "mitre-attack-pattern",
                    "sector",
                    "country",
                    "");
    private static final List<String> OBJECTS =
            List.of(
                    "file",
                    "domain-ip",
                    "url",
                    "email",
                    "network-connection",
                    "x509",
                    "process",
                    "registry-key",
                    "vulnerability",
                    "person",
                    "organization",
                    "annotation",
                    "asn",
                    "user-account",
                    "");
    private static final List<String> TIMES =
            List.of(
                    "2026-10-01T02:03:04.123456+00:00",
                    "2026-10-01T02:03:04+09:00",
                    "2026-10-02T00:00:00.000000+00:00",
                    "yesterday",
                    "1960-01-01T00:00:00+00:00");

    private final Random random;
    private final List<String> uuids = new ArrayList<>();

    RandomEvent(long seed) {
        random = new Random(seed);
    }

    Event event() {
        List<Attribute> attributes = many(6, () -> attribute(""));
        List<MispObject> objects = many(4, this::object);
        Distribution distribution = distribution(false);
        return new Event(
                uuid(),
                of(VALUES),
                of(List.of("2026-10-05", "", "soon", "2031-01-01")),
                of(List.of("", "1", "9")),
                of(List.of("", "0")),
                random.nextBoolean(),
                seconds(),
                seconds(),
                distribution,
                group(distribution),
                maybe(organisation()),
                maybe(organisation()),
                of(List.of("", "0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f601")),
                tags(),
                galaxies(),
                attributes,
                objects,
                many(2, this::report),
                List.of(),
                other());
    }

    private Attribute attribute(String relation) {
        String type = of(List.copyOf(MispTypes.types()));
        Distribution distribution = distribution(true);
        return new Attribute(
                uuid(),
                type,
                random.nextInt(4) == 0 ? "Other" : MispTypes.defaultCategory(type).orElse(""),
                of(VALUES),
                relation,
                random.nextBoolean(),
                of(List.of("", "a comment", "半角 \ud800")),
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                seconds(),
                distribution,
                group(distribution),
                maybe(of(TIMES)),
                maybe(of(TIMES)),
                random.nextInt(9) == 0 ? "aGVsbG8=" : null,
                tags(),
                galaxies(),
                many(2, this::sighting),
                other());
    }

    private MispObject object() {
        String name = of(OBJECTS);
        List<String> relations = new ArrayList<>(PropertyTable.relations(name).keySet());
        relations.add("unheard-of");
        relations.add("");
        Distribution distribution = distribution(true);
        return new MispObject(
                uuid(),
                name,
                of(List.of("file", "misc", "")),
                of(List.of("", "A description")),
                "",
                of(List.of("", "7")),
                of(List.of("", "a comment")),
                random.nextInt(5) == 0,
                seconds(),
                distribution,
                group(distribution),
                maybe(of(TIMES)),
                maybe(of(TIMES)),
                many(6, () -> attribute(of(relations))),
                many(2, this::reference),
                other());
    }

    private ObjectReference reference() {
        return new ObjectReference(
                uuid(),
                of(uuids),
                of(List.of("drops", "Related To", "", "---")),
                of(List.of("", "why")),
                random.nextInt(5) == 0,
                seconds(),
                other());
    }

    private EventReport report() {
        Distribution distribution = distribution(true);
        return new EventReport(
                uuid(),
                of(VALUES),
                of(VALUES),
                random.nextInt(5) == 0,
                seconds(),
                distribution,
                group(distribution),
                other());
    }

    private Sighting sighting() {
        return new Sighting(
                uuid(),
                of(List.of("", "0", "1", "2", "7")),
                seconds(),
                of(List.of("", "proxy")),
                maybe(organisation()),
                other());
    }

    private List<Galaxy> galaxies() {
        return many(
                2,
                () -> {
                    String type = of(GALAXIES);
                    return new Galaxy(
                            uuid(),
                            of(List.of("Threat Actor", "")),
                            type,
                            of(List.of("", "Galaxy.")),
                            many(2, () -> cluster(type)),
                            other());
                });
    }

    private GalaxyCluster cluster(String type) {
        var meta = new ArrayList<Member>();
        if (random.nextBoolean()) {
            meta.add(new Member("synonyms", new Items(List.of(new Text("Wader"), new Text("")))));
            meta.add(new Member("external_id", new Text(of(List.of("T1566.001", "x", "")))));
        }
        return new GalaxyCluster(
                of(
                        List.of(
                                "",
                                "0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f701",
                                "0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f702")),
                random.nextInt(4) == 0 ? "" : type,
                of(List.of("Heron", "Egret", "")),
                of(List.of("", "misp-galaxy:x=\"Heron\"")),
                of(List.of("", "Words.")),
                "",
                List.of(),
                new Members(meta),
                other());
    }

    private List<Tag> tags() {
        return many(3, () -> new Tag(of(TAGS), of(List.of("", "#ff0000")), other()));
    }

    private @Nullable SharingGroup group(@Nullable Distribution distribution) {
        return distribution == Distribution.SHARING_GROUP || random.nextInt(20) == 0
                ? new SharingGroup(uuid(), of(List.of("Group", "")), "", "", List.of(), other())
                : null;
    }

    private Organisation organisation() {
        return new Organisation(
                of(List.of("", "0f6a1c52-8e44-4a0b-9d3e-5b7c21a6f801", "not a uuid")),
                of(List.of("One", "Two", "")),
                other());
    }

    private @Nullable Distribution distribution(boolean part) {
        int i = random.nextInt(part ? 9 : 6);
        return i < 5 ? Distribution.values()[i] : part && i < 8 ? Distribution.INHERIT : null;
    }

    private Members other() {
        return switch (random.nextInt(4)) {
            case 0 -> new Members(List.of(new Member("id", new Text("7"))));
            case 1 ->
                    new Members(
                            List.of(
                                    new Member("Odd name!", new MispValue.Nil()),
                                    new Member("event_id", new MispValue.Numeral("1.50"))));
            default -> Members.NONE;
        };
    }

    private @Nullable Long seconds() {
        return random.nextInt(4) == 0 ? null : Long.valueOf(1_791_000_000L + random.nextInt(1000));
    }

    private String uuid() {
        String uuid =
                switch (random.nextInt(12)) {
                    case 0 -> "";
                    case 1 -> uuids.isEmpty() ? "no uuid" : of(uuids);
                    case 2 ->
                            new UUID(random.nextLong(), random.nextLong())
                                    .toString()
                                    .toUpperCase(java.util.Locale.ROOT);
                    default -> new UUID(random.nextLong(), random.nextLong()).toString();
                };
        uuids.add(uuid);
        return uuid;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> many(int most, java.util.function.Supplier<T> maker) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(maker.get());
        }
        return list;
    }
}
