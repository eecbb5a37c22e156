package org.dazaifu.telemetry;

import java.util.Arrays;

/**
 * Finds where JSON objects begin and end that follow each other in an array or in any other way, by
 * their braces and quotation marks alone.
 *
 * <p>Where an object has lost its end, the next one that begins a line, no farther in than the lost
 * one did, is taken for a new record. This is decided by what the grammar never has: an object
 * behind something other than a colon, a comma or a bracket, or a line feed within a string.
 */
final class ObjectSplitter {

    private int[] spans = new int[64];
    private int count;
    private int end;

    /**
     * Splits {@code bytes[0, to)}, which begins outside of any record.
     *
     * @param last whether nothing follows, so that an object without an end is a record, too
     */
    void split(byte[] bytes, int to, boolean last) {
        count = 0;
        end = 0;
        int at = 0;
        while (at < to) {
            at = between(bytes, at, to, last);
            if (at < to && bytes[at] == '{') {
                int close = objectEnd(bytes, at, to, last);
                if (close < 0) {
                    return;
                }
                add(at, close);
                at = close;
                end = close;
            }
        }
    }

    /** Begin and end of each record found, pair by pair. */
    int[] spans() {
        return Arrays.copyOf(spans, count);
    }

    /** How far the bytes are dealt with; the rest is to be seen again with what follows it. */
    int end() {
        return end;
    }

    /**
     * Skips what may stand between records: white space, commas, the brackets of an array, and the
     * lines by which evtx_dump counts its records. Anything else is a record, a damaged one, up to
     * the next brace.
     */
    private int between(byte[] bytes, int from, int to, boolean last) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == '{') {
                end = at;
                return at;
            }
            if (b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == ',' || b == '[' || b == ']'
                    || b == 0x1E) {
                at++;
                end = at;
                continue;
            }
            int junk = at;
            while (at < to && bytes[at] != '{' && bytes[at] != '\n') {
                at++;
            }
            if (at == to && !last) {
                end = junk;
                return to;
            }
            if (!isRecordLine(bytes, junk, at)) {
                add(junk, at);
            }
            end = at;
        }
        return at;
    }

    /** Whether it is {@code Record 17}. */
    static boolean isRecordLine(byte[] bytes, int from, int to) {
        String word = "Record ";
        if (to - from <= word.length() || to - from > 40) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        for (int i = from + word.length(); i < to; i++) {
            if ((bytes[i] < '0' || bytes[i] > '9') && bytes[i] != '\r' && bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Where the object that begins at {@code from} ends, or -1 where more must be seen. */
    private static int objectEnd(byte[] bytes, int from, int to, boolean last) {
        int indent = indent(bytes, from);
        int depth = 0;
        boolean inString = false;
        boolean suspect = false;
        boolean blank = false;
        int column = 0;
        byte before = 0;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '\n') {
                suspect |= inString;
                blank = true;
                column = 0;
                continue;
            }
            if (blank) {
                if (b == ' ' || b == '\t') {
                    column++;
                    continue;
                }
                blank = false;
                boolean allowed = before == ':' || before == ',' || before == '[';
                if (b == '{' && column <= indent && (suspect || !inString && !allowed)) {
                    return at;
                }
            }
            if (inString) {
                if (b == '\\') {
                    at++;
                } else if (b == '"') {
                    inString = false;
                    before = b;
                }
                continue;
            }
            switch (b) {
                case '"' -> inString = true;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth <= 0) {
                        return at + 1;
                    }
                }
                default -> {}
            }
            if (b != ' ' && b != '\r' && b != '\t') {
                before = b;
            }
        }
        return last ? to : -1;
    }

    /** How far into its line a place is. */
    private static int indent(byte[] bytes, int at) {
        int start = Newlines.behindLast(bytes, 0, at);
        return at - start;
    }

    private void add(int from, int to) {
        if (count + 2 > spans.length) {
            spans = Arrays.copyOf(spans, 2 * spans.length);
        }
        spans[count++] = from;
        spans[count++] = to;
    }
}
