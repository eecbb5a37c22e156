package org.dazaifu.evtx;

import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of a log: up to 64 KiB that can be decoded without the rest of the file.
 *
 * <p>Iterating decodes its records in file order, damage among them. Each iteration decodes anew;
 * different chunks may be iterated by different threads at the same time, one chunk by one thread
 * at a time.
 */
public final class EvtxChunk implements Iterable<EvtxRecord> {
    static final int SIZE = 0x1_0000;
    static final int HEADER_SIZE = 512;

    /** {@code ElfChnk\0} as a little-endian number. */
    static final long MAGIC = 0x006b_6e68_4366_6c45L;

    private static final int REPEATED = 16;

    private final byte[] data;
    private final long offset;
    private final @Nullable Damaged damage;
    private final TemplateCache cache;
    private final boolean headerChecksumMatches;
    private final boolean recordsChecksumMatches;

    /** Texts that nearly every record repeats, by a hash of their bytes. */
    private final @Nullable Repeated[] repeated = new @Nullable Repeated[REPEATED];

    /** A value and its text, one object so that threads that race see both or neither. */
    private record Repeated(long slot, String text) {}

    EvtxChunk(byte[] data, long offset, @Nullable Damaged damage, TemplateCache cache) {
        this.data = data;
        this.offset = offset;
        this.damage = damage;
        this.cache = cache;
        this.headerChecksumMatches =
                data.length >= HEADER_SIZE && headerChecksum(data, 0) == Bytes.i32(data, 124);
        this.recordsChecksumMatches =
                headerChecksumMatches && recordsChecksum(data) == Bytes.u32(data, 52);
    }

    /** Where the chunk begins in the file. */
    public long offset() {
        return offset;
    }

    /**
     * Whether the checksum of the chunk's header is right; damage elsewhere does not show in it.
     */
    public boolean headerChecksumMatches() {
        return headerChecksumMatches;
    }

    /** Whether the checksums of the chunk's header and of its records are right. */
    public boolean checksumsMatch() {
        return recordsChecksumMatches;
    }

    @Override
    public Iterator<EvtxRecord> iterator() {
        return new ChunkRecords(this, damage);
    }

    byte[] data() {
        return data;
    }

    TemplateCache cache() {
        return cache;
    }

    /** The text of a value that probably occurred before in this chunk. */
    @Nullable String repeatedText(long slot) {
        int from = Slots.offset(slot);
        int length = Slots.length(slot);
        if (length == 0) {
            return null;
        }
        int hash =
                length * 31
                        + data[from] * 7
                        + data[from + length - 2]
                        + data[from + (length >> 2 << 1)];
        int place = hash & REPEATED - 1;
        Repeated known = repeated[place];
        if (known != null && Slots.length(known.slot) == length) {
            int at = Slots.offset(known.slot);
            if (Arrays.equals(data, at, at + length, data, from, from + length)) {
                return known.text;
            }
        }
        String text = ValueText.string(data, slot);
        if (text.isEmpty()) {
            return null;
        }
        repeated[place] = new Repeated(slot, text);
        return text;
    }

    /**
     * The checksum of a chunk header: its fields but for the last (flags and checksum), and its two
     * tables.
     */
    static int headerChecksum(byte[] data, int at) {
        CRC32 crc = new CRC32();
        crc.update(data, at, 120);
        crc.update(data, at + 128, HEADER_SIZE - 128);
        return (int) crc.getValue();
    }

    private static long recordsChecksum(byte[] data) {
        long end = Bytes.u32(data, 48);
        if (end < HEADER_SIZE || end > data.length) {
            return -1;
        }
        CRC32 crc = new CRC32();
        crc.update(data, HEADER_SIZE, (int) end - HEADER_SIZE);
        return crc.getValue();
    }
}
