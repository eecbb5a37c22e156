package org.dazaifu.sharing.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A long text in pieces that end with a line, in small letters and without JSON's escapes; each
 * begins with the end of the one before, so that nothing up to a length stands across two.
 */
final class TextPieces {

    private static final int USUAL = 1 << 20;

    private final InputStream in;
    private final int overlap;
    private byte[] buffer = new byte[USUAL];
    private int filled;
    private String tail = "";
    private boolean first = true;
    private boolean taken;
    private boolean ended;

    TextPieces(InputStream in, int overlap) {
        this.in = in;
        this.overlap = overlap + 2;
    }

    /** Whether the piece that was given last has nothing before it. */
    boolean isFirst() {
        return first;
    }

    /** The next piece, or null at the end. */
    @Nullable String next() throws IOException {
        first = !taken;
        int end = fill();
        if (end == 0) {
            return null;
        }
        String own = unescaped(new String(buffer, 0, end, UTF_8)).toLowerCase(Locale.ROOT);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        taken = true;
        String piece = tail + own;
        tail = piece.substring(Math.max(0, piece.length() - overlap));
        return piece;
    }

    /** How many bytes there are up to the end of a line, or of all. */
    private int fill() throws IOException {
        int line = 0;
        while (!ended && line == 0) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int count = in.read(buffer, filled, buffer.length - filled);
            ended = count < 0;
            filled += Math.max(0, count);
            if (filled == buffer.length) {
                line = lastLine();
            }
        }
        return ended ? filled : line;
    }

    private int lastLine() {
        int at = filled;
        while (at > 0 && buffer[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static String unescaped(String json) {
        return json.indexOf('\\') < 0
                ? json
                : json.replace("\\\\", "\\")
                        .replace("\\\"", "\"")
                        .replace("\\n", "\n")
                        .replace("\\t", "\t");
    }
}
