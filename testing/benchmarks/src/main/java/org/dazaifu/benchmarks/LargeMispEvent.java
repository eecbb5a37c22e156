package org.dazaifu.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/**
 * Writes an event of MISP with many attributes as an instance writes it: of every ten attributes
 * six alone, of the types that are shared most, and four in objects of files and of domains with
 * their addresses; tags, clusters, sightings, references and narrower distributions among them. The
 * same number gives the same bytes. Every value is made up.
 *
 * <p>{@code java LargeMispEvent.java ATTRIBUTES FILE}
 */
public final class LargeMispEvent {

    private static final String ORGANISATION =
            "{\"id\":\"3\",\"name\":\"Yamatake ISAC\",\"uuid\":\"5b9c1a52-8e44-4a0b-9d3e-0f6a7d21c0de\"}";
    private static final String[] TAGS = {
        "tlp:green", "tlp:amber", "tlp:red", "type:OSINT", "kill-chain:Delivery", "PAP:AMBER"
    };
    private static final String[] TECHNIQUES = {
        "T1566.001", "T1059.001", "T1003.001", "T1105", "T1021.002", "T1547.001", "T1027"
    };

    private final Random random = new Random(20_261_126);
    private final PrintStream out;
    private int written;

    private LargeMispEvent(PrintStream out) {
        this.out = out;
    }

