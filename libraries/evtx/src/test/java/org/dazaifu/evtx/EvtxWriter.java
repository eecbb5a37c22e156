package org.dazaifu.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes event log files as Windows lays them out: names and template definitions stand inline in
 * the record that first uses them, and are pointed to from then on. Knows afterwards which bytes
 * each record depends on.
 */
final class EvtxWriter {
    /** A piece of a template, or of binary XML outside one. */
    sealed interface Piece {}

    record El(String name, int dependency, List<Attr> attributes, List<Piece> children)
            implements Piece {
        El dependingOn(int slot) {
            return new El(name, slot, attributes, children);
        }
    }

    record Attr(String name, List<Piece> value) {}

    record Txt(String text) implements Piece {}

    record Sub(int slot, ValueType type, boolean optional) implements Piece {}

    /** Any other token: its bytes, then a name where it has one, then more bytes. */
    record Token(int token, String name, byte[] rest) implements Piece {}

    /** A template instance among the tokens. */
    record Inst(Tmpl template, List<Val> values) implements Piece {}

    record Tmpl(El root) {}

    /** A value: its type code and bytes, or pieces that become nested binary XML. */
    record Val(int type, byte[] bytes, List<Piece> nested) {}

    /**
     * A record as written: where, and the other bytes (definitions and names) that it cannot be
     * read without.
     */
    record Placed(long number, int from, int to, List<int[]> dependsOn) {
        boolean touches(int at) {
            if (at >= from && at < to) {
                return true;
            }
            return dependsOn.stream().anyMatch(range -> at >= range[0] && at < range[1]);
        }
    }

    static El el(String name, Object... parts) {
        List<Attr> attributes = new ArrayList<>();
        List<Piece> children = new ArrayList<>();
        for (Object part : parts) {
            switch (part) {
                case Attr attribute -> attributes.add(attribute);
                case Piece piece -> children.add(piece);
                default -> children.add(new Txt((String) part));
            }
        }
        return new El(name, -1, attributes, children);
    }

