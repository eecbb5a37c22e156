package org.dazaifu.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JSON log, cut into batches without being read: at line feeds, or where the objects end.
 *
 * <p>A record larger than {@value #LARGEST_RECORD} bytes is damage; reading goes on at the next
 * line.
 */
final class JsonLayer implements Layer {

    /** How large one record may be. */
    static final int LARGEST_RECORD = 16 << 20;

    /** How the records of a file are told apart. */
    enum Framing {
        /** Each line is a record. */
        LINES,
        /** Records are objects, in an array or one after the other, over any number of lines. */
        OBJECTS
    }

    private final JsonLog log;
    private final Framing framing;
    private final Salvaged in;
    private final @Nullable Budget budget;
    private final ObjectSplitter splitter = new ObjectSplitter();
    private byte[] buffer = new byte[EvidenceReader.BATCH_BYTES];
    private int filled;
    private long offset;
    private long record = 1;
    private boolean ended;
    private boolean skipping;

    JsonLayer(JsonLog log, Framing framing, InputStream in, @Nullable Budget budget) {
        this.log = log;
        this.framing = framing;
        this.in = new Salvaged(in, log.tally());
        this.budget = budget;
    }

    @Override
    public String path() {
        return log.source().path();
    }

    @Override
    public @Nullable Budget budget() {
        return budget;
    }

    @Override
    public Step next() throws IOException {
        fill();
        if (filled == 0 && ended) {
            in.throwFailure();
            return Step.Signal.END;
        }
        if (skipping) {
            return skipToLine();
        }
        return framing == Framing.LINES ? lines() : objects();
    }

    private Step lines() {
        int end = ended ? filled : Newlines.behindLast(buffer, 0, filled);
        if (end == 0) {
            return grow();
        }
        JsonBatch batch = new JsonBatch(log, buffer, end, JsonBatch.LINES, offset, record);
        record += Newlines.count(buffer, 0, end);
        handOver(end);
        return new Step.Piece(batch);
    }

    private Step objects() {
        splitter.split(buffer, filled, ended);
        int end = splitter.end();
        int[] spans = splitter.spans();
        if (end == 0) {
            return grow();
        }
        JsonBatch batch = new JsonBatch(log, buffer, end, spans, offset, record);
        record += spans.length / 2;
        handOver(end);
        return spans.length == 0 ? Step.Signal.NOTHING : new Step.Piece(batch);
    }

    /** The buffer becomes the batch's own; what is behind {@code end} moves to a new one. */
    private void handOver(int end) {
        int rest = filled - end;
        byte[] next = new byte[Math.max(EvidenceReader.BATCH_BYTES, rest)];
        System.arraycopy(buffer, end, next, 0, rest);
        buffer = next;
        filled = rest;
        offset += end;
    }

    /** The buffer holds less than a record: makes room for more of it, within bounds. */
    private Step grow() {
        if (buffer.length < LARGEST_RECORD) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LARGEST_RECORD));
            return Step.Signal.NOTHING;
        }
        DamagedRecord damaged =
                new DamagedRecord(
                        log.source(),
                        offset,
                        "a record of at most %,d bytes (record %d)"
                                .formatted(LARGEST_RECORD, record),
                        "more than that without an end");
        skipping = true;
        return new Step.Piece(new DamagedBatch(log, damaged));
    }

    /** Drops the rest of a line that is too long to be a record. */
    private Step skipToLine() {
        int feed = Newlines.next(buffer, 0, filled);
        if (feed < filled) {
            skipping = false;
            record++;
        }
        int end = Math.min(filled, feed + 1);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        offset += end;
        return Step.Signal.NOTHING;
    }

    private void fill() throws IOException {
        while (!ended && filled < buffer.length) {
            int count = in.read(buffer, filled, buffer.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
