package org.dazaifu.evtx;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the records of a chunk.
 *
 * <p>Design note. Behind a chunk's last record lie the remains of older ones, whole and well
 * formed: reading on until something breaks would report events of another time as if they were
 * new. The header says where the records end, but the header is what a crash or an attacker leaves
 * wrong. So it is believed while its checksum holds, or where the record that it calls the last one
 * confirms it. Failing that, what counts is the record numbers: those between the header's first
 * and last, each once, if the first record confirms them; else every well-formed record up to the
 * end it gives. And whatever the header says, a well-formed record that directly continues the last
 * one, with the next number and no earlier time, belongs to the log: Windows writes records first
 * and headers later. Where a record's frame is broken, the walk goes on at the next frame (magic,
 * plausible size, the same size at its end).
 */
final class ChunkRecords implements Iterator<EvtxRecord> {
    private static final int RECORD_MAGIC = 0x0000_2a2a;
    private static final int RECORD_HEADER = 24;

    /** Header, size copy, and the least binary XML there can be. */
    private static final int MIN_RECORD = RECORD_HEADER + 4;

    private final EvtxChunk chunk;
    private final byte[] data;
    private final InstanceDecoder values;
    private final boolean endTrusted;
    private final boolean numbersTrusted;
    private final long firstNumber;
    private final long lastNumber;
    private final int end;
    private final long declaredEnd;

    /** The trusted numbers met, from the first on. */
    private final BitSet seen = new BitSet();

    private int at = EvtxChunk.HEADER_SIZE;
    private boolean any;
    private long number;
    private long time;
    private @Nullable EvtxRecord next;

