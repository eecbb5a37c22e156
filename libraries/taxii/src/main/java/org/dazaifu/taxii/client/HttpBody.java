package org.dazaifu.taxii.client;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an HTTP/1.1 answer (RFC 9112, 6 and 7): of a known length, in chunks, or up to the
 * end of the connection. Cut off, it ends with an {@link EOFException}; over its bound, with {@link
 * TooLong}.
 */
final class HttpBody extends FilterInputStream {

    private static final long UNTIL_CLOSE = -1;
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_TRAILERS = 64;

    private final boolean chunked;
    private final long most;
    private long left;
    private long read;
    private boolean first = true;
    private boolean finished;

    /** An answer that has more bytes than it may. */
    static final class TooLong extends IOException {
        TooLong() {
            super("too long");
        }
    }

    private HttpBody(InputStream in, boolean chunked, long left, long most) {
        super(in);
        this.chunked = chunked;
        this.left = left;
        this.most = most;
        this.finished = !chunked && left == 0;
    }

    static HttpBody chunked(InputStream in, long most) {
        return new HttpBody(in, true, 0, most);
    }

    static HttpBody ofLength(InputStream in, long length, long most) {
        return new HttpBody(in, false, length, most);
    }

    static HttpBody untilClose(InputStream in, long most) {
        return new HttpBody(in, false, UNTIL_CLOSE, most);
    }

    /** How many bytes were read so far. */
    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (chunked && left == 0 && !finished) {
            nextChunk();
        }
        if (finished) {
            return -1;
        }
        int wanted = left == UNTIL_CLOSE ? length : (int) Math.min(length, left);
        int count = in.read(bytes, offset, wanted);
        if (count < 0) {
            if (left == UNTIL_CLOSE) {
                finished = true;
                return -1;
            }
            throw new EOFException("it is cut off");
        }
        read += count;
        if (read > most) {
            throw new TooLong();
        }
        if (left != UNTIL_CLOSE) {
            left -= count;
            finished = !chunked && left == 0;
        }
        return count;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long n) throws IOException {
        int count = read(new byte[(int) Math.min(n, LONGEST_LINE)]);
        return Math.max(0, count);
    }

    private void nextChunk() throws IOException {
        if (!first && !HttpHead.line(in, LONGEST_LINE).isEmpty()) {
            throw new IOException("a chunk does not end where it should");
        }
        first = false;
        String line = HttpHead.line(in, LONGEST_LINE);
        int semicolon = line.indexOf(';');
        String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        if (size.isEmpty() || size.length() > 15 || !size.chars().allMatch(HttpBody::isHex)) {
            throw new IOException("a chunk has no size");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            int trailers = 0;
            while (!HttpHead.line(in, LONGEST_LINE).isEmpty()) {
                if (++trailers > MOST_TRAILERS) {
                    throw new TooLong();
                }
            }
            finished = true;
        }
    }

    private static boolean isHex(int c) {
        return c <= 'f' && Character.digit(c, 16) >= 0;
    }
}
