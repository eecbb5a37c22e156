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
 * that occurs several times has an array. Half of a surrogate pair has no form in UTF-8 and is
 * written as U+FFFD.
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
        string("rule", sighting.rule());
        string("title", sighting.title());
        string("level", sighting.level().word());
        string("time", sighting.time() == null ? null : sighting.time().toString());
        string("file", sighting.file());
        json.writeNumberProperty("record", sighting.record());
        string("host", sighting.host());
        strings("techniques", sighting.techniques());
        strings("tags", sighting.tags());
        fields(sighting.fields());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void string(String name, @Nullable String value) {
        json.writeName(name);
        value(value);
    }

    private void value(@Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(wellFormed(value));
        }
    }

    /** Logs may hold halves of surrogate pairs, which the generator would refuse. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String replaceLoneSurrogates(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            result.appendCodePoint(lone ? 0xFFFD : c);
            i += Character.charCount(c);
        }
        return result.toString();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(this::value);
        json.writeEndArray();
    }

    private void fields(List<Sighting.Field> fields) {
        Map<String, List<@Nullable String>> byName = new LinkedHashMap<>();
        for (Sighting.Field field : fields) {
            byName.computeIfAbsent(field.name(), _ -> new ArrayList<>(1)).add(field.value());
        }
        json.writeObjectPropertyStart("fields");
        byName.forEach((name, values) -> {
            json.writeName(wellFormed(name));
            if (values.size() == 1) {
                value(values.getFirst());
            } else {
                json.writeStartArray();
                values.forEach(this::value);
                json.writeEndArray();
            }
        });
        json.writeEndObject();
    }

    /** Hands everything written so far to the stream and flushes it. */
    public void flush() throws IOException {
        try {
            json.flush();
        } catch (tools.jackson.core.exc.JacksonIOException e) {
            throw e.getCause();
        }
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
