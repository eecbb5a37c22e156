package org.dazaifu.detection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form of a sighting: one object a line, with the keys {@code number, rule, title, level,
 * time, file, record, host, techniques, tags, fields}, always in that order. Stable; documented in
 * docs/sightings.md.
 *
 * <p>{@code time} is ISO 8601 in UTC or null. {@code fields} has the event's fields in order; one
 * that occurs several times has an array.
 */
public final class SightingJson implements SightingSink, AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .rootValueSeparator((String) null)
                    .build();

    private final JsonGenerator json;

    /** Writes to a stream, which it flushes on {@link #close()} and leaves open. */
    public SightingJson(OutputStream stream) {
        json = FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), stream);
    }

    @Override
    public void accept(Sighting sighting) throws IOException {
        try {
            write(sighting);
        } catch (tools.jackson.core.exc.JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void write(Sighting sighting) {
        json.writeStartObject();
        json.writeNumberProperty("number", sighting.number());
        json.writeStringProperty("rule", sighting.rule());
        json.writeStringProperty("title", sighting.title());
        json.writeStringProperty("level", sighting.level().word());
        json.writeStringProperty(
                "time", sighting.time() == null ? null : sighting.time().toString());
        json.writeStringProperty("file", sighting.file());
        json.writeNumberProperty("record", sighting.record());
        json.writeStringProperty("host", sighting.host());
        strings("techniques", sighting.techniques());
        strings("tags", sighting.tags());
        fields(sighting.fields());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void fields(List<Sighting.Field> fields) {
        Map<String, List<@Nullable String>> byName = new LinkedHashMap<>();
        for (Sighting.Field field : fields) {
            byName.computeIfAbsent(field.name(), _ -> new ArrayList<>(1)).add(field.value());
        }
        json.writeObjectPropertyStart("fields");
        byName.forEach((name, values) -> {
            json.writeName(name);
            if (values.size() == 1) {
                json.writeString(values.getFirst());
            } else {
                json.writeStartArray();
                values.forEach(json::writeString);
                json.writeEndArray();
            }
        });
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        try {
            json.close();
        } catch (tools.jackson.core.exc.JacksonIOException e) {
            throw e.getCause();
        }
    }
}
