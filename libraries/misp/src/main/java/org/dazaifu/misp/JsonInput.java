package org.dazaifu.misp;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dazaifu.misp.MispValue.Flag;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Member;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Nil;
import org.dazaifu.misp.MispValue.Numeral;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON tokens and values within limits that are counted anew for each event. */
final class JsonInput {

    /** The input takes more than its limits allow; there is nothing more to read. */
    static final class TooLarge extends RuntimeException {
        TooLarge(String what) {
            super(what);
        }
    }

    private static final int LONGEST_TEXT = 256 << 20;

    private static final JsonFactory USUAL = factory(MispLimits.USUAL);

    private final JsonParser parser;
    private final MispLimits limits;
    private final RecentTexts texts;
    private long text;
    private long values;

    JsonInput(InputStream in, MispLimits limits) {
        this(in, limits, new RecentTexts());
    }

    JsonInput(InputStream in, MispLimits limits, RecentTexts texts) {
        this.limits = limits;
        this.texts = texts;
        JsonFactory factory = limits.equals(MispLimits.USUAL) ? USUAL : factory(limits);
        parser = factory.createParser(ObjectReadContext.empty(), in);
    }

    private static JsonFactory factory(MispLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength((int) Math.min(limits.text(), LONGEST_TEXT))
                                .maxNumberLength(1000)
                                .maxNameLength(10_000)
                                .build())
                .build();
    }

    void startCounting() {
        text = 0;
        values = 0;
    }

    @Nullable JsonToken next() {
        return parser.nextToken();
    }

    String name() {
        return count(parser.currentName());
    }

    void skip() {
        parser.skipChildren();
    }

    String place() {
        var at = parser.currentLocation();
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    void close() {
        parser.close();
    }

    /** The value that begins with {@code token}. */
    MispValue value(@Nullable JsonToken token, String path, Problems problems) {
        if (++values > limits.values()) {
            throw new TooLarge("one event has more than " + limits.values() + " values");
        }
        return switch (token) {
            case START_OBJECT -> members(path, problems);
            case START_ARRAY -> items(path, problems);
            case VALUE_STRING -> texts.of(count(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(count(parser.getString()));
            case VALUE_TRUE -> new Flag(true);
            case VALUE_FALSE -> new Flag(false);
            case VALUE_NULL -> new Nil();
            case null -> throw new IllegalStateException("no value");
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value begins with " + token);
        };
    }

    /** The members of the object that has just begun. */
    Members members(String path, Problems problems) {
        var entries = new LinkedHashMap<String, MispValue>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = name();
            put(entries, name, value(parser.nextToken(), path, problems), path, problems);
        }
        var list = new ArrayList<Member>(entries.size());
        entries.forEach((name, value) -> list.add(new Member(name, value)));
        return new Members(list);
    }

    /** Of two members with one name the later counts, as in MISP. */
    static void put(
            Map<String, MispValue> entries,
            String name,
            MispValue value,
            String path,
            Problems problems) {
        if (entries.put(name, value) != null) {
            problems.add(
                    path + "." + name, "It is there twice; the later counts.", "Write it once.");
        }
    }

    private Items items(String path, Problems problems) {
        var list = new ArrayList<MispValue>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            list.add(value(token, path, problems));
        }
        return new Items(list);
    }

    private String count(String added) {
        text += added.length();
        if (text > limits.text()) {
            throw new TooLarge("the texts of one event are longer than " + limits.text());
        }
        return added;
    }
}
