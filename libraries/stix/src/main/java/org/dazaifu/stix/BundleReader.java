package org.dazaifu.stix;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Nil;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a bundle of STIX 2.0 or 2.1, plain or gzip, one object at a time; memory does not grow with
 * the bundle.
 *
 * <p>An object that isn't one is delivered as {@link MalformedObject} and reading goes on; input
 * that is not JSON, or not a bundle, ends it. Values nested deeper than {@link #DEEPEST}, objects
 * longer than {@link #LONGEST_OBJECT} bytes and objects of more than {@link #MOST_VALUES} values
 * are refused. Contents are not checked against the specification. Not for use by several threads
 * at once.
 */
public final class BundleReader implements Closeable {

    /** How deep values may be nested. */
    public static final int DEEPEST = 200;

    /** How many bytes of JSON one object may have. */
    public static final long LONGEST_OBJECT = 64L << 20;

    /**
     * How many values one object may have, those within its lists and objects included: a small
     * value takes a hundred times its bytes of memory.
     */
    public static final int MOST_VALUES = 1_000_000;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength((int) LONGEST_OBJECT)
                                    .maxNumberLength(1000)
                                    .maxNameLength(10_000)
                                    .build())
                    .build();

    private final String name;
    private final boolean single;
    private final JsonParser parser;
    private final WatchedInput input;
    private final Map<String, StixValue> header = new LinkedHashMap<>();
    private final List<String> repeatedInHeader = new ArrayList<>(0);
    private final RecentTexts texts = new RecentTexts();
    private State state = State.BEFORE;
    private long index;
    private long objectStart;
    private int values;

    private enum State {
        BEFORE,
        IN_OBJECTS,
        FINISHED
    }

    private BundleReader(JsonParser parser, WatchedInput input, String name, boolean single) {
        this.parser = parser;
        this.single = single;
        this.input = input;
        this.name = name;
    }

    /** Opens the bundle in a file. */
    public static BundleReader open(Path file) throws IOException, StixException {
        InputStream in = Files.newInputStream(file);
        try {
            return of(in, file.toString());
        } catch (IOException | StixException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Opens the bundle that {@code in} holds. Closing the reader closes {@code in}.
     *
     * @param name what to call the input in messages
     */
    public static BundleReader of(InputStream in, String name) throws IOException, StixException {
        return of(in, name, false);
    }

    /**
     * Opens the bundle, or the one object without a bundle around it, that {@code in} holds. What
     * was read was a bundle if {@link #isBundle} says so at its end. Closing the reader closes
     * {@code in}.
     *
     * @param name what to call the input in messages
     */
    public static BundleReader ofBundleOrObject(InputStream in, String name)
            throws IOException, StixException {
        return of(in, name, true);
    }

    private static BundleReader of(InputStream in, String name, boolean single)
            throws IOException, StixException {
        var input = new WatchedInput(in);
        try {
            var parser = JSON.createParser(ObjectReadContext.empty(), decompressed(input));
            return new BundleReader(parser, input, name, single);
        } catch (IOException | JacksonIOException e) {
            IOException failure = e instanceof IOException io ? io : cause((JacksonIOException) e);
            if (input.failed()) {
                throw failure;
            }
            throw new StixException(
                    name + " is not a STIX bundle: " + reason(failure) + ".", failure);
        }
    }

    /**
     * The next item of the bundle's list of objects, or empty at its end. An input whose end was
     * reached is a bundle; one that was not read to its end may be anything.
     *
     * @throws StixException if the input is not JSON or not a bundle; there is nothing more to read
     *     then
     * @throws IOException if the input fails
     */
    public Optional<BundleItem> next() throws IOException, StixException {
        try {
            if (state == State.BEFORE) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw wrong("it does not begin with an object");
                }
                readHeader();
                if (state == State.FINISHED && !isBundle()) {
                    return Optional.of(lone());
                }
            }
            while (state == State.IN_OBJECTS) {
                if (parser.nextToken() == JsonToken.END_ARRAY) {
                    readHeader();
                } else {
                    return Optional.of(item());
                }
            }
            return Optional.empty();
        } catch (JacksonIOException e) {
            throw told(e);
        } catch (JacksonException e) {
            throw wrong(e.getOriginalMessage().replaceAll("\\s+", " "), e);
        }
    }

    /**
     * The bundle's own properties, without its objects, as far as they were read: all of them after
     * the end.
     */
    public Dictionary header() {
        return new Dictionary(header);
    }

    /** Whether what was read is a bundle; known after the end. */
    public boolean isBundle() {
        return header.get("type") instanceof Text(String type) && type.equals("bundle");
    }

    @Override
    public void close() throws IOException {
        state = State.FINISHED;
        try {
            parser.close();
        } catch (JacksonIOException e) {
            throw new IOException(name + " cannot be closed", e);
        }
    }

    private void readHeader() throws StixException {
        state = State.FINISHED;
        begin();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean list = token == JsonToken.START_ARRAY;
            if (property.equals("objects") && (list || !single)) {
                if (!list) {
                    throw wrong("its property objects is not a list");
                }
                if (index > 0) {
                    throw wrong("it has two lists of objects");
                }
                state = State.IN_OBJECTS;
                return;
            }
            if (header.put(property, value(token, repeatedInHeader)) != null) {
                repeatedInHeader.add(property);
            }
            checkLength();
        }
        if (parser.nextToken() != null) {
            throw wrong("something follows its end");
        }
        if (!isBundle() && (!single || index > 0)) {
            throw wrong("its type is not bundle");
        }
        if (isBundle() && header.containsKey("objects")) {
            throw wrong("its property objects is not a list");
        }
    }

    private void begin() {
        objectStart = offset();
        values = 0;
    }

    /** What was read as a header is an object without a bundle. */
    private BundleItem lone() {
        index++;
        return item(0, header(), repeatedInHeader);
    }

    private BundleItem item() throws StixException {
        long place = index++;
        begin();
        JsonToken token = parser.currentToken();
        List<String> repeated = new ArrayList<>(0);
        return item(place, value(token, repeated), repeated);
    }

    private BundleItem item(long place, StixValue value, List<String> repeated) {
        String problem;
        if (!(value instanceof Dictionary properties)) {
            problem = "it is not an object";
        } else if (!repeated.isEmpty()) {
            problem = "it has the property " + repeated.getFirst() + " twice";
        } else {
            problem = StixObject.problem(properties);
            if (problem.isEmpty()) {
                return new StixObject(properties);
            }
        }
        return new MalformedObject(place, parser.currentLocation().getLineNr(), problem, value);
    }

    private StixValue value(JsonToken token, List<String> repeated) throws StixException {
        if (++values > MOST_VALUES) {
            throw wrong("one of its objects has more than " + MOST_VALUES + " values");
        }
        return switch (token) {
            case START_OBJECT -> dictionary(repeated);
            case START_ARRAY -> items(repeated);
            case VALUE_STRING -> texts.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getString());
            case VALUE_TRUE -> new Flag(true);
            case VALUE_FALSE -> new Flag(false);
            case VALUE_NULL -> new Nil();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Dictionary dictionary(List<String> repeated) throws StixException {
        var entries = new LinkedHashMap<String, StixValue>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            if (entries.put(property, value(parser.nextToken(), repeated)) != null) {
                repeated.add(property);
            }
        }
        checkLength();
        return new Dictionary(entries);
    }

    private Items items(List<String> repeated) throws StixException {
        var values = new ArrayList<StixValue>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            values.add(value(token, repeated));
            checkLength();
        }
        return new Items(values);
    }

    private void checkLength() throws StixException {
        if (offset() - objectStart > LONGEST_OBJECT) {
            throw wrong("one of its objects is longer than " + (LONGEST_OBJECT >> 20) + " MiB");
        }
    }

    /**
     * How far the parser is, in bytes or, where it reads another encoding than UTF-8, in
     * characters.
     */
    private long offset() {
        var at = parser.currentLocation();
        return Math.max(at.getByteOffset(), at.getCharOffset());
    }

    private StixException wrong(String why) {
        state = State.FINISHED;
        return new StixException(sentence(why));
    }

    private StixException wrong(String why, Throwable cause) {
        state = State.FINISHED;
        return new StixException(sentence(why), cause);
    }

    private String sentence(String why) {
        var at = parser.currentLocation();
        return name
                + " is not a STIX bundle: "
                + why
                + " (line "
                + at.getLineNr()
                + ", column "
                + at.getColumnNr()
                + ").";
    }

    /** The input's own failure; or, if its content is to blame, that in words. */
    private IOException told(JacksonIOException e) throws StixException {
        IOException failure = cause(e);
        if (input.failed()) {
            return failure;
        }
        throw wrong(reason(failure), failure);
    }

    private static String reason(IOException failure) {
        return failure instanceof ZipException || failure instanceof EOFException
                ? "its gzip is damaged or cut off"
                : "it is not UTF-8 text";
    }

    private static IOException cause(JacksonIOException e) {
        IOException cause = e.getCause();
        return cause == null ? new IOException(e) : cause;
    }

    private static InputStream decompressed(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }
}
