package org.dazaifu.exchange.feed.list;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Reads a list, one value at a time; memory does not grow with the list.
 *
 * <p>Understood are: a value a line; comments from {@code #} or {@code ;} on, at a line's beginning
 * or after white space; files of hosts ({@code 0.0.0.0 name name}); tables, of which one column is
 * read, a row a line. Whatever else a line says comes as {@link ListEntry.Unreadable} with why, and
 * reading goes on. A value that stands there twice comes twice. Not for use by several threads.
 */
public final class ListReader {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_COLUMNS = 1_000;
    private static final Set<String> NOWHERE = Set.of("0.0.0.0", "127.0.0.1", "::", "::1");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "broadcasthost", "local");

    private final InputStream in;
    private final ListLayout layout;
    private final Queue<ListEntry> ready = new ArrayDeque<>();
    private Optional<Integer> place;
    private long line;

    /** Reads what a stream holds, as UTF-8. The stream is not closed. */
    public ListReader(InputStream in, ListLayout layout) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.layout = layout;
        this.place = layout.place();
    }

    /** The next entry, or empty at the end. */
    public Optional<ListEntry> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<String> text = line();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            take(text.get());
        }
        return Optional.of(ready.remove());
    }

    private void take(String text) {
        if (text.length() > LONGEST_LINE) {
            unreadable("the line is longer than " + LONGEST_LINE + " characters");
            return;
        }
        String bare = text.strip();
        if (bare.isEmpty() || bare.charAt(0) == '#' || bare.charAt(0) == ';') {
            return;
        }
        if (layout.isTable()) {
            row(text);
        } else {
            plain(uncommented(bare));
        }
    }

    private void plain(String text) {
        String[] words = text.split("\\s+", -1);
        if (words.length > 1 && NOWHERE.contains(words[0]) && namesHosts()) {
            for (int i = 1; i < words.length; i++) {
                if (!OWN_NAMES.contains(words[i])
                        && words[i].indexOf('.') >= 0
                        && !words[i].equals(words[0])
                        && !words[i].startsWith("localhost.")) {
                    value(words[i], Optional.of(ListType.DOMAIN));
                }
            }
        } else if (words.length > 1) {
            unreadable("there is more than one value; name a column of the table");
        } else {
            value(text, layout.type());
        }
    }

    private boolean namesHosts() {
        return layout.type().isEmpty() || layout.type().equals(Optional.of(ListType.DOMAIN));
    }

    private void row(String text) {
        List<String> cells = cells(text);
        if (place.isEmpty()) {
            int at = cells.stream().map(String::strip).toList().indexOf(layout.column());
            if (at < 0) {
                unreadable("no column of the first line is called as it should");
                place = Optional.of(Integer.MAX_VALUE);
            } else {
                place = Optional.of(at);
            }
            return;
        }
        if (place.get() >= cells.size()) {
            unreadable("it has no such column");
        } else {
            String cell = cells.get(place.get()).strip();
            value(cell, layout.type());
        }
    }

    /** The cells of a row: RFC 4180, but no cell goes on in the next line. */
    private List<String> cells(String text) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
                cell.setLength(quoted ? 0 : cell.length());
            } else if (c == layout.separator() && !quoted && cells.size() < MOST_COLUMNS) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void value(String text, Optional<ListType> type) {
        ValueReader.read(text, type)
                .ifPresentOrElse(
                        value -> ready.add(new ListEntry.Value(value)),
                        () ->
                                unreadable(
                                        type.map(one -> "it is no value of the type " + one.word())
                                                .orElse("it is no value of a type that is known")));
    }

    private void unreadable(String why) {
        ready.add(new ListEntry.Unreadable(line, why));
    }

    private static String uncommented(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '#' || c == ';') && Character.isWhitespace(text.charAt(i - 1))) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** A line without its end; of one that is too long, no more than is needed to tell. */
    private Optional<String> line() throws IOException {
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        line++;
        byte[] bytes = new byte[128];
        int length = 0;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (length <= 4 * LONGEST_LINE) {
                bytes = length == bytes.length ? java.util.Arrays.copyOf(bytes, 2 * length) : bytes;
                bytes[length++] = (byte) c;
            }
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return Optional.of(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
