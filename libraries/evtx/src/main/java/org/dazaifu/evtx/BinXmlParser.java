package org.dazaifu.evtx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tokens of binary XML (MS-EVEN6 section 2.2.12) into nodes.
 *
 * <p>Every position is an offset into the chunk, because names are: a name stands once in a chunk,
 * inline where it was first used, and is pointed to from then on. Anything that is not well formed
 * throws {@link Malformed}.
 */
final class BinXmlParser {
    static final int EOF = 0x00;
    static final int TEMPLATE_INSTANCE = 0x0c;
    static final int FRAGMENT_HEADER = 0x0f;
    static final int FRAGMENT_HEADER_SIZE = 4;

    private static final int OPEN_START = 0x01;
    private static final int CLOSE_START = 0x02;
    private static final int CLOSE_EMPTY = 0x03;
    private static final int END_ELEMENT = 0x04;
    private static final int VALUE = 0x05;
    private static final int ATTRIBUTE = 0x06;
    private static final int CDATA = 0x07;
    private static final int CHAR_REF = 0x08;
    private static final int ENTITY_REF = 0x09;
    private static final int PI_TARGET = 0x0a;
    private static final int PI_DATA = 0x0b;
    private static final int NORMAL_SUBSTITUTION = 0x0d;
    private static final int OPTIONAL_SUBSTITUTION = 0x0e;

    /** The flag that says that attributes, or more of the same, follow. */
    private static final int MORE = 0x40;

    private static final int NO_DEPENDENCY = 0xffff;
    private static final int MAX_DEPTH = 64;

    private final byte[] data;
    private final int end;
    private final boolean definition;

    /**
     * Where template instances begin that stand among the tokens; slot {@code i} stands for
     * instance {@code i}.
     */
    private final List<Integer> instances = new ArrayList<>();

    /** The names the tokens point to, by where their lengths stand. */
    private final Map<Integer, String> names = new LinkedHashMap<>();

    private int nameBytes;

    private int at;
    private int slots;

    /**
     * @param definition whether the tokens are a template's, whose elements carry a dependency and
     *     whose slots are real
     */
    BinXmlParser(byte[] data, int start, int end, boolean definition) {
        this.data = data;
        this.at = start;
        this.end = end;
        this.definition = definition;
    }

    /** One more than the highest slot seen. */
    int slots() {
        return slots;
    }

