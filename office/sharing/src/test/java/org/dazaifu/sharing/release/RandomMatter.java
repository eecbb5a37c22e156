package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;

/**
 * A random case for an audience that may have AMBER. What it must not have is known by how it was
 * made, never by asking the code under test. Two with one seed and different variants differ only
 * in what must be removed: its identifiers, its texts, how much there is of it, and the order of
 * all.
 */
final class RandomMatter {

    private static final String MISP = org.dazaifu.sharing.misp.MispExtension.PROPERTIES.toString();
    private static final String UNKNOWN =
            "marking-definition--0f0f0f0f-1111-4222-8333-444444444444";
    private static final String RED_1 = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
    private static final Set<String> OBSERVED = Set.of("domain-name", "user-account", "email-addr");
    private static final List<String> NAMED =
            List.of(
                    "malware",
                    "tool",
                    "campaign",
                    "intrusion-set",
                    "identity",
                    "vulnerability",
                    "domain-name",
                    "user-account",
                    "x-custom-thing",
                    "indicator");

    private final Set<String> kinds;
    private final Random shape;
    private final Random secret;
    private final List<StixObject> objects = new ArrayList<>();
    private final List<String> openIds = new ArrayList<>();
    private final List<String> secretIds = new ArrayList<>();
    private final List<String> secretNames = new ArrayList<>();
    private final List<String> borneNames = new ArrayList<>();
    final Set<String> canaries = new TreeSet<>();
    final Set<String> hosts = new TreeSet<>();

    /** A statement that is in the case with its definition; nobody has read what it asks. */
    private static final String STATEMENT =
            "marking-definition--0f0f0f0f-2222-4222-8333-444444444444";

    /** A case for an audience that needs objects of every type. */
    RandomMatter(long seed, int variant) {
        this(seed, variant, Set.of());
    }

    /** A case for an audience that needs objects of these types only; all, where there is none. */
    RandomMatter(long seed, int variant, Set<String> kinds) {
        this.kinds = kinds;
        shape = new Random(seed);
        secret = new Random(~seed * 31 - variant);
        secrets(1 + shape.nextInt(4) + (variant == 0 ? 0 : secret.nextInt(4)));
        int open = 2 + shape.nextInt(6);
        for (int i = 0; i < open; i++) {
            open();
        }
        links();
        statement();
        Collections.shuffle(objects, secret);
    }

    Matter matter() {
        return new Matter(objects, Tlp.RED, Set.of(), Set.of(), Set.of());
    }

    Set<String> secretIds() {
        return Set.copyOf(secretIds);
    }

    /** Enough bits that no two variants share one, and nothing that pseudonyms are made of. */
    private String canary() {
        String canary = "kanary" + Long.toString(secret.nextLong() >>> 4, 10) + "q";
        canaries.add(canary);
        return canary;
    }

