package org.dazaifu.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dazaifu.taxii.EnvelopeException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an envelope (TAXII 2.1, 3.7) one object at a time; memory does not grow with the envelope.
 *
 * <p>An item that is no object of the needed form is delivered as {@link EnvelopeItem.Malformed}
 * and reading goes on. What is not JSON, not an envelope or over a limit ends it with an {@link
 * EnvelopeException}; what was delivered before is then not to be relied upon. Properties that
 * TAXII does not know are passed over. Not for use by several threads.
 */
public final class EnvelopeReader {

    private static final int LONGEST_CURSOR = 10_000;

    private final JsonParser parser;
    private final WatchedInput input;
    private final EnvelopeLimits limits;
    private State state = State.BEFORE;
    private int place;
    private boolean more;
    private boolean hadObjects;
    private Optional<String> cursor = Optional.empty();

    private enum State {
        BEFORE,
        IN_OBJECTS,
        FINISHED
    }

    private EnvelopeReader(JsonParser parser, WatchedInput input, EnvelopeLimits limits) {
        this.parser = parser;
        this.input = input;
        this.limits = limits;
    }

    /** Opens an envelope. The stream is not closed. */
    public static EnvelopeReader of(InputStream in, EnvelopeLimits limits)
            throws IOException, EnvelopeException {
        JsonFactory json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.depth() + 2)
                                        .maxStringLength(limits.objectBytes())
                                        .maxNumberLength(EnvelopeLimits.LONGEST_NUMBER)
                                        .maxNameLength(EnvelopeLimits.LONGEST_NAME)
                                        .build())
                        .build();
        var input = new WatchedInput(in);
        try {
            return new EnvelopeReader(
                    json.createParser(ObjectReadContext.empty(), input), input, limits);
        } catch (JacksonException e) {
            throw told(e, input);
        }
    }

    /**
     * The next item, or empty at the envelope's end.
     *
     * @throws EnvelopeException if there is nothing more to read
     * @throws IOException if the stream fails
     */
    public Optional<EnvelopeItem> item() throws IOException, EnvelopeException {
        try {
            if (state == State.BEFORE) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw wrong("it is not a JSON object");
                }
                properties();
            }
            while (state == State.IN_OBJECTS) {
                if (parser.nextToken() == JsonToken.END_ARRAY) {
                    properties();
                } else {
                    return Optional.of(read());
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            state = State.FINISHED;
            throw told(e, input);
        }
    }

    /** After the end: whether the envelope had a list of objects. */
    public boolean hadObjects() {
        return hadObjects;
    }

    /** After the end: whether there is more to ask for. */
    public boolean more() {
        return more;
    }

    /** After the end: with which value of {@code next} to ask for it. */
    public Optional<String> cursor() {
        return cursor;
    }

    private void properties() throws EnvelopeException {
        state = State.FINISHED;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (property) {
                case "objects" -> {
                    if (token != JsonToken.START_ARRAY) {
                        throw wrong("its objects are not a list");
                    }
                    if (hadObjects) {
                        throw wrong("it has two lists of objects");
                    }
                    hadObjects = true;
                    state = State.IN_OBJECTS;
                    return;
                }
                case "more" -> {
                    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                        throw wrong("its property more is neither true nor false");
                    }
                    more = token == JsonToken.VALUE_TRUE;
                }
                case "next" -> cursor = Optional.of(cursorText(token));
                default -> parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw wrong("it is cut off");
        }
        if (parser.nextToken() != null) {
            throw wrong("something follows its end");
        }
    }

    private String cursorText(JsonToken token) throws EnvelopeException {
        String text = token == JsonToken.VALUE_STRING ? parser.getString() : "";
        if (text.isEmpty() || text.length() > LONGEST_CURSOR) {
            throw wrong("its property next is not a text of 1 to " + LONGEST_CURSOR);
        }
        return text;
    }

    private EnvelopeItem read() throws EnvelopeException {
        if (place == limits.objects()) {
            state = State.FINISHED;
            throw new EnvelopeException(
                    Reason.OVER_LIMIT, "it has more than " + limits.objects() + " objects");
        }
        var copy = new ObjectCopy(parser, limits);
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        copy.copy();
        return object
                ? ObjectForm.of(copy, place++)
                : new EnvelopeItem.Malformed(place++, Optional.empty(), "it is not a JSON object");
    }

    private EnvelopeException wrong(String why) {
        state = State.FINISHED;
        return new EnvelopeException(Reason.MALFORMED, why);
    }

    private static EnvelopeException told(JacksonException e, WatchedInput input)
            throws IOException {
        if (e instanceof JacksonIOException io) {
            IOException cause = io.getCause();
            if (!input.failed()) {
                return new EnvelopeException(Reason.MALFORMED, "it is not UTF-8 text");
            }
            throw cause == null ? new IOException(e) : cause;
        }
        return e instanceof StreamConstraintsException
                ? new EnvelopeException(
                        Reason.OVER_LIMIT, "a text, a name, a number or its nesting is too long")
                : new EnvelopeException(Reason.MALFORMED, "it is not JSON, or it is cut off");
    }
}
