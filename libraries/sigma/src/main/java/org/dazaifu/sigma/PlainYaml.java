package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dazaifu.sigma.YamlNode.Entry;
import org.dazaifu.sigma.YamlNode.Mapping;
import org.dazaifu.sigma.YamlNode.Scalar;
import org.dazaifu.sigma.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain YAML that nearly every rule is written in, several times faster than the whole
 * language can be read.
 *
 * <p>Design. What is read here is one document of block maps and lists whose scalars stand on one
 * line, plain or quoted, and literal blocks. Everything else, and everything wrong, is left to
 * {@link YamlReader}: this class never tells of a mistake, it only declines. Where it does not
 * decline, its result is that of the YAML engine, lines included; a test compares the two on every
 * rule at hand and a fuzzer on everything else.
 */
final class PlainYaml {

    private static final int LONGEST_KEY = 500;

    /**
     * Characters that may begin a plain scalar without meaning anything in YAML; letters and digits
     * may as well.
     */
    private static final String PLAIN_START = "/\\.(_$+<=~^;)";

    private final String text;
    private int line = 1;
    private int start;
    private int end;
    private int indent;

    /** Something that is not plain. One instance: it is no failure and needs no trace. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
        private static final NotPlain INSTANCE = new NotPlain();

        private NotPlain() {
            super(null, null, false, false);
        }
    }

    private PlainYaml(String text) {
        this.text = text;
    }

    /** The one document, or null where the text is not plain enough. */
    static @Nullable YamlNode read(String text) {
        if (!isPlainText(text)) {
            return null;
        }
        try {
            PlainYaml reader = new PlainYaml(text);
            reader.first();
            YamlNode root = reader.mapping(0, 0);
            return reader.atEnd() ? root : null;
        } catch (NotPlain declined) {
            return null;
        }
    }

