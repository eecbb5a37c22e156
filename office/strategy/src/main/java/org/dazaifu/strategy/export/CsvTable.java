package org.dazaifu.strategy.export;

import java.util.List;

/**
 * A table as RFC 4180 has it, in UTF-8. A text that a spreadsheet would take for a formula begins
 * with an apostrophe (OWASP, "CSV Injection").
 */
public final class CsvTable {

    private static final String FORMULA = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder out = new StringBuilder();

    /** Without rows so far. */
    public CsvTable(List<String> columns) {
        out.append(String.join(",", columns)).append("\r\n");
    }

    /** One row; a {@link Number} is written as it is, everything else as a guarded text. */
    public void row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        out.append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = formula || safe.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
