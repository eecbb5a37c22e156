package org.dazaifu.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of the case's own files. */
final class Json {

    /** No file of this form is longer than a machine can hold, and a hostile one must not be. */
    private static final long MAX_FILE = 512L << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A text, a number, a truth, or a list of such. */
    static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** On one line, in the order the members were put. */
    static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * The same object as reading it back gives it. A number has several spellings ({@code 1.2E-4},
     * {@code 0.00012}); what is digested must have the one that a reader would write.
     */
    static ObjectNode asRead(ObjectNode object) {
        return (ObjectNode) MAPPER.readTree(line(object));
    }

    /** For people, with a line feed at the end. */
    static byte[] pretty(JsonNode node) {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        return text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The object in a text.
     *
     * @throws IOException where it is not a JSON object
     */
    static ObjectNode parse(String text) throws IOException {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("this is JSON, but not an object");
        } catch (JacksonException e) {
            throw new IOException("this is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The object in a file; an IOException where it cannot be read or is no JSON object. */
    static ObjectNode read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_FILE) {
            throw new IOException(file + " has " + size + " bytes, more than such a file can have");
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
}
