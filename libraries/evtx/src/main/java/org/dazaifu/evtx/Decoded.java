package org.dazaifu.evtx;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as named fields, without XML in between.
 *
 * <p>Every value has been checked to lie within the record, and becomes text only when it is asked
 * for. A record reads from its chunk's bytes and so keeps them in memory: copy what is needed to
 * keep many. Immutable; safe for use by several threads.
 *
 * <p>A field's value is the text of its element or attribute: null where an attribute or element is
 * absent or empty, the empty text for an empty {@code Data} element (as the JSON form has it). An
 * array that its template repeats an element for gives one field of the same name for each item.
 */
public final class Decoded implements EvtxRecord {
    private final EvtxChunk chunk;
    private final int position;
    private final long[] slots;
    private final Shape shape;

    Decoded(EvtxChunk chunk, int position, long[] slots, Shape shape) {
        this.chunk = chunk;
        this.position = position;
        this.slots = slots;
        this.shape = shape;
    }

    @Override
    public long offset() {
        return chunk.offset() + position;
    }

    /** The record's number in its log, from the record header. */
    public long recordId() {
        return Bytes.i64(chunk.data(), position + 8);
    }

    /** When the record was written, from the record header, to 100 ns. */
    public Instant written() {
        return Times.instant(writtenTicks());
    }

    /** {@link #written()} as it is stored: 100 ns intervals since 1601-01-01 UTC. */
    public long writtenTicks() {
        return Bytes.i64(chunk.data(), position + 16);
    }

    /** The names of the fields: the same object for all records of one shape. */
    public FieldNames names() {
        return shape.fields.names;
    }

    /** How many fields there are. */
    public int size() {
        return shape.fields.slots.length;
    }

    /** The short name of field {@code index}; see {@link FieldNames#name(int)}. */
    public String name(int index) {
        return shape.fields.names.name(index);
    }

    /** The text of field {@code index}. */
    public @Nullable String value(int index) {
        FieldTable fields = shape.fields;
        int slot = fields.slots[index];
        String text =
                slot >= 0
                        ? ValueText.string(chunk.data(), slots[slot])
                        : joined(fields.parts.get(index));
        return text.isEmpty() && !fields.emptyIsText[index] ? null : text;
    }

    /** The text of the first field called {@code name}. */
    public @Nullable String value(String name) {
        int index = shape.fields.names.indexOf(name);
        return index < 0 ? null : value(index);
    }

    /**
     * The type of field {@code index} as recorded: of an array, that of its items; {@link
     * ValueType#STRING} where the template itself gives text, {@link ValueType#NULL} where there is
     * no value.
     */
    public ValueType type(int index) {
        int slot = shape.fields.slots[index];
        return slot >= 0 ? ValueType.of(Slots.type(slots[slot])) : ValueType.STRING;
    }

    /** The log that the record says it belongs to, such as {@code Security}. */
    public @Nullable String channel() {
        return repeated(shape.fields.channel);
    }

    public @Nullable String computer() {
        return repeated(shape.fields.computer);
    }

    /** The name of the provider that wrote the event. */
    public @Nullable String provider() {
        return repeated(shape.fields.provider);
    }

    /** The event's number within its provider, or -1 where the record has none. */
    public int eventId() {
        int field = shape.fields.eventId;
        if (field < 0) {
            return -1;
        }
        int slot = shape.fields.slots[field];
        if (slot >= 0
                && Slots.type(slots[slot]) == ValueType.UINT16.code
                && Slots.length(slots[slot]) >= 2) {
            return Bytes.u16(chunk.data(), Slots.offset(slots[slot]));
        }
        String text = value(field);
        if (text == null
                || text.isEmpty()
                || text.length() > 9
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(text);
    }

    /**
     * Appends the record as one JSON object, in the shape the public tools use; see {@link
     * #toJson()}.
     */
    public void writeJson(Utf8Buffer out) {
        shape.json().write(out, chunk.data(), slots);
    }

    /**
     * The record as JSON in the shape of the public tools: {@code
     * {"Event":{"#attributes":{...},"System":{...}, "EventData":{...}}}}. Attributes stand in
     * {@code #attributes} and text beside them in {@code #text}; integers and truth values are
     * bare, everything else is text; an empty element is null, an empty {@code Data} is "". Named
     * {@code Data} of {@code EventData} and {@code UserData} become members of that name, several
     * in a row of one name an array, {@code Data} without names one array {@code
     * "Data":{"#text":[...]}}; other members of the same name are numbered {@code _1}, {@code _2}.
     * Half a surrogate pair is an escape, so the text survives a round trip.
     */
    public String toJson() {
        Utf8Buffer out = new Utf8Buffer();
        writeJson(out);
        return out.toString();
    }

    /** Appends the record as XML; see {@link #toXml()}. */
    public void writeXml(Utf8Buffer out) {
        XmlWriter.write(out, shape.root, chunk.data(), slots);
    }

    /**
     * The record as XML 1.0, indented by two spaces, without a declaration. Attributes without a
     * value are left out. Characters that XML cannot express become {@code _} (controls) or U+FFFD.
     */
    public String toXml() {
        Utf8Buffer out = new Utf8Buffer();
        writeXml(out);
        return out.toString();
    }

    private @Nullable String repeated(int field) {
        if (field < 0) {
            return null;
        }
        int slot = shape.fields.slots[field];
        return slot >= 0 && Slots.type(slots[slot]) == ValueType.STRING.code
                ? chunk.repeatedText(slots[slot])
                : value(field);
    }

    private String joined(List<Shape.Part> parts) {
        if (parts.size() == 1 && parts.get(0) instanceof Shape.Literal(Node.Text text)) {
            return text.text();
        }
        StringBuilder joined = new StringBuilder();
        for (Shape.Part part : parts) {
            switch (part) {
                case Shape.Literal(Node.Text text) -> joined.append(text.text());
                case Shape.Value(int slot) ->
                        joined.append(ValueText.string(chunk.data(), slots[slot]));
                case Shape.Element e -> {}
                case Shape.Instruction i -> {}
            }
        }
        return joined.toString();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
