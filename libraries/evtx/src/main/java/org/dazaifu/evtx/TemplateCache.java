package org.dazaifu.evtx;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;

/**
 * Templates by content, across chunks, files and threads.
 *
 * <p>Design note. A template's bytes do not identify it: element names are offsets into the chunk
 * that holds it, so the same bytes mean different templates in two chunks, and the same template
 * has different bytes. Hence two levels. The exact one answers a chunk laid out as one seen before
 * (same place, same bytes, same names behind every offset) with a comparison of arrays. The other
 * parses, and interns the parsed nodes by what they say, so that equal templates are one object
 * wherever they come from: everything computed from a template (shapes, field names, programs) is
 * then computed once. Both are bounded by what they hold, and simply start over when full: a
 * hostile file can make it slow, not big.
 */
final class TemplateCache {
    static final TemplateCache SHARED = new TemplateCache(4096, 16 << 20);

    static final int HEADER_SIZE = 24;
    private static final int MAX_SHAPE = 4096;

    /**
     * A part of a shape costs about this many bytes of template, with the text and the programs
     * made of it.
     */
    private static final int SHAPE_FACTOR = 16;

    private final int maxEntries;
    private final int maxBytes;
    private final ConcurrentHashMap<Long, Exact> exact = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<List<Node>, Template> interned = new ConcurrentHashMap<>();
    private final AtomicInteger bytes = new AtomicInteger();

    TemplateCache(int maxEntries, int maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /** One place in one chunk layout: where it was, its bytes, and every name they point to. */
    private record Exact(
            int offset, byte[] body, int[] nameOffsets, byte[] names, Template template) {
        boolean is(byte[] data, int at, int length) {
            if (at != offset
                    || !Arrays.equals(
                            body,
                            0,
                            body.length,
                            data,
                            at + HEADER_SIZE,
                            at + HEADER_SIZE + length)) {
                return false;
            }
            int from = 0;
            for (int name : nameOffsets) {
                int size = nameSize(data, name);
                if (from + size > names.length
                        || !Arrays.equals(names, from, from + size, data, name, name + size)) {
                    return false;
                }
                from += size;
            }
            return from == names.length;
        }
    }

    /** The template defined at {@code offset} of a chunk; {@link Malformed} where there is none. */
    Template at(byte[] data, int offset) {
        if (offset < 0 || offset + HEADER_SIZE > data.length) {
            throw new Malformed(
                    Math.max(0, offset),
                    "a template definition within the chunk",
                    "offset " + offset);
        }
        long length = Bytes.u32(data, offset + 20);
        if (length > data.length - offset - HEADER_SIZE) {
            throw new Malformed(
                    offset,
                    "a template definition within the chunk",
                    "one of " + length + " bytes");
        }
        long key = key(data, offset, (int) length);
        Exact known = exact.get(key);
        if (known != null && known.is(data, offset, (int) length)) {
            return known.template;
        }
        return read(data, offset, (int) length, key);
    }

    private Template read(byte[] data, int offset, int length, long key) {
        int start = offset + HEADER_SIZE;
        BinXmlParser parser = new BinXmlParser(data, start, start + length, true);
        List<Node> nodes = List.copyOf(parser.parse());
        int slots = parser.slots();
        Template template = interned.get(nodes);
        if (template == null) {
            makeRoom(length);
            template = interned.computeIfAbsent(nodes, n -> new Template(n, slots));
        }
        makeRoom(length);
        exact.put(key, layout(data, offset, length, parser.nameOffsets(), template));
        return template;
    }

    private static Exact layout(
            byte[] data, int offset, int length, int[] nameOffsets, Template template) {
        int size = 0;
        for (int name : nameOffsets) {
            size += nameSize(data, name);
        }
        byte[] names = new byte[size];
        int to = 0;
        for (int name : nameOffsets) {
            int one = nameSize(data, name);
            System.arraycopy(data, name, names, to, one);
            to += one;
        }
        byte[] body = Arrays.copyOfRange(data, offset + HEADER_SIZE, offset + HEADER_SIZE + length);
        return new Exact(offset, body, nameOffsets, names, template);
    }

    /**
     * The bytes of the name (its length and characters) at its characters' count; 0 where it leaves
     * the chunk.
     */
    private static int nameSize(byte[] data, int at) {
        if (at + 2 > data.length) {
            return 0;
        }
        int size = 2 + 2 * Bytes.u16(data, at);
        return at + size > data.length ? 0 : size;
    }

    private void makeRoom(int more) {
        // A body costs about ten times its size once parsed; the bound is on bodies.
        if (bytes.addAndGet(more) > maxBytes
                || exact.size() >= maxEntries
                || interned.size() >= maxEntries) {
            exact.clear();
            interned.clear();
            bytes.set(more);
        }
    }

    /** Makes room for a shape's programs; false where it is too large to be worth keeping. */
    boolean charge(Shape shape) {
        if (shape.size > MAX_SHAPE) {
            return false;
        }
        makeRoom(SHAPE_FACTOR * shape.size);
        return true;
    }

    private static long key(byte[] data, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(data, offset + HEADER_SIZE, length);
        return crc.getValue() << 32 | (long) offset << 16 ^ length;
    }
}
