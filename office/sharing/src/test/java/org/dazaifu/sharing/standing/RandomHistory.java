package org.dazaifu.sharing.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dazaifu.sharing.release.Matter;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;

/**
 * A case that changes at random. Each version of each object bears a word of its own; which words
 * may be where follows from how the case was made, never from the code under test.
 */
final class RandomHistory {

    static final String OFFICE = "identity--7c2f3f0e-9a3a-4b52-9d1e-0a1b2c3d4e5f";
    static final String OTHERS = "identity--1b2f3f0e-9a3a-4b52-9d1e-0a1b2c3d4e5f";

    private static final List<String> TYPES =
            List.of(
                    "malware",
                    "tool",
                    "indicator",
                    "campaign",
                    "note",
                    "report",
                    "relationship",
                    "observed-data",
                    "domain-name",
                    "location",
                    "opinion",
                    "grouping",
                    "x-open-thing",
                    "attack-pattern");

    /** An object as it is now. */
    static final class Thing {
        final String id;
        final String type;
        final boolean foreign;
        final boolean anonymous;
        Tlp label;
        Instant modified;
        String word;
        List<String> refs = List.of();
        boolean deleted;

        Thing(String id, String type, boolean foreign, boolean anonymous, Tlp label, String word) {
            this.id = id;
            this.type = type;
            this.foreign = foreign;
            this.anonymous = anonymous;
            this.label = label;
            this.modified = Instant.parse("2026-01-01T00:00:00Z");
            this.word = word;
        }
    }