    static Attr attr(String name, Object... value) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : value) {
            pieces.add(part instanceof Piece piece ? piece : new Txt((String) part));
        }
        return new Attr(name, pieces);
    }

    static Sub sub(int slot, ValueType type) {
        return new Sub(slot, type, true);
    }

    static Val val(ValueType type, byte... bytes) {
        return new Val(type.code, bytes, List.of());
    }

    static Val array(ValueType type, byte... bytes) {
        return new Val(type.code | ValueType.ARRAY, bytes, List.of());
    }

    static Val nil() {
        return val(ValueType.NULL);
    }

    static Val str(String text) {
        return val(ValueType.STRING, text.getBytes(StandardCharsets.UTF_16LE));
    }

    static Val u16(int value) {
        return val(ValueType.UINT16, le(2, value));
    }

    static Val u32(long value) {
        return val(ValueType.UINT32, le(4, value));
    }

    static Val nested(Piece... pieces) {
        return new Val(ValueType.BIN_XML.code, new byte[0], List.of(pieces));
    }

    static Inst inst(Tmpl template, Val... values) {
        return new Inst(template, List.of(values));
    }

    static byte[] le(int size, long value) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Tmpl, int[]> definitions = new HashMap<>();
    private final Map<Tmpl, List<String>> namesOf = new HashMap<>();
    private ByteBuffer chunk = ByteBuffer.allocate(0);
    private List<int[]> dependsOn = new ArrayList<>();
    private long first;
    private long last;
    private int lastOffset;
    private int chunks;

    EvtxWriter() {
        file.writeBytes(new byte[4096]);
    }

    EvtxWriter chunk() {
        flush();
        chunk = ByteBuffer.allocate(EvtxChunk.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        chunk.position(EvtxChunk.HEADER_SIZE);
        first = -1;
        names.clear();
        definitions.clear();
        return this;
    }

    int room() {
        return chunk.remaining();
    }

    EvtxWriter record(long number, long ticks, Piece... pieces) {
        int start = chunk.position();
        dependsOn = new ArrayList<>();
        chunk.putInt(0x2a2a).putInt(0).putLong(number).putLong(ticks);
        fragment(List.of(pieces));
        while ((chunk.position() + 4 - start) % 8 != 0) {
            chunk.put((byte) 0);
        }
        int size = chunk.position() + 4 - start;
        chunk.putInt(size).putInt(start + 4, size);
        first = first < 0 ? number : first;
        last = number;
        lastOffset = start;
        int base = file.size();
        List<int[]> ranges =
                dependsOn.stream().map(r -> new int[] {base + r[0], base + r[1]}).toList();
        placed.add(new Placed(number, base + start, base + start + size, ranges));
        return this;
    }

    EvtxWriter record(long number, Tmpl template, Val... values) {
        return record(
                number, 132_000_000_000_000_000L + number * 10_000_001L, inst(template, values));
    }

    /** Appends bytes behind the last record's end without the header knowing. */
    EvtxWriter slack(byte[] bytes) {
        flushHeader();
        chunk.put(bytes);
        return this;
    }

    List<Placed> placed() {
        return placed;
    }

    byte[] file() {
        flush();
        byte[] bytes = file.toByteArray();
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(0x0065_6c69_4666_6c45L)
                .putLong(0)
                .putLong(Math.max(0, chunks - 1))
                .putLong(last + 1);
        header.putInt(128)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 4096)
                .putShort((short) chunks);
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, 120);
        header.putInt(124, (int) crc.getValue());
        return bytes;
    }

    private boolean headerDone;

    private void flush() {
        if (chunk.capacity() == 0) {
            return;
        }
        flushHeader();
        file.writeBytes(chunk.array());
        chunks++;
        chunk = ByteBuffer.allocate(0);
        headerDone = false;
    }

    private void flushHeader() {
        if (headerDone) {
            return;
        }
        headerDone = true;
        int free = chunk.position();
        byte[] bytes = chunk.array();
        chunk.putLong(0, EvtxChunk.MAGIC)
                .putLong(8, first)
                .putLong(16, last)
                .putLong(24, first)
                .putLong(32, last);
        chunk.putInt(40, 128).putInt(44, lastOffset).putInt(48, free);
        seal(bytes, 0);
    }

    /** Puts right the checksums of the chunk at {@code at}. */
    static void seal(byte[] bytes, int at) {
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int free = Math.clamp(view.getInt(at + 48), 512, EvtxChunk.SIZE);
        CRC32 crc = new CRC32();
        crc.update(bytes, at + 512, free - 512);
        view.putInt(at + 52, (int) crc.getValue());
        view.putInt(at + 124, EvtxChunk.headerChecksum(bytes, at));
    }

    private void fragment(List<Piece> pieces) {
        chunk.put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
        pieces.forEach(piece -> piece(piece, false));
        chunk.put((byte) 0);
    }

    private void piece(Piece piece, boolean definition) {
        switch (piece) {
            case El element -> element(element, definition);
            case Txt text -> {
                chunk.put((byte) 0x05).put((byte) 0x01);
                counted(text.text);
            }
            case Sub sub ->
                    chunk.put((byte) (sub.optional ? 0x0e : 0x0d))
                            .putShort((short) sub.slot)
                            .put((byte) sub.type.code);
            case Token token -> {
                chunk.put((byte) token.token);
                if (!token.name.isEmpty()) {
                    name(token.name);
                }
                chunk.put(token.rest);
            }
            case Inst instance -> instance(instance);
        }
    }

    private void element(El element, boolean definition) {
        chunk.put((byte) (element.attributes.isEmpty() ? 0x01 : 0x41));
        if (definition) {
            chunk.putShort((short) element.dependency);
        }
        int sizeAt = chunk.position();
        chunk.putInt(0);
        name(element.name);
        if (!element.attributes.isEmpty()) {
            int listAt = chunk.position();
            chunk.putInt(0);
            for (int i = 0; i < element.attributes.size(); i++) {
                Attr attribute = element.attributes.get(i);
                chunk.put((byte) (i + 1 < element.attributes.size() ? 0x46 : 0x06));
                name(attribute.name);
                attribute.value.forEach(piece -> piece(piece, definition));
            }
            chunk.putInt(listAt, chunk.position() - listAt - 4);
        }
        if (element.children.isEmpty()) {
            chunk.put((byte) 0x03);
        } else {
            chunk.put((byte) 0x02);
            element.children.forEach(child -> piece(child, definition));
            chunk.put((byte) 0x04);
        }
        chunk.putInt(sizeAt, chunk.position() - sizeAt - 4);
    }

    private List<String> usedNames = new ArrayList<>();

    private void name(String name) {
        usedNames.add(name);
        Integer known = names.get(name);
        if (known != null) {
            chunk.putInt(known);
            dependsOn.add(new int[] {known, known + 10 + 2 * name.length()});
            return;
        }
        int at = chunk.position() + 4;
        names.put(name, at);
        chunk.putInt(at).putInt(0).putShort((short) name.hashCode());
        counted(name);
        chunk.putShort((short) 0);
    }

    private void counted(String text) {
        chunk.putShort((short) text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private void instance(Inst instance) {
        Tmpl template = instance.template;
        chunk.put((byte) 0x0c).put((byte) 1).putInt(template.hashCode());
        int[] known = definitions.get(template);
        if (known != null) {
            chunk.putInt(known[0]);
            dependsOn.add(known);
            for (String name : namesOf.getOrDefault(template, List.of())) {
                int at = names.getOrDefault(name, 0);
                dependsOn.add(new int[] {at, at + 10 + 2 * name.length()});
            }
        } else {
            int at = chunk.position() + 4;
            chunk.putInt(at).putInt(0).putLong(template.hashCode()).putLong(~template.hashCode());
            int sizeAt = chunk.position();
            chunk.putInt(0).put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
            List<String> outer = usedNames;
            usedNames = new ArrayList<>();
            element(template.root, true);
            namesOf.put(template, usedNames);
            usedNames = outer;
            chunk.put((byte) 0);
            chunk.putInt(sizeAt, chunk.position() - sizeAt - 4);
            definitions.put(template, new int[] {at, chunk.position()});
        }
        values(instance.values);
    }

    private void values(List<Val> values) {
        chunk.putInt(values.size());
        int descriptors = chunk.position();
        chunk.position(descriptors + 4 * values.size());
        for (int i = 0; i < values.size(); i++) {
            Val value = values.get(i);
            int from = chunk.position();
            if (value.nested.isEmpty()) {
                chunk.put(value.bytes);
            } else {
                fragment(value.nested);
            }
            chunk.putShort(descriptors + 4 * i, (short) (chunk.position() - from));
            chunk.put(descriptors + 4 * i + 2, (byte) value.type);
        }
    }
}
