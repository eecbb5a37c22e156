package org.dazaifu.taxii;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small JSON documents read whole, and what two of them say compared. */
public final class JsonTrees {

    private static final int DEEPEST = 1_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .maxNumberLength(EnvelopeLimits.LONGEST_NUMBER)
                                                    .maxNameLength(EnvelopeLimits.LONGEST_NAME)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonTrees() {}

    /**
     * Reads one document.
     *
     * @throws tools.jackson.core.JacksonException if it is not one
     */
    public static JsonNode read(byte[] json) {
        return JSON.readTree(json);
    }

    /** Whether two documents say the same; numbers are the same digit by digit. */
    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || value(one).equals(value(other));
    }

    record Digits(String text) {}

    record Word(JsonToken token) {}

    /** Maps, lists, texts, {@link Digits} and {@link Word}s: equal if they say the same. */
    static Object value(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return value(parser, parser.nextToken());
        }
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                var properties = new HashMap<String, Object>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    properties.put(name, value(parser, parser.nextToken()));
                }
                yield properties;
            }
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                for (JsonToken next = parser.nextToken();
                        next != JsonToken.END_ARRAY;
                        next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString());
            case VALUE_STRING -> parser.getString();
            default -> new Word(token);
        };
    }
}