    /** Writes the event; see above. */
    public static void main(String[] arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(arguments[1]), 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            new LargeMispEvent(out).event(Integer.parseInt(arguments[0]));
            if (out.checkError()) {
                throw new IOException("cannot write " + arguments[1]);
            }
        }
    }

    private void event(int attributes) {
        out.print(
                "{\"Event\":{\"id\":\"17\",\"uuid\":\"%s\",\"info\":\"A campaign against power companies\",\"date\":\"2026-10-01\","
                        .formatted(uuid()));
        out.print(
                "\"threat_level_id\":\"2\",\"analysis\":\"2\",\"published\":true,\"timestamp\":\"1791187201\",\"publish_timestamp\":\"1791187300\",\"distribution\":\"2\",\"attribute_count\":\"%d\","
                        .formatted(attributes));
        out.print("\"Org\":" + ORGANISATION + ",\"Orgc\":" + ORGANISATION + ",");
        out.print("\"Tag\":[" + tag("tlp:green") + "],\"Galaxy\":[" + galaxy(0) + "],");
        out.print(
                "\"EventReport\":[{\"id\":\"1\",\"uuid\":\"%s\",\"event_id\":\"17\",\"name\":\"Summary\",\"content\":\"What the group did in October.\",\"distribution\":\"5\",\"sharing_group_id\":\"0\",\"timestamp\":\"1791187201\",\"deleted\":false}],"
                        .formatted(uuid()));
        out.print("\"Attribute\":[");
        int alone = attributes * 6 / 10;
        for (int i = 0; i < alone; i++) {
            out.print(i == 0 ? "\n" : ",\n");
            single(i);
        }
        out.print("\n],\"Object\":[");
        String before = "\n";
        String previous = "";
        while (written < attributes) {
            out.print(before);
            before = ",\n";
            previous = object(attributes - written, previous);
        }
        out.print("\n]}}\n");
    }

    private void single(int i) {
        String type;
        String category = "Network activity";
        String value;
        boolean ids = random.nextInt(4) != 0;
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                type = random.nextInt(4) == 0 ? "ip-src" : "ip-dst";
                value = address();
            }
            case 3, 4 -> {
                type = "domain";
                value = domain();
            }
            case 5 -> {
                type = "hostname";
                value = "www." + domain();
            }
            case 6 -> {
                type = "url";
                value = "http://" + domain() + "/" + hex(8) + ".php?id=" + i;
            }
            case 7, 8 -> {
                type = "sha256";
                category = "Payload delivery";
                value = hex(64);
            }
            case 9 -> {
                type = "md5";
                category = "Payload delivery";
                value = hex(32);
            }
            case 10 -> {
                type = "filename|sha256";
                category = "Payload delivery";
                value = "invoice-" + hex(4) + ".doc|" + hex(64);
            }
            case 11 -> {
                type = "email-src";
                category = "Payload delivery";
                value = hex(6) + "@" + domain();
            }
            case 12 -> {
                type = "ip-dst|port";
                value = address() + "|" + (1 + random.nextInt(65_000));
            }
            default -> {
                type = random.nextBoolean() ? "comment" : "text";
                category = "Other";
                ids = false;
                value = "An analyst's remark number " + i + " on " + domain();
            }
        }
        attribute(type, category, value, ids, "");
    }

    private String object(int left, String previous) {
        String uuid = uuid();
        boolean file = random.nextInt(5) < 3;
        int size = Math.min(left, file ? 5 : 3);
        out.print(
                "{\"id\":\"%d\",\"event_id\":\"17\",\"uuid\":\"%s\",\"name\":\"%s\",\"meta-category\":\"%s\",\"description\":\"\",\"template_uuid\":\"%s\",\"template_version\":\"24\",\"timestamp\":\"%d\",\"distribution\":\"5\",\"sharing_group_id\":\"0\",\"comment\":\"\",\"deleted\":false,\"first_seen\":null,\"last_seen\":null,\"ObjectReference\":["
                        .formatted(
                                written,
                                uuid,
                                file ? "file" : "domain-ip",
                                file ? "file" : "network",
                                file
                                        ? "688c46fb-5edb-40a3-8273-1af7923e2215"
                                        : "43b3b146-77eb-4931-b4cc-b66c60f28734",
                                time()));
        if (!previous.isEmpty() && random.nextInt(10) == 0) {
            out.print(
                    "{\"id\":\"%d\",\"uuid\":\"%s\",\"timestamp\":\"%d\",\"referenced_uuid\":\"%s\",\"referenced_type\":\"1\",\"relationship_type\":\"downloaded-from\",\"comment\":\"\",\"deleted\":false,\"object_uuid\":\"%s\"}"
                            .formatted(written, uuid(), time(), previous, uuid));
        }
        out.print("],\"Attribute\":[");
        String[] relations =
                file
                        ? new String[] {"filename", "md5", "sha1", "sha256", "size-in-bytes"}
                        : new String[] {"domain", "ip", "first-seen"};
        for (int i = 0; i < size; i++) {
            out.print(i == 0 ? "" : ",");
            String relation = relations[i];
            switch (relation) {
                case "filename" ->
                        attribute("filename", "Payload delivery", hex(8) + ".exe", true, relation);
                case "md5" -> attribute("md5", "Payload delivery", hex(32), true, relation);
                case "sha1" -> attribute("sha1", "Payload delivery", hex(40), true, relation);
                case "sha256" -> attribute("sha256", "Payload delivery", hex(64), true, relation);
                case "size-in-bytes" ->
                        attribute(
                                "size-in-bytes",
                                "Other",
                                "" + random.nextInt(9_000_000),
                                false,
                                relation);
                case "domain" -> attribute("domain", "Network activity", domain(), true, relation);
                case "ip" -> attribute("ip-dst", "Network activity", address(), true, relation);
                default ->
                        attribute(
                                "datetime",
                                "Other",
                                "2026-10-0" + (1 + random.nextInt(9)) + "T01:02:03.000000+00:00",
                                false,
                                relation);
            }
        }
        out.print("]}");
        return uuid;
    }

    private void attribute(
            String type, String category, String value, boolean ids, String relation) {
        String uuid = uuid();
        out.print(
                "{\"id\":\"%d\",\"event_id\":\"17\",\"object_id\":\"0\",\"object_relation\":%s,\"category\":\"%s\",\"type\":\"%s\",\"to_ids\":%b,\"uuid\":\"%s\",\"timestamp\":\"%d\",\"distribution\":\"%d\",\"sharing_group_id\":\"0\",\"comment\":\"%s\",\"deleted\":false,\"disable_correlation\":false,\"first_seen\":null,\"last_seen\":null,\"value\":\"%s\",\"Galaxy\":["
                        .formatted(
                                1_000_000 + written++,
                                relation.isEmpty() ? "null" : "\"" + relation + "\"",
                                category,
                                type,
                                ids,
                                uuid,
                                time(),
                                random.nextInt(30) == 0 ? 0 : 5,
                                random.nextInt(5) == 0 ? "seen at a customer, " + hex(4) : "",
                                value));
        out.print(random.nextInt(50) == 0 ? galaxy(1 + random.nextInt(TECHNIQUES.length - 1)) : "");
        out.print("],\"ShadowAttribute\":[],\"Tag\":[");
        out.print(random.nextInt(8) == 0 ? tag(TAGS[random.nextInt(TAGS.length)]) : "");
        out.print("]");
        if (random.nextInt(20) == 0) {
            out.print(
                    ",\"Sighting\":[{\"id\":\"%d\",\"attribute_id\":\"%d\",\"event_id\":\"17\",\"org_id\":\"3\",\"date_sighting\":\"%d\",\"uuid\":\"%s\",\"source\":\"sensor\",\"type\":\"%d\",\"Organisation\":%s}]"
                            .formatted(
                                    written,
                                    1_000_000 + written,
                                    time(),
                                    uuid(),
                                    random.nextInt(10) == 0 ? 1 : 0,
                                    ORGANISATION));
        }
        out.print("}");
    }

    private static String tag(String name) {
        return "{\"id\":\"1\",\"name\":\"%s\",\"colour\":\"#339900\",\"exportable\":true}"
                .formatted(name);
    }

    private static String galaxy(int technique) {
        String id = TECHNIQUES[technique];
        UUID uuid = new UUID(0x1234_5678_0000_4000L, 0x8000_0000_0000_0000L + technique);
        return "{\"id\":\"1\",\"uuid\":\"c4e851fa-775f-11e7-8163-b774922098cd\",\"name\":\"Attack Pattern\",\"type\":\"mitre-attack-pattern\",\"description\":\"ATT&CK Tactic\",\"version\":\"8\",\"icon\":\"map\",\"namespace\":\"mitre-attack\",\"GalaxyCluster\":[{\"id\":\"%d\",\"uuid\":\"%s\",\"type\":\"mitre-attack-pattern\",\"value\":\"Technique - %s\",\"tag_name\":\"misp-galaxy:mitre-attack-pattern=\\\"Technique - %s\\\"\",\"description\":\"What the technique is.\",\"galaxy_id\":\"1\",\"source\":\"\",\"authors\":[\"MITRE\"],\"meta\":{\"external_id\":[\"%s\"]}}]}"
                .formatted(technique, uuid, id, id, id);
    }

    private long time() {
        return 1_790_000_000L + random.nextInt(1_000_000);
    }

    private String uuid() {
        long most = random.nextLong() & ~0xF000L | 0x4000L;
        return new UUID(most, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L)
                .toString();
    }

    private String address() {
        return (1 + random.nextInt(220))
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(256);
    }

    private String domain() {
        return "c" + hex(10) + (random.nextBoolean() ? ".example" : ".example.net");
    }

    private String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
