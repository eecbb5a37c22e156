package org.dazaifu.exchange.backup;

import java.util.Base64;
import java.util.List;
import org.dazaifu.exchange.backup.BackupManifest.Column;
import org.dazaifu.exchange.backup.BackupManifest.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A row as one line: an array of its values, of which bytes are in base 64. A number is whole and
 * of 64 bits.
 */
final class RowJson {

    /** The longest line, in bytes. */
    static final int MAX_LENGTH = 96 << 20;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .rootValueSeparator((String) null)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(MAX_LENGTH)
                                    .maxNestingDepth(2)
                                    .build())
                    .build();

    private RowJson() {}

    static JsonGenerator to(java.io.OutputStream stream) {
        return JSON.createGenerator(ObjectWriteContext.empty(), stream);
    }

    static void write(JsonGenerator json, List<Column> columns, org.jooq.Record row) {
        json.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).type()) {
                case TEXT -> json.writeString(row.get(i, String.class));
                case NUMBER -> {
                    @Nullable Long number = row.get(i, Long.class);
                    if (number == null) {
                        json.writeNull();
                    } else {
                        json.writeNumber(number.longValue());
                    }
                }
                case BYTES -> {
                    byte @Nullable [] bytes = row.get(i, byte[].class);
                    json.writeString(
                            bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
                }
            }
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is no row of such columns
     */
    static @Nullable Object[] read(byte[] line, int length, List<Column> columns) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line, 0, length)) {
            require(json.nextToken() == JsonToken.START_ARRAY);
            for (int i = 0; i < row.length; i++) {
                row[i] = value(json, columns.get(i).type());
            }
            require(json.nextToken() == JsonToken.END_ARRAY);
            require(json.nextToken() == null);
            return row;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a line that is no JSON", e);
        }
    }

    private static @Nullable Object value(JsonParser json, Type type) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (type) {
            case TEXT -> {
                require(token == JsonToken.VALUE_STRING);
                yield json.getString();
            }
            case NUMBER -> {
                require(token == JsonToken.VALUE_NUMBER_INT);
                yield json.getLongValue();
            }
            case BYTES -> {
                require(token == JsonToken.VALUE_STRING);
                yield Base64.getDecoder().decode(json.getString());
            }
        };
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("a line that is no row of its table");
        }
    }
}
