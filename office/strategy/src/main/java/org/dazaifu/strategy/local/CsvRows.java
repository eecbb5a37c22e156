package org.dazaifu.strategy.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated rows as spreadsheets save them (RFC 4180; also with tabs or semicolons between
 * cells). Never fails: a quote that is not closed ends with the text.
 */
final class CsvRows {

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        this.separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** One row and the line on which it begins. */
    record Row(List<String> cells, int line) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    static List<Row> of(String text) {
        CsvRows rows = new CsvRows(text);
        List<Row> read = new ArrayList<>();
        while (rows.at < text.length()) {
            read.add(rows.row());
        }
        return read;
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return new Row(cells, begins);
            }
            char ended = text.charAt(at++);
            if (ended != separator) {
                if (ended == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return new Row(cells, begins);
            }
        }
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at += 2;
                    continue;
                }
                quoted = false;
                at++;
                continue;
            }
            if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
            if (c == '\n') {
                line++;
            }
            cell.append(c);
            at++;
        }
        return cell.toString().strip();
    }
}