    ChunkRecords(EvtxChunk chunk, @Nullable Damaged first) {
        this.chunk = chunk;
        this.data = chunk.data();
        this.values = new InstanceDecoder(data, chunk.cache());
        boolean hasHeader = data.length >= EvtxChunk.HEADER_SIZE;
        declaredEnd = hasHeader ? Bytes.u32(data, 48) : 0;
        firstNumber = hasHeader ? Bytes.i64(data, 24) : 0;
        lastNumber = hasHeader ? Bytes.i64(data, 32) : 0;
        boolean inside = declaredEnd >= EvtxChunk.HEADER_SIZE && declaredEnd <= data.length;
        boolean sealed = chunk.headerChecksumMatches();
        int confirmedEnd = hasHeader && !sealed ? confirmedEnd() : -1;
        endTrusted = sealed && inside || confirmedEnd > 0;
        numbersTrusted =
                hasHeader
                        && lastNumber >= firstNumber
                        && lastNumber - firstNumber < EvtxChunk.SIZE / MIN_RECORD
                        && (sealed
                                || confirmedEnd > 0
                                || isFrame(at) && Bytes.i64(data, at + 8) == firstNumber);
        if (confirmedEnd > 0) {
            end = confirmedEnd;
        } else {
            end = inside && (endTrusted || !numbersTrusted) ? (int) declaredEnd : data.length;
        }
        next = first != null ? first : advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public EvtxRecord next() {
        EvtxRecord record = next;
        if (record == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return record;
    }

    private @Nullable EvtxRecord advance() {
        if (at >= data.length) {
            return null;
        }
        if (isFrame(at) && belongs(at) && (leadsOn(at) || !holdsAnother(at))) {
            return record();
        }
        if (at >= end) {
            return atEnd();
        }
        return damage();
    }

    private EvtxRecord record() {
        int start = at;
        int size = Bytes.i32(data, start + 4);
        at = start + size;
        any = true;
        number = Bytes.i64(data, start + 8);
        if (numbersTrusted && number >= firstNumber && number <= lastNumber) {
            seen.set((int) (number - firstNumber));
        }
        time = Bytes.i64(data, start + 16);
        try {
            values.decode(start + RECORD_HEADER, start + size - 4);
            return new Decoded(
                    chunk, start, Arrays.copyOf(values.slots, values.slotCount), shape());
        } catch (Malformed malformed) {
            return new Damaged(
                    chunk.offset() + start,
                    "record %d with %s (at byte %d)"
                            .formatted(
                                    number,
                                    malformed.expected,
                                    chunk.offset() + malformed.position),
                    malformed.found);
        }
    }

    private Shape shape() {
        Template innermost = values.instances[values.instanceCount - 1];
        Shape shape =
                innermost.shape(
                        values.instances, values.instanceCount, values.facts, values.factCount);
        if (shape == null) {
            shape = new ShapeBuilder(data, values).build();
            boolean own = false;
            for (Template template : shape.templates) {
                own |= template.namesFromSlots;
            }
            if (!own && chunk.cache().charge(shape)) {
                shape = innermost.keep(shape);
            }
        }
        if (shape.repeatedValues.length > 0) {
            shape.checkText(values.slots);
        }
        return shape;
    }

    /**
     * Whether the well-formed record at {@code position} is one of the log's and not a remain of an
     * older one.
     */
    private boolean belongs(int position) {
        long id = Bytes.i64(data, position + 8);
        if (any && id == number + 1 && Bytes.i64(data, position + 16) >= time) {
            return true;
        }
        if (endTrusted) {
            return position < end;
        }
        if (numbersTrusted) {
            return id >= firstNumber && id <= lastNumber && !seen.get((int) (id - firstNumber));
        }
        return position < end;
    }

    /** The end of the record that the header calls the last one, or -1 where there is none such. */
    private int confirmedEnd() {
        long last = Bytes.u32(data, 44);
        boolean confirmed =
                last >= EvtxChunk.HEADER_SIZE
                        && last < data.length
                        && isFrame((int) last)
                        && Bytes.i64(data, (int) last + 8) == lastNumber;
        return confirmed ? (int) last + Bytes.i32(data, (int) last + 4) : -1;
    }

    private @Nullable EvtxRecord atEnd() {
        at = data.length;
        boolean cut =
                data.length < EvtxChunk.SIZE && numbersTrusted && (!any || number < lastNumber);
        return cut
                ? new Damaged(
                        chunk.offset() + data.length,
                        "records up to number " + lastNumber,
                        "the end of the chunk after " + data.length + " bytes")
                : null;
    }

    private @Nullable EvtxRecord damage() {
        int start = at;
        int found = start + 1;
        while (found + MIN_RECORD <= data.length
                && !(found < end && isFrame(found) && belongs(found))) {
            found++;
        }
        boolean resumes = found + MIN_RECORD <= data.length;
        at = resumes ? found : data.length;
        boolean blank = Bytes.isZero(data, start, resumes ? found : Math.min(end, data.length));
        // Either of the two that the header says about the end may be the broken one.
        boolean complete = any && (numbersTrusted && number >= lastNumber || start == declaredEnd);
        if (!resumes && (complete || blank && !numbersTrusted)) {
            return null;
        }
        return new Damaged(
                chunk.offset() + start,
                "an event record (2a2a0000, size, the same size at its end)",
                seen(start));
    }

    private String seen(int start) {
        if (data.length < EvtxChunk.SIZE
                && start + RECORD_HEADER < data.length
                && Bytes.i32(data, start) == RECORD_MAGIC
                && Bytes.u32(data, start + 4) > data.length - start) {
            return "a record of "
                    + Bytes.u32(data, start + 4)
                    + " bytes cut off after "
                    + (data.length - start);
        }
        StringBuilder hex = new StringBuilder();
        for (int i = start; i < Math.min(start + 8, data.length); i++) {
            hex.append("%02x".formatted(data[i]));
        }
        if (start + 8 <= data.length && Bytes.i32(data, start) == RECORD_MAGIC) {
            hex.append(" (size ").append(Bytes.u32(data, start + 4)).append(')');
        }
        return hex.toString();
    }

    /** Whether another record, or the end, follows the one at {@code position}. */
    private boolean leadsOn(int position) {
        int behind = position + Bytes.i32(data, position + 4);
        return behind >= end || behind + 4 > data.length || Bytes.i32(data, behind) == RECORD_MAGIC;
    }

    /**
     * Whether a record begins within the one at {@code position}: then that one's size is wrong,
     * and only happens to be what stands in the next one's header.
     */
    private boolean holdsAnother(int position) {
        int behind = position + Bytes.i32(data, position + 4);
        for (int i = position + MIN_RECORD; i < behind; i++) {
            if (isFrame(i) && belongs(i) && leadsOn(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrame(int position) {
        if (position + MIN_RECORD > data.length || Bytes.i32(data, position) != RECORD_MAGIC) {
            return false;
        }
        long size = Bytes.u32(data, position + 4);
        return size >= MIN_RECORD
                && size <= data.length - position
                && Bytes.i32(data, position + (int) size - 4) == (int) size;
    }
}
