package org.dazaifu.telemetry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON object (RFC 8259) into {@link JsonFields} without making text of its values.
 *
 * <p>More lenient than the grammar in what loses nothing: control characters may stand in strings,
 * bytes need not be UTF-8, {@code NaN} and the infinities are values. As strict as the grammar in
 * what would lose something: where the structure is broken the record is refused, with the place.
 *
 * <p>Why not Jackson: it makes a {@code String} of every value that is looked at and is the larger
 * part of the time of matching; see docs/telemetry.md for the figures. The tests hold this reader
 * to what Jackson says, value by value.
 */
final class JsonScanner {

    /** How deep objects and arrays may lie within each other. */
    static final int DEEPEST = 64;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    private final FieldName root;
    private final JsonFields fields;
    private byte[] bytes = new byte[0];
    private int end;
    private int errorAt;
    private String expected = "";
    private boolean escaped;
    private int entered;

    JsonScanner(FieldName root, JsonFields fields) {
        this.root = root;
        this.fields = fields;
    }

    /**
     * Reads the object that begins at {@code from}, behind white space, and must end before {@code
     * to}.
     *
     * @return where the object ends, or -1 where it is damaged: see {@link #errorAt()}. The fields
     *     read up to there are in the fields in either case.
     */
    int scan(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.end = to;
        this.entered = 0;
        fields.reset(bytes);
        int at = skipSpace(from);
        return at < end && bytes[at] == '{' ? object(at + 1, root, 1) : fail(at, "{");
    }

    /** Whether the record has an object in that context. */
    boolean entered(FieldNaming.Context context) {
        return (entered & 1 << context.ordinal()) != 0;
    }

    /** Where the last damaged record broke. */
    int errorAt() {
        return errorAt;
    }

    /** What the grammar requires there. */
    String expected() {
        return expected;
    }

    /** What is there instead. */
    String found() {
        if (errorAt >= end) {
            return "the end of the record";
        }
        int to = Math.min(end, errorAt + 24);
        String shown = new String(bytes, errorAt, to - errorAt, StandardCharsets.UTF_8);
        return shown.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int fail(int at, String expected) {
        this.errorAt = at;
        this.expected = expected;
        return -1;
    }

    private int object(int from, FieldName parent, int depth) {
        entered |= 1 << parent.below.context().ordinal();
        int at = skipSpace(from);
        if (at < end && bytes[at] == '}') {
            return at + 1;
        }
        int firstField = fields.size();
        while (true) {
            if (at >= end || bytes[at] != '"') {
                return fail(at, "a name in quotation marks");
            }
            int nameEnd = stringEnd(at + 1);
            if (nameEnd < 0) {
                return -1;
            }
            FieldName name = parent.child(bytes, at + 1, nameEnd);
            at = skipSpace(nameEnd + 1);
            if (at >= end || bytes[at] != ':') {
                return fail(at, ":");
            }
            at = value(skipSpace(at + 1), name, depth);
            if (at < 0) {
                return -1;
            }
            at = skipSpace(at);
            if (at < end && bytes[at] == ',') {
                at = skipSpace(at + 1);
            } else if (at < end && bytes[at] == '}') {
                if (parent.below.context() == FieldNaming.Context.ITEMS) {
                    fields.nameItem(firstField);
                }
                return at + 1;
            } else {
                return fail(at, ", or }");
            }
        }
    }

    private int array(int from, FieldName name, int depth) {
        int at = skipSpace(from);
        if (at < end && bytes[at] == ']') {
            return at + 1;
        }
        while (true) {
            at = value(at, name, depth);
            if (at < 0) {
                return -1;
            }
            at = skipSpace(at);
            if (at < end && bytes[at] == ',') {
                at = skipSpace(at + 1);
            } else if (at < end && bytes[at] == ']') {
                return at + 1;
            } else {
                return fail(at, ", or ]");
            }
        }
    }

    private int value(int at, FieldName name, int depth) {
        if (at >= end) {
            return fail(at, "a value");
        }
        boolean room = true;
        int next;
        switch (bytes[at]) {
            case '"' -> {
                next = stringEnd(at + 1);
                if (next < 0) {
                    return -1;
                }
                room = fields.addString(name, at + 1, next, escaped);
                next++;
            }
            case '{' -> {
                return depth >= DEEPEST
                        ? fail(at, "no more than " + DEEPEST + " levels")
                        : object(at + 1, name, depth + 1);
            }
            case '[' -> {
                return depth >= DEEPEST
                        ? fail(at, "no more than " + DEEPEST + " levels")
                        : array(at + 1, name, depth + 1);
            }
            case 't' -> {
                next = word(at, "true");
                room = next < 0 || fields.addLiteral(name, at, next);
            }
            case 'f' -> {
                next = word(at, "false");
                room = next < 0 || fields.addLiteral(name, at, next);
            }
            case 'n' -> {
                next = word(at, "null");
                room = next < 0 || fields.addNull(name);
            }
            case 'N' -> {
                next = word(at, "NaN");
                room = next < 0 || fields.addLiteral(name, at, next);
            }
            case 'I' -> {
                next = word(at, "Infinity");
                room = next < 0 || fields.addLiteral(name, at, next);
            }
            default -> {
                next = number(at);
                room = next < 0 || fields.addLiteral(name, at, next);
            }
        }
        return room ? next : fail(at, "no more than 65536 fields");
    }

    /** Finds the quotation mark that ends the string, and notes whether anything is escaped. */
    private int stringEnd(int from) {
        escaped = false;
        int at = from;
        while (true) {
            while (at + Long.BYTES <= end) {
                long word = (long) LONG.get(bytes, at);
                long hits = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES);
                if (hits != 0) {
                    at += Long.numberOfTrailingZeros(hits) >>> 3;
                    break;
                }
                at += Long.BYTES;
            }
            while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
                at++;
            }
            if (at >= end) {
                return fail(at, "a quotation mark at the end of the string");
            }
            if (bytes[at] == '"') {
                return at;
            }
            escaped = true;
            if (at + 1 >= end) {
                return fail(at, "an escaped character");
            }
            switch (bytes[at + 1]) {
                case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at += 2;
                case 'u' -> {
                    if (JsonText.hex4(bytes, at + 2, end) < 0) {
                        return fail(at, "\\u and four hexadecimal digits");
                    }
                    at += 6;
                }
                default -> {
                    return fail(at, "one of the escapes of JSON");
                }
            }
        }
    }

    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    private int word(int at, String word) {
        if (end - at < word.length()) {
            return fail(at, "a value");
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return fail(at, "a value");
            }
        }
        return at + word.length();
    }

    private int number(int from) {
        int at = from;
        if (bytes[at] == '-') {
            at++;
            if (at < end && bytes[at] == 'I') {
                return word(at, "Infinity");
            }
        }
        int digits = digits(at);
        if (digits == at) {
            return fail(from, "a value");
        }
        at = digits;
        if (at < end && bytes[at] == '.') {
            digits = digits(at + 1);
            if (digits == at + 1) {
                return fail(from, "a digit behind the point");
            }
            at = digits;
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            digits = digits(at);
            if (digits == at) {
                return fail(from, "a digit in the exponent");
            }
            at = digits;
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < end
                && (bytes[at] == ' '
                        || bytes[at] == '\n'
                        || bytes[at] == '\r'
                        || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
