package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.telemetry.Reading.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** What Jackson says of one JSON object: its values under the dotted paths of their names. */
final class JsonOracle {

    private static final JsonFactory JACKSON =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(JsonScanner.DEEPEST)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private JsonOracle() {}

    /** The fields of the one object the text consists of; null where it is not that. */
    static @Nullable List<Field> fields(String text) {
        try (JsonParser parser =
                JACKSON.createParser(
                        // Of characters it takes those beyond ASCII for hexadecimal digits.
                        ObjectReadContext.empty(), text.getBytes(StandardCharsets.UTF_8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            List<Field> fields = new ArrayList<>();
            object(parser, "", fields);
            return parser.nextToken() == null ? fields : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void object(JsonParser parser, String path, List<Field> fields) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            parser.nextToken();
            value(parser, name, fields);
        }
    }

    private static void value(JsonParser parser, String name, List<Field> fields) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, name, fields);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, name, fields);
                }
            }
            case VALUE_NULL -> fields.add(new Field(name, null));
            default -> fields.add(new Field(name, parser.getString()));
        }
    }
}
