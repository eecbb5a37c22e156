package org.dazaifu.stix.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.WatchedInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document whole, of bounded length and depth. */
final class JsonDocument {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(BundleReader.DEEPEST)
                                    .maxDocumentLength(1L << 30)
                                    .maxStringLength((int) BundleReader.LONGEST_OBJECT)
                                    .maxNumberLength(1000)
                                    .maxNameLength(10_000)
                                    .build())
                    .build();

    private JsonDocument() {}

    static StixValue read(InputStream in, String name) throws IOException, StixException {
        var input = new WatchedInput(in);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new StixException(name + " is empty.");
            }
            StixValue value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new StixException(name + " is not one JSON document: something follows it.");
            }
            return value;
        } catch (JacksonIOException e) {
            if (input.failed() && e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new StixException(name + " is not UTF-8 text.", e);
        } catch (JacksonException e) {
            throw new StixException(
                    name
                            + " is not JSON: "
                            + e.getOriginalMessage().replaceAll("\\s+", " ")
                            + " (line "
                            + e.getLocation().getLineNr()
                            + ", column "
                            + e.getLocation().getColumnNr()
                            + ").",
                    e);
        }
    }

    private static StixValue value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                var entries = new LinkedHashMap<String, StixValue>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String property = parser.currentName();
                    entries.put(property, value(parser, parser.nextToken()));
                }
                yield new StixValue.Dictionary(entries);
            }
            case START_ARRAY -> {
                var values = new ArrayList<StixValue>();
                for (JsonToken next = parser.nextToken();
                        next != JsonToken.END_ARRAY;
                        next = parser.nextToken()) {
                    values.add(value(parser, next));
                }
                yield new StixValue.Items(values);
            }
            case VALUE_STRING -> new StixValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new StixValue.Numeral(parser.getString());
            case VALUE_TRUE -> new StixValue.Flag(true);
            case VALUE_FALSE -> new StixValue.Flag(false);
            case VALUE_NULL -> new StixValue.Nil();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value begins with " + token);
        };
    }
}