    private static UUID uuid(Random random) {
        long most = random.nextLong() & ~0xF000L | 0x4000L;
        return new UUID(most, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private static Map<String, StixValue> object(String type, String id, String marking) {
        Map<String, StixValue> properties = new LinkedHashMap<>();
        properties.put("type", new Text(type));
        properties.put("spec_version", new Text("2.1"));
        properties.put("id", new Text(id));
        if (!OBSERVED.contains(type)) {
            properties.put("created", new Text("2026-01-01T00:00:00.000Z"));
            properties.put("modified", new Text("2026-01-01T00:00:00.000Z"));
        }
        if (!marking.isEmpty()) {
            properties.put("object_marking_refs", new Items(List.of(new Text(marking))));
        }
        return properties;
    }

    private void add(Map<String, StixValue> properties) {
        objects.add(new StixObject(new Dictionary(properties)));
    }

    private void secrets(int count) {
        for (int i = 0; i < count; i++) {
            // The first always bears a name.
            String type = NAMED.get(secret.nextInt(NAMED.size() - (i == 0 ? 1 : 0)));
            String id = type + "--" + uuid(secret);
            boolean unneeded = !kinds.isEmpty() && !kinds.contains(type);
            String marking =
                    switch (secret.nextInt(unneeded ? 6 : 5)) {
                        case 0 -> Tlp.RED.id().toString();
                        case 1 -> RED_1;
                        case 2 -> UNKNOWN;
                        case 3 -> STATEMENT;
                        case 4 -> "";
                        default -> Tlp.CLEAR.id().toString();
                    };
            Map<String, StixValue> one = object(type, id, marking);
            if (marking.equals(STATEMENT)) {
                // Beside a label that would let it go.
                one.put(
                        "object_marking_refs",
                        items(List.of(Tlp.CLEAR.id().toString(), STATEMENT)));
            }
            String name =
                    switch (secret.nextInt(4)) {
                        case 0 -> canary();
                        case 1 -> "C:\\" + canary() + "\\two \"x\".exe";
                        default -> "Op " + canary() + " two";
                    };
            named(one, type, name);
            one.put("description", new Text("About " + canary()));
            one.put("labels", new Items(List.of(new Text(canary()))));
            one.put(
                    "x_deep",
                    new Dictionary(Map.of(canary(), new Items(List.of(new Text(canary()))))));
            secretIds.add(id);
            secretNames.add(name);
            if (!type.equals("indicator")) {
                borneNames.add(name);
            }
            add(one);
        }
        // A relationship and a sighting of secrets, themselves open, go with them.
        Map<String, StixValue> relation =
                object("relationship", "relationship--" + uuid(secret), Tlp.CLEAR.id().toString());
        relation.put("relationship_type", new Text("related-to"));
        relation.put("source_ref", new Text(secretIds.getFirst()));
        relation.put("target_ref", new Text(secretIds.getLast()));
        relation.put("description", new Text(canary()));
        secretIds.add(relation.get("id") instanceof Text(String id) ? id : "");
        add(relation);
    }

    private static void named(Map<String, StixValue> one, String type, String name) {
        switch (type) {
            case "domain-name", "email-addr" -> one.put("value", new Text(name));
            case "indicator" -> {
                // What it is about stands in its pattern alone.
                one.put("pattern", new Text("[file:name = '" + quoted(name) + "']"));
                one.put("pattern_type", new Text("stix"));
                one.put("valid_from", new Text("2026-01-01T00:00:00Z"));
            }
            case "user-account" -> one.put("account_login", new Text(name));
            default -> one.put("name", new Text(name));
        }
        if (type.equals("malware")) {
            one.put("is_family", new StixValue.Flag(true));
        }
    }

    /** As a pattern writes a text between quotes. */
    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private String openMarking() {
        return List.of(Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER).get(shape.nextInt(3)).id().toString();
    }

    /** Text that the audience may have but for what it says of a secret. */
    private String tainted() {
        String plain = "Seen in " + shape.nextInt(50) + " places";
        return switch (shape.nextInt(5)) {
            case 0 -> plain + " with " + name() + ".";
            case 1 -> plain + "; see " + id() + ".";
            case 2 -> plain + " (" + uuidOf(id()) + ")";
            case 3 -> plain + ": " + name().toUpperCase(Locale.ROOT) + "/x";
            default -> plain;
        };
    }

    private static String uuidOf(String id) {
        return id.substring(id.length() - 36);
    }

    private String name() {
        return secretNames.get(secret.nextInt(secretNames.size()));
    }

    /**
     * The name of a secret that is no indicator: what an open indicator is about is open, although
     * a secret one may be about the same.
     */
    private String borne() {
        return borneNames.get(secret.nextInt(borneNames.size()));
    }

    private String id() {
        return secretIds.get(secret.nextInt(secretIds.size()));
    }

    private void open() {
        List<String> types =
                List.of("malware", "tool", "indicator", "identity", "campaign", "x-open-thing")
                        .stream()
                        .filter(one -> kinds.isEmpty() || kinds.contains(one))
                        .toList();
        String type = types.get(shape.nextInt(types.size()));
        String id = type + "--" + uuid(shape);
        Map<String, StixValue> one = object(type, id, openMarking());
        String name = "Open" + shape.nextInt(1_000_000);
        if (type.equals("identity")) {
            name = "srv" + shape.nextInt(1_000_000) + ".corp" + shape.nextInt(100) + ".example";
            one.put("identity_class", new Text("system"));
            hosts.add(name);
            people(name.substring(name.indexOf('.') + 1));
        }
        if (!type.equals("indicator")) {
            named(one, type, name);
        } else {
            boolean taints = shape.nextInt(4) == 0;
            one.put("name", new Text(name));
            one.put(
                    "pattern",
                    new Text(
                            "[domain-name:value = '"
                                    + (taints ? quoted(borne()) : "evil.example")
                                    + "']"));
            one.put("pattern_type", new Text("stix"));
            one.put("valid_from", new Text("2026-01-01T00:00:00Z"));
        }
        one.put("description", new Text(tainted()));
        if (!type.startsWith("x-")) {
            one.put("labels", items(List.of("plain", tainted())));
            one.put("x_note", new Text(tainted()));
            if (shape.nextInt(3) == 0) {
                one.put("x_map", map());
            }
            if (shape.nextInt(3) == 0) {
                one.put("x_linked_ref", new Text(id()));
            }
            if (shape.nextInt(3) == 0) {
                one.put(
                        "extensions",
                        new Dictionary(
                                Map.of(
                                        "extension-definition--" + new UUID(7, shape.nextInt(3)),
                                        map())));
            }
            if (shape.nextInt(3) == 0) {
                one.put("extensions", new Dictionary(Map.of(MISP, ofMisp())));
            }
            boolean grained = shape.nextInt(3) == 0;
            if (grained) {
                grains(one);
            }
            if (shape.nextInt(4) == 0) {
                translation(id, grained);
            }
        }
        if (type.equals("x-open-thing") && shape.nextBoolean()) {
            one.put("x_where", new Text("plain"));
        }
        openIds.add(id);
        add(one);
    }

    private Dictionary map() {
        Map<String, StixValue> map = new LinkedHashMap<>();
        map.put("plain", new Text(tainted()));
        map.put(secret.nextBoolean() ? name() : id(), new Text(canary()));
        map.put("more", items(List.of("kept", id())));
        return new Dictionary(map);
    }

    /** An account and a mailbox of the victim's, which are to be hidden and not withheld. */
    private void people(String domain) {
        if (!kinds.isEmpty()) {
            return;
        }
        String login = "user" + shape.nextInt(1_000_000) + "x";
        Map<String, StixValue> account =
                object("user-account", "user-account--" + uuid(shape), openMarking());
        account.put("account_login", new Text(login));
        hosts.add(login);
        add(account);
        Map<String, StixValue> mailbox =
                object("email-addr", "email-addr--" + uuid(shape), openMarking());
        mailbox.put("value", new Text(login + "@" + domain));
        mailbox.put("display_name", new Text(tainted()));
        add(mailbox);
    }

    /** What an event of MISP leaves on an object: texts of their own, and JSON within a text. */
    private Dictionary ofMisp() {
        List<String> refs = new ArrayList<>(List.of("first"));
        for (int i = secret.nextInt(3); i > 0; i--) {
            refs.add(id());
        }
        refs.add("last");
        String more =
                "{\"Sighting\":["
                        + String.join(",", refs.stream().map(ref -> "\"" + ref + "\"").toList())
                        + "],\"Tag\":[{\"name\":\"plain\",\"note\":\""
                        + tainted().replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\"}]}";
        return new Dictionary(
                Map.of(
                        "extension_type",
                        new Text("property-extension"),
                        "misp_kind",
                        new Text("attribute"),
                        "misp_members",
                        new Dictionary(Map.of("comment", new Text(tainted()))),
                        "misp_more",
                        new Text(more)));
    }

    /** A translation of an object; one of an object that loses something must not go. */
    private void translation(String id, boolean grained) {
        if (!kinds.isEmpty() && !kinds.contains("language-content")) {
            return;
        }
        String own = "language-content--" + uuid(grained ? secret : shape);
        Map<String, StixValue> one =
                object(
                        "language-content",
                        own,
                        grained ? Tlp.CLEAR.id().toString() : openMarking());
        one.put("object_ref", new Text(id));
        one.put(
                "contents",
                new Dictionary(
                        Map.of(
                                "ja",
                                new Dictionary(
                                        Map.of(
                                                "description",
                                                new Text(grained ? canary() : tainted()))))));
        if (grained) {
            secretIds.add(own);
        }
        add(one);
    }

    private void statement() {
        Map<String, StixValue> one = object("marking-definition", STATEMENT, "");
        one.remove("modified");
        one.put("definition_type", new Text("statement"));
        one.put("definition", new Dictionary(Map.of("statement", new Text("For " + canary()))));
        add(one);
    }

    private void grains(Map<String, StixValue> one) {
        String withheld = canary();
        secretNames.add(withheld);
        one.put("x_secret", new Text(withheld));
        one.put(
                "x_nest",
                new Dictionary(
                        Map.of(
                                "a",
                                items(List.of("shown", canary())),
                                "b",
                                new Text("shown"),
                                "n",
                                new Numeral(String.valueOf(secret.nextInt(1_000_000))))));
        one.put(
                "granular_markings",
                new Items(
                        List.of(
                                new Dictionary(
                                        Map.of(
                                                "selectors",
                                                items(
                                                        List.of(
                                                                "x_secret",
                                                                "x_nest.a.[1]",
                                                                "x_nest.n")),
                                                "marking_ref",
                                                new Text(
                                                        shape.nextBoolean()
                                                                ? Tlp.RED.id().toString()
                                                                : UNKNOWN))))));
    }

    private static Items items(List<String> texts) {
        return new Items(texts.stream().<StixValue>map(Text::new).toList());
    }

    /** Links among what goes, and with what does not. */
    private void links() {
        Map<String, StixValue> report = object("report", "report--" + uuid(shape), openMarking());
        report.put("name", new Text("Report " + tainted()));
        report.put("description", new Text("7 rules spoke on " + secretIds.size() + " hosts"));
        report.put("published", new Text("2026-01-01T00:00:00Z"));
        List<String> refs = new ArrayList<>(openIds);
        refs.addAll(secretIds);
        Collections.shuffle(refs, secret);
        report.put("object_refs", items(refs));
        add(report);
        Map<String, StixValue> data =
                object("observed-data", "observed-data--" + uuid(shape), openMarking());
        data.put("first_observed", new Text("2026-01-02T00:00:00Z"));
        data.put("last_observed", new Text("2026-01-03T00:00:00Z"));
        data.put("number_observed", new Numeral("3"));
        data.put("object_refs", items(refs));
        add(data);
        Map<String, StixValue> sighting =
                object("sighting", "sighting--" + uuid(shape), openMarking());
        sighting.put("sighting_of_ref", new Text(openIds.getFirst()));
        sighting.put("count", new Numeral(String.valueOf(100 + secretIds.size())));
        sighting.put(
                "first_seen", new Text("2025-0%d-01T00:00:00Z".formatted(1 + secret.nextInt(9))));
        if (shape.nextBoolean()) {
            sighting.put(
                    "observed_data_refs",
                    items(List.of(data.get("id") instanceof Text(String id) ? id : "")));
        }
        sighting.put("where_sighted_refs", items(List.of(openIds.getLast(), id())));
        add(sighting);
        Map<String, StixValue> about =
                object("note", "note--" + uuid(secret), Tlp.CLEAR.id().toString());
        about.put("content", new Text(canary()));
        about.put("object_refs", items(List.of(id())));
        secretIds.add(about.get("id") instanceof Text(String id) ? id : "");
        add(about);
    }
}
