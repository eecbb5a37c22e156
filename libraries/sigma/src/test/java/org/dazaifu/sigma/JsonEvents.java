package org.dazaifu.sigma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of the public JSON data sets, read in the plainest way. */
final class JsonEvents {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonEvents() {}

    /**
     * Events of the JSON files in the zips below the directory, as OTRF lays them out: all with
     * step 1, otherwise about one of {@code step}, from every fourth zip.
     */
    static void otrf(Path directory, int step, Consumer<TestEvent> sink) {
        int seen = 0;
        List<Path> zips = below(directory, ".zip");
        int everyZip = Math.min(step, 4);
        int everyLine = step / everyZip;
        for (int i = 0; i < zips.size(); i += everyZip) {
            Path zip = zips.get(i);
            try (ZipFile file = new ZipFile(zip.toFile())) {
                for (ZipEntry entry :
                        file.stream().filter(e -> e.getName().endsWith(".json")).toList()) {
                    try (BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(
                                            file.getInputStream(entry), StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine();
                                line != null;
                                line = lines.readLine()) {
                            if (line.startsWith("{") && seen++ % everyLine == 0) {
                                sink.accept(
                                        flat(
                                                "windows",
                                                MAPPER.readTree(line),
                                                "Channel",
                                                "EventID"));
                            }
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JacksonException notJson) {
                continue;
            }
        }
    }

    /** Every {@code step}th line of every Zeek log below the directory. */
    static void zeek(Path directory, int step, Consumer<TestEvent> sink) {
        int[] seen = {0};
        for (Path log : below(directory, ".log")) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.filter(line -> line.startsWith("{") && seen[0]++ % step == 0)
                        .forEach(line ->
                                sink.accept(flat("zeek", MAPPER.readTree(line), "@stream", "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The events of one file in the public shape of EVTX decoders, one object after the other. */
    static List<TestEvent> evtxJson(Path file) {
        List<TestEvent> events = new ArrayList<>();
        try (var values =
                MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file))) {
            while (values.hasNext()) {
                JsonNode event = values.next().path("Event");
                List<String> names = new ArrayList<>();
                List<@Nullable String> texts = new ArrayList<>();
                JsonNode system = event.path("System");
                put(
                        "Provider_Name",
                        system.path("Provider").path("#attributes").path("Name"),
                        names,
                        texts);
                put("EventID", number(system.path("EventID")), names, texts);
                put("Channel", system.path("Channel"), names, texts);
                put("Computer", system.path("Computer"), names, texts);
                put("Level", system.path("Level"), names, texts);
                leaves(event.path("EventData"), names, texts);
                leaves(event.path("UserData"), names, texts);
                events.add(
                        new TestEvent(
                                "windows",
                                system.path("Channel").asString(),
                                number(system.path("EventID")).asInt(),
                                names,
                                texts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static JsonNode number(JsonNode id) {
        return id.isObject() ? id.path("#text") : id;
    }

    private static void leaves(JsonNode node, List<String> names, List<@Nullable String> texts) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("#attributes")) {
                continue;
            }
            JsonNode value =
                    field.getValue().has("#text")
                            ? field.getValue().path("#text")
                            : field.getValue();
            if (value.isObject()) {
                leaves(value, names, texts);
            } else {
                put(field.getKey(), value, names, texts);
            }
        }
    }

    private static void put(
            String name, JsonNode value, List<String> names, List<@Nullable String> texts) {
        if (value.isArray()) {
            value.forEach(item -> put(name, item, names, texts));
        } else if (!value.isMissingNode()) {
            names.add(name.intern());
            texts.add(value.isNull() ? null : value.asString());
        }
    }

    private static TestEvent flat(String product, JsonNode node, String channel, String eventId) {
        List<String> names = new ArrayList<>();
        List<@Nullable String> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            put(
                    name.startsWith("id_") ? "id." + name.substring(3) : name,
                    field.getValue(),
                    names,
                    texts);
        }
        return new TestEvent(
                product,
                node.path(channel).asString(""),
                node.path(eventId).asInt(-1),
                names,
                texts);
    }

    static List<Path> below(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
