package org.dazaifu.telemetry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked content that is counted against the limits as it is read. */
final class Unpacked extends FilterInputStream {

    private static final int DRAIN = 1 << 16;

    /**
     * Where unpacking fails, what the failing call had unpacked before is lost: so not too much.
     */
    private static final int MOST_AT_ONCE = 4096;

    private final Budget budget;
    private final LongSupplier packed;
    private final boolean closes;
    private long given;

    /**
     * @param in the unpacked content
     * @param packed how many packed bytes have gone into what was read so far
     * @param closes whether closing this closes what is below it
     */
    Unpacked(InputStream in, Budget budget, LongSupplier packed, boolean closes) {
        super(in);
        this.budget = budget;
        this.packed = packed;
        this.closes = closes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int count = in.read(to, at, Math.min(length, MOST_AT_ONCE));
        if (count > 0) {
            given += count;
            budget.spendBytes(count, given, packed.getAsLong());
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] dropped = new byte[(int) Math.min(DRAIN, Math.max(count, 0))];
        return dropped.length == 0 ? 0 : Math.max(0, read(dropped, 0, dropped.length));
    }

    /** Reads to the end, so that what follows can be found. */
    void drain() throws IOException {
        byte[] dropped = new byte[DRAIN];
        while (read(dropped, 0, dropped.length) >= 0) {
            continue;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (closes) {
            super.close();
        }
    }
}