    int[] nameOffsets() {
        return names.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    List<Integer> instances() {
        return instances;
    }

    /** Reads one fragment: its top-level nodes. What stands behind its end is left alone. */
    List<Node> parse() {
        List<Node> nodes = new ArrayList<>(1);
        while (at < end && Bytes.u8(data, at) != EOF) {
            node(nodes, 0);
        }
        return nodes;
    }

    /** Reads fragments up to the end: the top-level nodes of all of them. */
    List<Node> parseAll() {
        List<Node> nodes = new ArrayList<>();
        while (at < end) {
            nodes.addAll(parse());
            at++;
        }
        return nodes;
    }

    private void node(List<Node> into, int depth) {
        int start = at;
        int token = token();
        switch (token & ~MORE) {
            case OPEN_START -> into.add(element((token & MORE) != 0, depth));
            case FRAGMENT_HEADER -> skip(FRAGMENT_HEADER_SIZE - 1, "fragment header");
            case TEMPLATE_INSTANCE -> {
                if (definition) {
                    throw new Malformed(
                            start, "no template instance within a template definition", "one");
                }
                instances.add(at);
                into.add(new Node.Slot(slots++, true));
                at = InstanceDecoder.endOfInstance(data, at, end);
            }
            default -> text(into, token, start);
        }
    }

    private Node.Element element(boolean hasAttributes, int depth) {
        if (depth >= MAX_DEPTH) {
            throw new Malformed(
                    at, "elements nested at most " + MAX_DEPTH + " deep", "deeper ones");
        }
        int dependency = definition ? u16("dependency") : NO_DEPENDENCY;
        skip(4, "element size");
        String name = name();
        List<Node.Attribute> attributes = List.of();
        if (hasAttributes) {
            skip(4, "attribute list size");
            attributes = attributes();
        }
        List<Node> children = List.of();
        int start = at;
        int close = token();
        if (close == CLOSE_START) {
            children = new ArrayList<>(2);
            while (peek() != END_ELEMENT) {
                node(children, depth + 1);
            }
            at++;
        } else if (close != CLOSE_EMPTY) {
            throw new Malformed(start, "end of a start tag", hex(close));
        }
        return new Node.Element(
                name, dependency == NO_DEPENDENCY ? -1 : dependency, attributes, children);
    }

    private List<Node.Attribute> attributes() {
        List<Node.Attribute> attributes = new ArrayList<>(2);
        while ((peek() & ~MORE) == ATTRIBUTE) {
            at++;
            String name = name();
            List<Node> value = new ArrayList<>(1);
            while (true) {
                int next = peek();
                if (next == CLOSE_START || next == CLOSE_EMPTY || (next & ~MORE) == ATTRIBUTE) {
                    break;
                }
                int start = at++;
                text(value, next, start);
            }
            attributes.add(new Node.Attribute(name, value));
        }
        return attributes;
    }

    private void text(List<Node> into, int token, int start) {
        // Only these tokens know the flag; a slot or an instruction with it is no token at all.
        switch (token >= VALUE + MORE && token <= ENTITY_REF + MORE ? token & ~MORE : token) {
            case VALUE -> into.add(literal());
            case CDATA -> into.add(new Node.Text(counted("CDATA"), Node.Text.Kind.CDATA));
            case CHAR_REF ->
                    into.add(
                            new Node.Text(
                                    String.valueOf((char) u16("character")), Node.Text.Kind.PLAIN));
            case ENTITY_REF -> into.add(entity(name()));
            case PI_TARGET -> {
                String target = name();
                String content = "";
                if (at < end && Bytes.u8(data, at) == PI_DATA) {
                    at++;
                    content = counted("instruction");
                }
                into.add(new Node.Instruction(target, content));
            }
            case NORMAL_SUBSTITUTION, OPTIONAL_SUBSTITUTION -> {
                int slot = u16("slot");
                skip(1, "slot type");
                if (!definition) {
                    throw new Malformed(
                            start, "no substitution outside a template definition", "one");
                }
                slots = Math.max(slots, slot + 1);
                into.add(new Node.Slot(slot, token == OPTIONAL_SUBSTITUTION));
            }
            default -> throw new Malformed(start, "a binary XML token", hex(token));
        }
    }

    private Node literal() {
        int start = at;
        int code = token();
        if (code == ValueType.STRING.code) {
            return new Node.Text(counted("text"), Node.Text.Kind.PLAIN);
        }
        int size = ValueType.isKnown(code) && code < ValueType.ARRAY ? ValueType.of(code).size : 0;
        if (size == 0) {
            throw new Malformed(
                    start, "a literal of fixed size or text", "value type " + hex(code));
        }
        int from = at;
        skip(size, "literal");
        Node.Text.Kind kind = ValueType.isBare(code) ? Node.Text.Kind.BARE : Node.Text.Kind.PLAIN;
        return new Node.Text(ValueText.string(data, Slots.pack(from, size, code)), kind);
    }

    private static Node entity(String name) {
        return switch (name) {
            case "amp" -> new Node.Text("&", Node.Text.Kind.PLAIN);
            case "lt" -> new Node.Text("<", Node.Text.Kind.PLAIN);
            case "gt" -> new Node.Text(">", Node.Text.Kind.PLAIN);
            case "quot" -> new Node.Text("\"", Node.Text.Kind.PLAIN);
            case "apos" -> new Node.Text("'", Node.Text.Kind.PLAIN);
            default -> new Node.Text("&" + name + ";", Node.Text.Kind.ENTITY);
        };
    }

    /**
     * A name: where it stands (u32), and there the next name of its hash chain, a hash, the length,
     * the characters, NUL.
     */
    private String name() {
        need(4, "name");
        long offset = Bytes.u32(data, at);
        at += 4;
        if (offset + 8 > data.length) {
            throw new Malformed(at - 4, "offset of a name within the chunk", "offset " + offset);
        }
        int units = Bytes.u16(data, (int) offset + 6);
        if (offset + 8 + 2L * units > data.length) {
            throw new Malformed(
                    (int) offset, "a name within the chunk", "a name of " + units + " characters");
        }
        if (offset == at) {
            skip(8 + 2 * units + 2, "name");
        }
        return names.computeIfAbsent((int) offset + 6, length -> newName(length, units));
    }

    private String newName(int length, int units) {
        nameBytes += 2 * units;
        // Names that overlap could make a small chunk mean a large text.
        if (nameBytes > data.length) {
            throw new Malformed(length, "names that fit the chunk together", "overlapping ones");
        }
        return Bytes.utf16(data, length + 2, units);
    }

    private String counted(String what) {
        int units = u16(what);
        int from = at;
        skip(2 * units, what);
        return Bytes.utf16(data, from, units);
    }

    private int token() {
        need(1, "token");
        return Bytes.u8(data, at++);
    }

    private int peek() {
        need(1, "token");
        return Bytes.u8(data, at);
    }

    private int u16(String what) {
        need(2, what);
        int value = Bytes.u16(data, at);
        at += 2;
        return value;
    }

    private void skip(int count, String what) {
        need(count, what);
        at += count;
    }

    private void need(int count, String what) {
        if (at + count > end) {
            throw new Malformed(
                    at, "%s (%d bytes)".formatted(what, count), (end - at) + " bytes to its end");
        }
    }

    private static String hex(int value) {
        return "0x%02x".formatted(value);
    }
}
