package org.dazaifu.detection;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes sightings as JSON Lines: one object a line, in UTF-8, each line ended by a line feed.
 *
 * <p>The form is stable. Keys, in this order: {@code number} (integer), {@code rule}, {@code
 * title}, {@code level} (as in {@link org.dazaifu.sigma.Level#word()}), {@code time} (ISO 8601 in
 * UTC, or null), {@code file}, {@code record} (integer), {@code host}, {@code techniques} (array of
 * text) and {@code fields}, an object of text or null with the event's fields in the order
 * recorded. A field name that occurs several times has an array of its values, at the place of the
 * first.
 *
 * <p>Text is what the log says, and so may be hostile to whoever shows it. Half of a surrogate pair
 * has no form in UTF-8 and is written as U+FFFD.
 */
public final class SightingLines implements SightingSink, Closeable {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    /** Up to so many fields, looking back over all of them is faster than a set of names. */
    private static final int FEW_FIELDS = 64;

    private final OutputStream out;
    private final JsonGenerator json;

    /** Writes to a stream, which {@link #close} closes. */
    public SightingLines(OutputStream out) {
        this.out = out;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void accept(Sighting sighting) throws IOException {
        try {
            write(sighting);
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }

    private void write(Sighting sighting) {
        json.writeStartObject();
        json.writeNumberProperty("number", sighting.number());
        text("rule", sighting.rule());
        text("title", sighting.title());
        text("level", sighting.level().word());
        text("time", sighting.time() == null ? null : sighting.time().toString());
        text("file", sighting.file());
        json.writeNumberProperty("record", sighting.record());
        text("host", sighting.host());
        json.writeArrayPropertyStart("techniques");
        for (String technique : sighting.techniques()) {
            value(technique);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("fields");
        fields(sighting.fields());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void fields(List<Sighting.Field> fields) {
        Set<String> seen = fields.size() > FEW_FIELDS ? new HashSet<>() : Set.of();
        Set<String> repeated = fields.size() > FEW_FIELDS ? repeated(fields) : Set.of();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).name();
            boolean few = fields.size() <= FEW_FIELDS;
            if (few ? indexOf(fields, name, 0) < i : !seen.add(name)) {
                continue;
            }
            json.writeName(wellFormed(name));
            if (few ? indexOf(fields, name, i + 1) < 0 : !repeated.contains(name)) {
                value(fields.get(i).value());
                continue;
            }
            json.writeStartArray();
            for (int j = i; j >= 0; j = indexOf(fields, name, j + 1)) {
                value(fields.get(j).value());
            }
            json.writeEndArray();
        }
    }

    private static Set<String> repeated(List<Sighting.Field> fields) {
        Set<String> once = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Sighting.Field field : fields) {
            if (!once.add(field.name())) {
                repeated.add(field.name());
            }
        }
        return repeated;
    }

    private static int indexOf(List<Sighting.Field> fields, String name, int from) {
        for (int i = from; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void text(String name, @Nullable String value) {
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
        text.codePoints()
                .forEach(c ->
                        result.appendCodePoint(
                                c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                        ? 0xFFFD
                                        : c));
        return result.toString();
    }

    /** Hands everything written so far to the stream and flushes it. */
    public void flush() throws IOException {
        try {
            json.flush();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
