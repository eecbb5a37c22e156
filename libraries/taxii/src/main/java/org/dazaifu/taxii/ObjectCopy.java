package org.dazaifu.taxii;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.taxii.EnvelopeException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Copies one JSON object out of a stream, numbers digit by digit, and notes what TAXII needs. */
final class ObjectCopy {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> NOTED =
            Set.of("id", "type", "spec_version", "created", "modified");

    private final JsonParser parser;
    private final EnvelopeLimits limits;
    private final BoundedBytes bytes;
    private final Map<String, @Nullable String> noted = new HashMap<>();
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private Optional<String> repeated = Optional.empty();

    ObjectCopy(JsonParser parser, EnvelopeLimits limits) {
        this.parser = parser;
        this.limits = limits;
        this.bytes = new BoundedBytes(limits.objectBytes());
    }

    /** Copies the value that begins at the parser's token and leaves the parser at its end. */
    void copy() throws EnvelopeException {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            do {
                copyToken(out);
                if (names.isEmpty()) {
                    break;
                }
                checkLength();
                parser.nextToken();
            } while (true);
        }
        checkLength();
    }

    private void checkLength() throws EnvelopeException {
        if (bytes.overflowed) {
            throw new EnvelopeException(
                    Reason.OVER_LIMIT,
                    "an object has more than " + limits.objectBytes() + " bytes");
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** A noted property's text, or empty if the property is absent or no text. */
    Optional<String> text(String property) {
        return Optional.ofNullable(noted.get(property));
    }

    boolean has(String property) {
        return noted.containsKey(property);
    }

    Optional<String> repeated() {
        return repeated;
    }

    private void copyToken(JsonGenerator out) throws EnvelopeException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new EnvelopeException(Reason.MALFORMED, "it is cut off");
        }
        switch (token) {
            case START_OBJECT -> {
                deeper();
                out.writeStartObject();
            }
            case START_ARRAY -> {
                deeper();
                out.writeStartArray();
            }
            case END_OBJECT -> {
                names.pop();
                out.writeEndObject();
            }
            case END_ARRAY -> {
                names.pop();
                out.writeEndArray();
            }
            case PROPERTY_NAME -> {
                String name = parser.currentName();
                if (!names.element().add(name)) {
                    repeated = Optional.of(name);
                }
                out.writeName(name);
            }
            case VALUE_STRING -> {
                note(parser.getString());
                out.writeString(parser.getString());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                note(null);
                out.writeNumber(parser.getString());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                note(null);
                out.writeBoolean(token == JsonToken.VALUE_TRUE);
            }
            case VALUE_NULL -> {
                note(null);
                out.writeNull();
            }
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("JSON has no " + token);
        }
    }

    private void deeper() throws EnvelopeException {
        note(null);
        if (names.size() == limits.depth()) {
            throw new EnvelopeException(
                    Reason.OVER_LIMIT, "an object is nested deeper than " + limits.depth());
        }
        names.push(new HashSet<>());
    }

    private void note(@Nullable String value) {
        if (names.size() == 1 && parser.currentName() instanceof String name) {
            if (NOTED.contains(name)) {
                noted.put(name, value);
            }
        }
    }

    private static final class BoundedBytes extends ByteArrayOutputStream {
        private final int most;
        private boolean overflowed;

        BoundedBytes(int most) {
            super(512);
            this.most = most;
        }

        @Override
        public synchronized void write(int b) {
            if (count < most) {
                super.write(b);
            } else {
                overflowed = true;
            }
        }

        @Override
        public synchronized void write(byte[] b, int off, int len) {
            if (count + (long) len <= most) {
                super.write(b, off, len);
            } else {
                overflowed = true;
            }
        }
    }
}
