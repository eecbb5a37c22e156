package org.dazaifu.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every value of the SigmaHQ regression evidence against the JSON that stands beside it, which an
 * older public decoder wrote: it has GUIDs in capitals without braces, times to the microsecond,
 * and no blanks at the end of a text. That is all that is taken as equal here.
 */
class RegressionPairsTest {
    private static final Pattern GUID =
            Pattern.compile(
                    "\\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})}?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.(\\d{6})\\d?Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyValueIsThatOfThePair() throws IOException {
        Path pairs = Path.of(System.getProperty("dazaifu.data", "absent"), "sigma", "regression");
        assumeTrue(Files.isDirectory(pairs), "skipped: no SigmaHQ regression evidence at " + pairs);
        List<Path> logs;
        try (Stream<Path> files = Files.walk(pairs)) {
            logs = files.filter(file -> file.toString().endsWith(".evtx")).sorted().toList();
        }
        int values = 0;
        int compared = 0;
        for (Path log : logs) {
            Path json = Path.of(log.toString().replaceFirst("evtx$", "json"));
            if (Files.exists(json)) {
                values += compare(log, json);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(106);
        assertThat(values).isGreaterThan(2500);
    }

    private static int compare(Path log, Path json) throws IOException {
        List<JsonNode> expected = new ArrayList<>();
        try (var parser = JSON.createParser(Files.readString(json))) {
            JSON.readerFor(JsonNode.class)
                    .<JsonNode>readValues(parser)
                    .forEachRemaining(expected::add);
        }
        if (expected.size() == 1 && expected.get(0).isArray()) {
            JsonNode array = expected.remove(0);
            array.forEach(expected::add);
        }
        List<EvtxRecord> records = Logs.read(Files.readAllBytes(log));
        assertThat(Logs.damaged(records)).as(log.toString()).isEmpty();
        assertThat(records).as(log.toString()).hasSameSizeAs(expected);
        int values = 0;
        for (int i = 0; i < records.size(); i++) {
            List<String> theirs = leaves("", expected.get(i), new ArrayList<>());
            assertThat(
                            leaves(
                                    "",
                                    JSON.readTree(((Decoded) records.get(i)).toJson()),
                                    new ArrayList<>()))
                    .as("%s, record %d", log, i)
                    .isEqualTo(theirs);
            values += theirs.size();
        }
        return values;
    }

    /** Path, kind and value of every leaf, in order. */
    private static List<String> leaves(String path, JsonNode node, List<String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            leaves(path + "." + member.getKey(), member.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(path + "[" + i + "]", node.get(i), into);
            }
        } else {
            into.add(path + " " + node.getNodeType() + " " + normal(node.asString("")));
        }
        return into;
    }

    private static String normal(String text) {
        var guid = GUID.matcher(text);
        if (guid.matches()) {
            return guid.group(1).toLowerCase(Locale.ROOT);
        }
        var time = TIME.matcher(text);
        return time.matches() ? time.group(1) + "." + time.group(2) + "Z" : text.stripTrailing();
    }
}