    private final Random random;
    private int words;
    private Instant clock = Instant.parse("2026-01-02T00:00:00Z");
    final Map<String, Thing> things = new TreeMap<>();
    final Set<String> allWords = new HashSet<>();
    final Set<String> withdrawn = new HashSet<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        things.put(OFFICE, new Thing(OFFICE, "identity", false, true, Tlp.CLEAR, "office"));
        things.put(OTHERS, new Thing(OTHERS, "identity", false, true, Tlp.CLEAR, "others"));
        for (int i = 0; i < 6; i++) {
            add();
        }
    }

    Instant now() {
        clock = clock.plusMillis(random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(100_000));
        return clock;
    }

    private String word() {
        String word = "kanary" + Long.toString(random.nextLong() >>> 8, 10) + "n" + words++;
        allWords.add(word);
        return word;
    }

    private Tlp label() {
        return List.of(Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.RED).get(random.nextInt(4));
    }

    private UUID uuid() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L,
                random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private void add() {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String id = type + "--" + uuid();
        boolean foreign = random.nextInt(4) == 0;
        Thing thing =
                new Thing(id, type, foreign, !foreign && random.nextInt(3) == 0, label(), word());
        if (List.of("note", "report", "relationship", "observed-data", "opinion", "grouping")
                .contains(type)) {
            List<String> others = new ArrayList<>();
            for (Thing other : things.values()) {
                boolean observable = other.type.equals("domain-name");
                if (type.equals("observed-data") == observable
                        && !other.type.equals("relationship")
                        && !other.deleted) {
                    others.add(other.id);
                }
            }
            if (others.isEmpty()) {
                return;
            }
            thing.refs =
                    List.of(
                            others.get(random.nextInt(others.size())),
                            others.get(random.nextInt(others.size())));
        }
        things.put(id, thing);
    }

    Thing thing(String id) {
        return java.util.Objects.requireNonNull(things.get(id));
    }

    /** One thing that somebody does to the case. */
    void step() {
        List<Thing> all = things.values().stream().filter(t -> !t.type.equals("identity")).toList();
        if (all.isEmpty()) {
            add();
            return;
        }
        Thing one = all.get(random.nextInt(all.size()));
        int what = random.nextInt(8);
        switch (what) {
            case 0, 1 -> add();
            case 2, 3 -> one.label = label();
            case 4 -> one.word = word();
            case 5 -> {
                one.word = word();
                one.modified = now();
            }
            case 6 -> one.deleted = !one.deleted;
            default -> withdrawn.add(one.id);
        }
    }

    Matter matter() {
        return new Matter(
                things.values().stream().filter(t -> !t.deleted).map(this::object).toList(),
                Tlp.RED,
                Set.of(),
                Set.of(),
                Set.of(),
                withdrawn);
    }

    /** The identifiers of what may go, by what the case says and the references between. */
    Set<String> open(Tlp highest) {
        Set<String> open = new HashSet<>();
        for (Thing thing : things.values()) {
            if (!thing.deleted
                    && !withdrawn.contains(thing.id)
                    && thing.label.compareTo(highest) <= 0) {
                open.add(thing.id);
            }
        }
        boolean more = true;
        while (more) {
            more =
                    open.removeIf(id -> {
                        Thing thing = thing(id);
                        List<String> refs = thing.refs;
                        return thing.type.equals("relationship")
                                ? !open.containsAll(refs)
                                : List.of("note", "opinion", "observed-data", "report", "grouping")
                                                .contains(thing.type)
                                        && refs.stream().noneMatch(open::contains);
                    });
        }
        return open;
    }

    private StixObject object(Thing thing) {
        Map<String, StixValue> all = new LinkedHashMap<>();
        all.put("type", new Text(thing.type));
        all.put("spec_version", new Text("2.1"));
        all.put("id", new Text(thing.id));
        all.put("object_marking_refs", refs(List.of(thing.label.id().toString())));
        if (thing.type.equals("domain-name")) {
            all.put("value", new Text(thing.word + ".example"));
            return new StixObject(new Dictionary(all));
        }
        all.put("created", new Text("2026-01-01T00:00:00.000Z"));
        all.put("modified", new Text(Updating.written(thing.modified)));
        if (!thing.anonymous) {
            all.put("created_by_ref", new Text(thing.foreign ? OTHERS : OFFICE));
        }
        switch (thing.type) {
            case "malware" -> all.put("is_family", new Flag(true));
            case "indicator" -> {
                all.put("pattern", new Text("[domain-name:value = '" + thing.word + ".example']"));
                all.put("pattern_type", new Text("stix"));
                all.put("valid_from", new Text("2026-01-01T00:00:00Z"));
            }
            case "note" -> {
                all.put("content", new Text(thing.word));
                all.put("object_refs", refs(thing.refs));
            }
            case "opinion" -> {
                all.put("opinion", new Text("agree"));
                all.put("explanation", new Text(thing.word));
                all.put("object_refs", refs(thing.refs));
            }
            case "report" -> {
                all.put("published", new Text("2026-01-01T00:00:00Z"));
                all.put("object_refs", refs(thing.refs));
            }
            case "grouping" -> {
                all.put("context", new Text("suspicious-activity"));
                all.put("object_refs", refs(thing.refs));
            }
            case "relationship" -> {
                all.put("relationship_type", new Text("related-to"));
                all.put("source_ref", new Text(thing.refs.getFirst()));
                all.put("target_ref", new Text(thing.refs.getLast()));
            }
            case "observed-data" -> {
                all.put("first_observed", new Text("2026-01-01T00:00:00Z"));
                all.put("last_observed", new Text("2026-01-01T00:00:00Z"));
                all.put("number_observed", new Numeral("1"));
                all.put("object_refs", refs(thing.refs));
            }
            case "location" -> all.put("country", new Text("JP"));
            default -> {
                // A name is all.
            }
        }
        if (!List.of("indicator", "note", "opinion", "relationship", "observed-data")
                .contains(thing.type)) {
            all.put("name", new Text(thing.word));
        }
        all.put("labels", refs(List.of(thing.word)));
        return new StixObject(new Dictionary(all));
    }

    private static Items refs(List<String> texts) {
        return new Items(texts.stream().distinct().sorted().<StixValue>map(Text::new).toList());
    }
}