    /**
     * Printable, without tabs, carriage returns, surrogates and other line breaks, and ended by a
     * line feed.
     */
    private static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= ' ' && c < 0x7f)
                            || c == '\n'
                            || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029);
            if (!plain) {
                return false;
            }
        }
        return text.endsWith("\n");
    }

    private void first() throws NotPlain {
        end = text.indexOf('\n');
        measure();
        if (isBlank()) {
            advance();
        }
        if (!atEnd() && text.startsWith("---\n", start)) {
            advance();
        }
        if (atEnd() || indent != 0) {
            throw NotPlain.INSTANCE;
        }
    }

    private boolean atEnd() {
        return start >= text.length();
    }

    /** Goes to the next line that is neither empty nor a comment. */
    private void advance() {
        do {
            step();
        } while (!atEnd() && isBlank());
    }

    private void step() {
        start = end + 1;
        line++;
        if (!atEnd()) {
            end = text.indexOf('\n', start);
            measure();
        } else {
            indent = -1;
        }
    }

    private void measure() {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        indent = at - start;
    }

    private boolean isBlank() {
        return start + indent == end || text.charAt(start + indent) == '#';
    }

    private boolean isItem() {
        int at = start + indent;
        return text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
    }

    private YamlNode block(int depth) throws NotPlain {
        return isItem() ? sequence(depth) : mapping(indent, depth);
    }

    /**
     * A map whose first key stands at a column of this line and whose others begin lines at that
     * column.
     */
    private YamlNode mapping(int column, int depth) throws NotPlain {
        if (depth > YamlReader.DEEPEST / 2) {
            throw NotPlain.INSTANCE;
        }
        int firstLine = line;
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        do {
            Entry entry = entry(column, depth);
            if (!keys.add(entry.key())) {
                throw NotPlain.INSTANCE;
            }
            entries.add(entry);
        } while (indent == column && !isItem());
        if (indent >= column) {
            throw NotPlain.INSTANCE;
        }
        return new Mapping(List.copyOf(entries), firstLine);
    }

    private YamlNode sequence(int depth) throws NotPlain {
        if (depth > YamlReader.DEEPEST / 2) {
            throw NotPlain.INSTANCE;
        }
        int column = indent;
        int firstLine = line;
        List<YamlNode> items = new ArrayList<>();
        do {
            int at = skipSpaces(start + column + 1);
            if (at == end || text.charAt(at) == '#') {
                throw NotPlain.INSTANCE;
            }
            if (keyEnd(at) >= 0) {
                items.add(mapping(at - start, depth + 1));
            } else {
                items.add(scalar(at));
                advance();
            }
        } while (indent == column && isItem());
        if (indent > column) {
            throw NotPlain.INSTANCE;
        }
        return new Sequence(List.copyOf(items), firstLine);
    }

    private Entry entry(int column, int depth) throws NotPlain {
        int keyStart = start + column;
        int keyEnd = keyEnd(keyStart);
        if (keyEnd < 0 || keyEnd - keyStart > LONGEST_KEY) {
            throw NotPlain.INSTANCE;
        }
        String key = scalarText(keyStart, keyEnd);
        int keyLine = line;
        int at = skipSpaces(keyEnd(keyStart) + 1);
        if (at < end && text.charAt(at) == '|') {
            return new Entry(key, literal(at, column), keyLine);
        }
        if (at < end && text.charAt(at) != '#') {
            YamlNode value = scalar(at);
            advance();
            if (indent > column) {
                throw NotPlain.INSTANCE;
            }
            return new Entry(key, value, keyLine);
        }
        advance();
        boolean nested = indent > column || (indent == column && isItem());
        YamlNode value = nested ? block(depth + 1) : new Scalar("", true, keyLine);
        return new Entry(key, value, keyLine);
    }

    /** Where the colon of the key that begins here stands, or -1 where no key begins here. */
    private int keyEnd(int from) throws NotPlain {
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            int colon = skipSpaces(quotedEnd(from, first));
            return colon < end && text.charAt(colon) == ':' ? checkedColon(colon) : -1;
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && (i + 1 == end || text.charAt(i + 1) == ' ')) {
                return i;
            }
            if (c == '#' && i > from && text.charAt(i - 1) == ' ') {
                return -1;
            }
        }
        return -1;
    }

    private int checkedColon(int colon) throws NotPlain {
        if (colon + 1 < end && text.charAt(colon + 1) != ' ') {
            throw NotPlain.INSTANCE;
        }
        return colon;
    }

    private Scalar scalar(int from) throws NotPlain {
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            int after = quotedEnd(from, first);
            checkTail(after);
            return new Scalar(scalarText(from, after), false, line);
        }
        if (keyEnd(from) >= 0) {
            throw NotPlain.INSTANCE;
        }
        int to = from;
        while (to < end && !(text.charAt(to) == '#' && text.charAt(to - 1) == ' ')) {
            to++;
        }
        return new Scalar(scalarText(from, to), true, line);
    }

    /** After a quoted scalar only a comment may follow. */
    private void checkTail(int after) throws NotPlain {
        int at = skipSpaces(after);
        if (at < end && (text.charAt(at) != '#' || at == after)) {
            throw NotPlain.INSTANCE;
        }
    }

    /**
     * The text of a quoted or plain scalar that ends before {@code to}, spaces at its end aside.
     */
    private String scalarText(int from, int to) throws NotPlain {
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            String inner = text.substring(from + 1, quotedEnd(from, first) - 1);
            return first == '\'' ? inner.replace("''", "'") : inner;
        }
        boolean dash = first == '-' && from + 1 < to && text.charAt(from + 1) != ' ';
        if (!Character.isLetterOrDigit(first) && PLAIN_START.indexOf(first) < 0 && !dash) {
            throw NotPlain.INSTANCE;
        }
        int last = to;
        while (text.charAt(last - 1) == ' ') {
            last--;
        }
        String plain = text.substring(from, last);
        if (plain.startsWith("---") || plain.startsWith("...")) {
            throw NotPlain.INSTANCE;
        }
        return plain;
    }

    /** The place after the closing quote. A double-quoted text with escapes is not plain. */
    private int quotedEnd(int from, char quote) throws NotPlain {
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                throw NotPlain.INSTANCE;
            }
            if (c == quote) {
                if (quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote) {
                    i++;
                    continue;
                }
                return i + 1;
            }
        }
        throw NotPlain.INSTANCE;
    }

    /** A literal block, the header {@code |} or {@code |-} standing alone. */
    private Scalar literal(int header, int column) throws NotPlain {
        int headerLine = line;
        boolean strips = header + 1 < end && text.charAt(header + 1) == '-';
        if (skipSpaces(header + (strips ? 2 : 1)) != end) {
            throw NotPlain.INSTANCE;
        }
        step();
        int margin = indent;
        if (atEnd() || margin <= column || start + margin == end) {
            throw NotPlain.INSTANCE;
        }
        StringBuilder content = new StringBuilder();
        int empty = 0;
        while (!atEnd() && (indent >= margin || start + indent == end)) {
            if (start + indent == end) {
                if (indent > margin) {
                    throw NotPlain.INSTANCE;
                }
                empty++;
            } else {
                content.repeat('\n', empty).append(text, start + margin, end).append('\n');
                empty = 0;
            }
            step();
        }
        if (!atEnd() && isBlank()) {
            advance();
        }
        if (indent > column) {
            throw NotPlain.INSTANCE;
        }
        if (strips) {
            content.setLength(content.length() - 1);
        }
        return new Scalar(content.toString(), false, headerLine);
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
