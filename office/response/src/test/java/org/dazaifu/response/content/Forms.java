package org.dazaifu.response.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.RuleLoader;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixObject;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** Whether every artifact of a content has the form that its reader asks for. */
final class Forms {

    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final String OWNER = "(\\*\\.)?(" + LABEL + "\\.)*" + LABEL;
    private static final String LITERAL = "\"[a-z0-9_.:*=/A-Z-]*\"";

    private Forms() {}

    static void check(Content content) {
        Set<String> names = new HashSet<>();
        Set<String> sids = new HashSet<>();
        for (Artifact artifact : content.artifacts()) {
            require(names.add(artifact.fileName()), "one name, one artifact", artifact.fileName());
            require(
                    artifact.fileName().matches("[0-9A-Za-z._-]{1,120}"),
                    "a plain name",
                    artifact.fileName());
            switch (artifact.kind()) {
                case SURICATA -> suricata(artifact, sids);
                case DNS_RPZ -> zone(artifact.text());
                case STIX -> stix(artifact.text());
                case SIGMA -> sigma(artifact.text());
                case HUNTING_QUERIES -> queries(artifact.text());
            }
        }
    }

    private static void suricata(Artifact artifact, Set<String> sids) {
        if (artifact.fileName().endsWith(".list")) {
            for (String line : artifact.text().strip().split("\n", -1)) {
                require(line.matches("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}"), "a digest", line);
            }
            return;
        }
        for (SuricataReader.SuricataRule rule : SuricataReader.read(artifact.text())) {
            require(sids.add(rule.option("sid")), "a sid once", rule.option("sid"));
            require(rule.option("sid").startsWith("1"), "for local use", rule.option("sid"));
        }
    }

    static void zone(String text) {
        String[] lines = text.split("\n", -1);
        require(lines[0].equals("$TTL 300"), "a TTL", lines[0]);
        require(
                lines[1].matches(
                        "@ SOA localhost\\. hostmaster\\.localhost\\. [0-9]{1,10} 3600 900 2592000 300"),
                "a SOA",
                lines[1]);
        require(lines[2].equals("@ NS localhost."), "an NS", lines[2]);
        Set<String> owners = new HashSet<>();
        for (String line : List.of(lines).subList(3, lines.length - 1)) {
            require(
                    line.matches(OWNER + " (CNAME \\.|A [0-9.]+|AAAA [0-9a-f:]+)")
                            && line.indexOf(' ') <= 220,
                    "a record",
                    line);
            require(owners.add(line.substring(0, line.indexOf(' '))), "an owner once", line);
        }
        require(lines[lines.length - 1].isEmpty(), "an end of line", text);
    }

    static List<StixObject> stix(String text) {
        JsonMapper.shared().readTree(text);
        var objects = new ArrayList<StixObject>();
        try (BundleReader reader =
                BundleReader.of(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test")) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                require(item.get() instanceof StixObject, "an object", item.get().toString());
                objects.add((StixObject) item.get());
            }
        } catch (IOException | StixException e) {
            throw new AssertionError(e);
        }
        return objects;
    }

    static void sigma(String text) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
        require(read instanceof Map<?, ?> map && map.containsKey("detection"), "one mapping", text);
        LoadedRules rules = RuleLoader.parse("test", text);
        require(rules.rules().size() == 1 && rules.problems().isEmpty(), "one rule", text);
    }

    /** Every quote that opens on a line closes on it and holds nothing but harmless characters. */
    private static void queries(String text) {
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("| extend Host = ")
                    || line.contains("$here")
                    || line.contains("$(")) {
                continue;
            }
            String rest = line.replaceAll(LITERAL, "");
            require(!rest.contains("\"") || line.contains("\"$@\""), "closed quotes", line);
            require(line.codePoints().allMatch(c -> c >= ' ' && c < 0x7f), "plain text", line);
        }
    }

    private static void require(boolean good, String what, String where) {
        if (!good) {
            throw new AssertionError("not " + what + ": " + where);
        }
    }
}
