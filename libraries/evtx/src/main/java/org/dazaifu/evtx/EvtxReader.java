package org.dazaifu.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Windows event log file (EVTX) chunk by chunk, from its beginning to its end, in memory
 * independent of its size.
 *
 * <p>Nothing in a file makes it fail: what is not a chunk becomes {@link Damaged}, and reading goes
 * on at the next chunk, at whatever offset it begins. The file header is not needed, and nothing it
 * says is relied on. Only the outside world fails, with an {@link IOException}.
 *
 * <p>A reader serves one thread; the chunks it hands out are independent, so that several threads
 * can take them (holding a lock around {@link #next()}) and decode at the same time.
 *
 * <p>Source: the format as documented by MS-EVEN6 and by libyal's "Windows XML Event Log (EVTX)".
 */
public final class EvtxReader implements AutoCloseable {
    /** {@code ElfFile\0} as a little-endian number. */
    private static final long FILE_MAGIC = 0x0065_6c69_4666_6c45L;

    private static final int FILE_HEADER = 4096;
    private static final int FILE_FIELDS = 128;

    /** How far to see beyond a block, so that a chunk's header is recognised across its end. */
    private static final int LOOKAHEAD = EvtxChunk.HEADER_SIZE;

    private final InputStream in;
    private final TemplateCache cache;

    /**
     * What has been read but not handed out: {@code filled} bytes, the first at file offset {@code
     * position}.
     */
    private final byte[] window = new byte[EvtxChunk.SIZE + LOOKAHEAD];

    private int filled;
    private long position;
    private boolean started;
    private boolean ended;

    private boolean hasHeader;
    private int flags;
    private boolean headerChecksumMatches;
    private int declaredChunks;
    private long chunks;
    private long badChecksums;
    private long damagedStretches;

    private EvtxReader(InputStream in) {
        this.in = in;
        this.cache = TemplateCache.SHARED;
    }

    /** Opens a file. */
    public static EvtxReader open(Path file) throws IOException {
        return new EvtxReader(Files.newInputStream(file));
    }

    /**
     * Reads {@code in} from where it stands, which is offset 0 in what it reports; closing the
     * reader closes it.
     */
    public static EvtxReader of(InputStream in) {
        return new EvtxReader(in);
    }

    /**
     * Reads {@code channel} from its position on, which is offset 0; closing the reader closes it.
     */
    public static EvtxReader of(SeekableByteChannel channel) {
        return new EvtxReader(Channels.newInputStream((ReadableByteChannel) channel));
    }

    /**
     * Whether {@code start}, the first bytes of a file (8 suffice), begins an event log or a carved
     * chunk of one.
     */
    public static boolean isEvtx(byte[] start) {
        return start.length >= 8
                && (Bytes.i64(start, 0) == FILE_MAGIC || Bytes.i64(start, 0) == EvtxChunk.MAGIC);
    }

    /**
     * The next chunk, or null at the end. A stretch that is no chunk is handed out as one that
     * holds nothing but a {@link Damaged}.
     */
    public @Nullable EvtxChunk next() throws IOException {
        if (!started) {
            started = true;
            fileHeader();
        }
        return nextChunk();
    }

    /** Hands every record of the rest of the file to {@code consumer}, in file order. */
    public void forEachRecord(Consumer<? super EvtxRecord> consumer) throws IOException {
        for (EvtxChunk chunk = next(); chunk != null; chunk = next()) {
            chunk.forEach(consumer);
        }
    }

    /**
     * What was noticed up to where reading stands; complete when {@link #next()} has returned null.
     */
    public FileCondition condition() {
        return new FileCondition(
                hasHeader,
                (flags & 1) != 0,
                (flags & 2) != 0,
                headerChecksumMatches,
                declaredChunks,
                chunks,
                badChecksums,
                damagedStretches);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fileHeader() throws IOException {
        fill();
        if (filled < FILE_FIELDS
                || Bytes.i64(window, 0) != FILE_MAGIC && !isFileHeaderButForMagic()) {
            return;
        }
        hasHeader = true;
        declaredChunks = Bytes.u16(window, 42);
        flags = Bytes.i32(window, 120);
        CRC32 crc = new CRC32();
        crc.update(window, 0, 120);
        headerChecksumMatches = (int) crc.getValue() == Bytes.i32(window, 124);
        // Chunks begin behind the header's block, unless one begins earlier.
        int chunk = find(window, FILE_FIELDS, filled);
        consume(Math.min(filled, chunk >= 0 && chunk < FILE_HEADER ? chunk : FILE_HEADER));
    }

    /**
     * A first block whose magic is broken, but that has a chunk behind it where a file's first
     * chunk begins.
     */
    private boolean isFileHeaderButForMagic() {
        return Bytes.i64(window, 0) != EvtxChunk.MAGIC
                && filled >= FILE_HEADER + EvtxChunk.HEADER_SIZE
                && Bytes.u16(window, 40) == FILE_HEADER
                && Bytes.i32(window, 32) == FILE_FIELDS;
    }

    private @Nullable EvtxChunk nextChunk() throws IOException {
        fill();
        while (filled > 0 && Bytes.isZero(window, 0, block())) {
            consume(block());
            fill();
        }
        if (filled == 0) {
            return null;
        }
        boolean magic = filled >= 8 && Bytes.i64(window, 0) == EvtxChunk.MAGIC;
        if (magic || looksLikeChunk()) {
            return chunk(magic);
        }
        long start = position;
        String found = describe();
        skipToChunk();
        damagedStretches++;
        return damagedOnly(start, "a chunk (ElfChnk) or the end of the file", found);
    }

    private EvtxChunk chunk(boolean magic) {
        int size = block();
        long start = position;
        EvtxChunk whole =
                new EvtxChunk(
                        Arrays.copyOf(window, size), start, magic ? null : badMagic(start), cache);
        if (!whole.checksumsMatch()) {
            badChecksums++;
        }
        if (!whole.checksumsMatch() || !isFollowedByChunk()) {
            // Bytes may be missing: then the next chunk begins before this one's end.
            int inner = findTrusted(EvtxChunk.HEADER_SIZE, filled);
            if (inner > 0 && inner < size) {
                size = inner;
                whole =
                        new EvtxChunk(
                                Arrays.copyOf(window, size),
                                start,
                                magic ? null : badMagic(start),
                                cache);
            }
        }
        chunks++;
        consume(size);
        return whole;
    }

    /** Whether what follows the block is a chunk, empty, or the end of the file. */
    private boolean isFollowedByChunk() {
        return filled == EvtxChunk.SIZE
                || filled > EvtxChunk.SIZE
                        && (Bytes.i64(window, EvtxChunk.SIZE) == EvtxChunk.MAGIC
                                || Bytes.isZero(window, EvtxChunk.SIZE, filled));
    }

    private Damaged badMagic(long start) {
        return new Damaged(start, "a chunk's magic (ElfChnk)", describe());
    }

    /**
     * A chunk but for its magic: its fixed field is right and a record begins where the first one
     * should.
     */
    private boolean looksLikeChunk() {
        return filled > EvtxChunk.HEADER_SIZE + 28
                && Bytes.i32(window, 40) == 128
                && Bytes.i32(window, EvtxChunk.HEADER_SIZE) == 0x2a2a;
    }

    /**
     * Leaves a stretch that is no chunk; the window has room behind what is filled, so that reading
     * a number is safe.
     */
    private void skipToChunk() throws IOException {
        do {
            int found = find(window, 1, filled);
            consume(found > 0 ? found : block());
            fill();
        } while (filled > 0 && Bytes.i64(window, 0) != EvtxChunk.MAGIC && !looksLikeChunk());
    }

    private int block() {
        return Math.min(filled, EvtxChunk.SIZE);
    }

    private EvtxChunk damagedOnly(long start, String expected, String found) {
        return new EvtxChunk(new byte[0], start, new Damaged(start, expected, found), cache);
    }

    /**
     * The first offset in [from, to) where a chunk's magic stands and its fixed field is right, or
     * -1.
     */
    private static int find(byte[] bytes, int from, int to) {
        for (int i = from; i + 8 <= to; i++) {
            if (bytes[i] == 'E'
                    && Bytes.i64(bytes, i) == EvtxChunk.MAGIC
                    && (i + 44 > to || Bytes.i32(bytes, i + 40) == 128)) {
                return i;
            }
        }
        return -1;
    }

    /** The first offset where a chunk header with the right checksum begins, or -1. */
    private int findTrusted(int from, int to) {
        int found = find(window, from, to);
        while (found >= 0
                && (found + EvtxChunk.HEADER_SIZE > to
                        || EvtxChunk.headerChecksum(window, found)
                                != Bytes.i32(window, found + 124))) {
            found = find(window, found + 1, to);
        }
        return found;
    }

    private String describe() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(8, filled); i++) {
            text.append("%02x".formatted(window[i]));
        }
        return text.toString();
    }

    private void fill() throws IOException {
        while (!ended && filled < window.length) {
            int read = in.read(window, filled, window.length - filled);
            if (read < 0) {
                ended = true;
            } else {
                filled += read;
            }
        }
    }

    private void consume(int count) {
        System.arraycopy(window, count, window, 0, filled - count);
        filled -= count;
        position += count;
    }
}
