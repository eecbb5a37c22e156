package org.dazaifu.evtx;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the values of one record: which templates it instantiates, nested in each other, and where
 * each value stands.
 *
 * <p>After {@link #decode}, {@link #slots} holds the values of all instances, in the order their
 * instances were met, then the items of every array that has several. Nothing is decoded to text
 * here, but every value has been checked to lie within the record and to have a size its type
 * allows, so that what reads them later cannot fail.
 */
final class InstanceDecoder {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_INSTANCES = 4096;
    private static final int MAX_SLOTS = 1 << 17;

    /**
     * By type code: the only size a value can have, 0 where there are several, -1 where there is no
     * such type.
     */
    private static final byte[] FIXED = new byte[256];

    static {
        for (int code = 0; code < FIXED.length; code++) {
            boolean scalar = code < ValueType.ARRAY;
            FIXED[code] =
                    (byte) (!ValueType.isKnown(code) ? -1 : scalar ? ValueType.of(code).size : 0);
        }
    }

    private final byte[] data;
    private final TemplateCache cache;

    /** The chunk's templates by offset: open addressing, a power of two, at most half full. */
    private int[] offsets = new int[64];

    private Template[] templatesAt = new Template[64];
    private int known;

    long[] slots = new long[128];
    int slotCount;

    Template[] instances = new Template[8];
    int[] bases = new int[8];
    int instanceCount;

    /**
     * What decides the shape besides the templates: which dependencies are null, how long the
     * arrays are.
     */
    int[] facts = new int[16];

    int factCount;

    private boolean arrays;

    /** Where the instance read last ends. */
    private int instanceEnd;

    InstanceDecoder(byte[] data, TemplateCache cache) {
        this.data = data;
        this.cache = cache;
    }

    void decode(int start, int end) {
        slotCount = 0;
        instanceCount = 0;
        factCount = 0;
        arrays = false;
        fragment(start, end, 0, false);
        for (int i = 0; i < instanceCount; i++) {
            dependencyFacts(instances[i], bases[i]);
        }
        if (arrays) {
            expandArrays();
        }
    }

    /**
     * Reads a fragment as one instance: that of its template, or of one made of the nodes it
     * consists of.
     */
    private int fragment(int start, int end, int depth, boolean several) {
        if (depth > MAX_DEPTH) {
            throw new Malformed(
                    start, "binary XML nested at most " + MAX_DEPTH + " deep", "deeper");
        }
        int at = start;
        if (at < end && data[at] == BinXmlParser.FRAGMENT_HEADER) {
            at += BinXmlParser.FRAGMENT_HEADER_SIZE;
        }
        if (at < end && data[at] == BinXmlParser.TEMPLATE_INSTANCE && !several) {
            int slotsBefore = slotCount;
            int instancesBefore = instanceCount;
            int index = instance(at + 1, end, depth);
            if (instanceEnd >= end || data[instanceEnd] == BinXmlParser.EOF) {
                return index;
            }
            slotCount = slotsBefore;
            instanceCount = instancesBefore;
        }
        BinXmlParser parser = new BinXmlParser(data, start, end, false);
        List<Node> nodes = several ? parser.parseAll() : parser.parse();
        if (nodes.isEmpty()) {
            throw new Malformed(start, "an element or a template instance", "an empty fragment");
        }
        int index = reserve(new Template(nodes, parser.slots()));
        for (int i = 0; i < parser.instances().size(); i++) {
            int child = instance(parser.instances().get(i), end, depth + 1);
            slots[bases[index] + i] =
                    Slots.withInstance(Slots.pack(0, 0, ValueType.BIN_XML.code), child);
        }
        return index;
    }

    /**
     * Reads an instance whose token stands before {@code start}; leaves its end in {@link
     * #instanceEnd}.
     */
    private int instance(int start, int end, int depth) {
        int at = start + 9;
        if (at + 4 > end) {
            throw new Malformed(start, "a template instance", "the end of the record");
        }
        long offset = Bytes.u32(data, start + 5);
        if (offset >= data.length) {
            throw new Malformed(
                    start + 5, "offset of a template within the chunk", "offset " + offset);
        }
        Template template = template((int) offset);
        if (offset == at) {
            at = endOfDefinition(data, at, end);
        }
        long declared = Bytes.u32(data, at);
        if (declared > (end - at - 4) / 4) {
            throw new Malformed(at, "a count of values that fits the record", declared + " values");
        }
        int count = (int) declared;
        int index = reserve(template);
        int base = bases[index];
        int used = template.slots;
        int descriptor = at + 4;
        int value = descriptor + 4 * count;
        boolean nested = false;
        for (int i = 0; i < count; i++, descriptor += 4) {
            int packed = Bytes.i32(data, descriptor);
            int size = packed & 0xffff;
            int type = packed >>> 16 & 0xff;
            if (size > end - value) {
                throw new Malformed(
                        descriptor, "a value within the record", "one of " + size + " bytes");
            }
            if (!isUsual(type, size)) {
                check(descriptor, type, size, value);
            }
            if (i < used) {
                slots[base + i] = Slots.pack(value, size, type);
                nested |= (type & ~ValueType.ARRAY) == ValueType.BIN_XML.code && size > 0;
                arrays |= type >= ValueType.ARRAY;
            }
            value += size;
        }
        if (nested) {
            nested(base, Math.min(count, used), depth);
        }
        instanceEnd = value;
        return index;
    }

    private void nested(int base, int count, int depth) {
        for (int i = base; i < base + count; i++) {
            int type = Slots.type(slots[i]);
            int length = Slots.length(slots[i]);
            if ((type & ~ValueType.ARRAY) == ValueType.BIN_XML.code && length > 0) {
                int from = Slots.offset(slots[i]);
                int child = fragment(from, from + length, depth + 1, type >= ValueType.ARRAY);
                slots[i] = Slots.withInstance(slots[i], child);
            }
        }
    }

    private int reserve(Template template) {
        if (instanceCount == MAX_INSTANCES || slotCount + template.slots > MAX_SLOTS) {
            throw new Malformed(
                    0, "at most " + MAX_INSTANCES + " template instances in a record", "more");
        }
        if (instanceCount == instances.length) {
            instances = Arrays.copyOf(instances, 2 * instanceCount);
            bases = Arrays.copyOf(bases, 2 * instanceCount);
        }
        int base = slotCount;
        room(template.slots);
        Arrays.fill(slots, base, base + template.slots, Slots.MISSING);
        slotCount += template.slots;
        instances[instanceCount] = template;
        bases[instanceCount] = base;
        return instanceCount++;
    }

    private void room(int more) {
        if (slotCount + more > slots.length) {
            slots = Arrays.copyOf(slots, Math.max(slotCount + more, 2 * slots.length));
        }
    }

    /** Whether the size is right at first sight, as it is for nearly all values. */
    private static boolean isUsual(int type, int size) {
        return size == FIXED[type]
                ? size > 0 || type == ValueType.NULL.code
                : type == ValueType.STRING.code && (size & 1) == 0;
    }

    private void check(int descriptor, int type, int size, int value) {
        if (!ValueType.isKnown(type)) {
            throw new Malformed(
                    descriptor + 2, "a value type of MS-EVEN6", "0x%02x".formatted(type));
        }
        ValueType item = ValueType.of(type);
        boolean array = type >= ValueType.ARRAY;
        boolean fits =
                switch (item) {
                    case STRING, EVT_XML -> (size & 1) == 0;
                    case SID -> array || size >= 8 && size >= 8 + 4 * Bytes.u8(data, value + 1);
                    case SIZE_T, EVT_HANDLE -> size >= 4 && (size & 3) == 0;
                    case BOOL -> array ? size % 4 == 0 : size == 1 || size >= 4;
                    default ->
                            item.size == 0 || (array ? size % item.size == 0 : size >= item.size);
                };
        if (!fits) {
            throw new Malformed(
                    descriptor,
                    "a size that " + (array ? "an array of " : "") + item + " can have",
                    size + " bytes");
        }
    }

    private void dependencyFacts(Template template, int base) {
        int bits = 0;
        int at = 0;
        for (int slot : template.dependencies) {
            if (Slots.type(slots[base + slot]) == ValueType.NULL.code) {
                bits |= 1 << at;
            }
            if (++at == 32) {
                fact(bits);
                bits = 0;
                at = 0;
            }
        }
        if (at > 0) {
            fact(bits);
        }
    }

    private void expandArrays() {
        int end = slotCount;
        for (int i = 0; i < end; i++) {
            long slot = slots[i];
            if (Slots.type(slot) > ValueType.ARRAY
                    && Slots.length(slot) > 0
                    && Slots.instance(slot) < 0) {
                int items = ArrayItems.count(data, slot);
                if (items > 1) {
                    if (slotCount + items > MAX_SLOTS) {
                        throw new Malformed(
                                Slots.offset(slot), "arrays of bounded length", items + " items");
                    }
                    room(items);
                    ArrayItems.items(data, slot, slots, slotCount);
                    fact(i);
                    fact(items);
                    fact(slotCount);
                    slotCount += items;
                }
            }
        }
    }

    private void fact(int value) {
        if (factCount == facts.length) {
            facts = Arrays.copyOf(facts, 2 * factCount);
        }
        facts[factCount++] = value;
    }

    private Template template(int offset) {
        int mask = offsets.length - 1;
        int i = offset * 0x9e37_79b9 >>> 8 & mask;
        while (templatesAt[i] != null) {
            if (offsets[i] == offset) {
                return templatesAt[i];
            }
            i = i + 1 & mask;
        }
        Template template = cache.at(data, offset);
        offsets[i] = offset;
        templatesAt[i] = template;
        if (++known * 2 > offsets.length) {
            grow();
        }
        return template;
    }

    private void grow() {
        int[] oldOffsets = offsets;
        Template[] old = templatesAt;
        offsets = new int[2 * old.length];
        templatesAt = new Template[2 * old.length];
        int mask = offsets.length - 1;
        for (int j = 0; j < old.length; j++) {
            if (old[j] != null) {
                int i = oldOffsets[j] * 0x9e37_79b9 >>> 8 & mask;
                while (templatesAt[i] != null) {
                    i = i + 1 & mask;
                }
                offsets[i] = oldOffsets[j];
                templatesAt[i] = old[j];
            }
        }
    }

    /**
     * Where a template instance ends, having checked that its descriptors and values lie before
     * {@code end}.
     *
     * @param start behind the instance's token
     */
    static int endOfInstance(byte[] data, int start, int end) {
        int at = start + 9;
        if (at + 4 > end) {
            throw new Malformed(start, "a template instance", "the end of the record");
        }
        if (Bytes.u32(data, start + 5) == at) {
            at = endOfDefinition(data, at, end);
        }
        long count = Bytes.u32(data, at);
        if (count > (end - at - 4) / 4) {
            throw new Malformed(at, "a count of values that fits the record", count + " values");
        }
        int values = 0;
        int descriptor = at + 4;
        for (int i = 0; i < count; i++, descriptor += 4) {
            values += Bytes.u16(data, descriptor);
        }
        if (values > end - descriptor) {
            throw new Malformed(
                    at,
                    "values within the record",
                    (values - (end - descriptor)) + " bytes too many");
        }
        return descriptor + values;
    }

    /**
     * Where a definition that stands in the record where it is first used ends: there the count of
     * values follows.
     */
    private static int endOfDefinition(byte[] data, int at, int end) {
        if (at + TemplateCache.HEADER_SIZE + 4 > end
                || Bytes.u32(data, at + 20) > end - at - TemplateCache.HEADER_SIZE - 4) {
            throw new Malformed(
                    at, "a template definition within the record", "one that reaches beyond it");
        }
        return at + TemplateCache.HEADER_SIZE + Bytes.i32(data, at + 20);
    }
}
