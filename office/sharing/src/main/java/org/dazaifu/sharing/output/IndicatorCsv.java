package org.dazaifu.sharing.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;

/**
 * Indicators as RFC 4180 has tables. A cell that a spreadsheet would take for a formula begins with
 * an apostrophe (OWASP, "CSV Injection").
 */
final class IndicatorCsv {

    private static final List<String> COLUMNS =
            List.of("id", "name", "pattern_type", "pattern", "valid_from", "valid_until");

    private IndicatorCsv() {}

    static String of(Release release) {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append(",tlp\r\n");
        for (StixObject object : release.bundle().objects()) {
            if (object.type().equals("indicator")) {
                row(object, out).append("\r\n");
            }
        }
        return out.toString();
    }

    private static StringBuilder row(StixObject object, StringBuilder out) {
        for (String column : COLUMNS) {
            out.append(cell(object.properties().text(column).orElse(""))).append(',');
        }
        return out.append(label(object));
    }

    /**
     * The same, with a column that says of each whether it was withdrawn, and a row for each that
     * was.
     */
    static String corrected(Release release, Map<String, StixObject> gone) {
        StringBuilder out =
                new StringBuilder(String.join(",", COLUMNS)).append(",tlp,withdrawn\r\n");
        for (StixObject object : release.bundle().objects()) {
            if (object.type().equals("indicator")) {
                row(object, out).append(",no\r\n");
            }
        }
        gone.forEach((id, object) -> {
            if (object.type().equals("indicator")) {
                out.append(cell(id)).append(",\"\"".repeat(COLUMNS.size() - 1));
                out.append(",,yes\r\n");
            }
        });
        return out.toString();
    }

    static String label(StixObject object) {
        return object.properties().texts("object_marking_refs").stream()
                .map(StixId::parse)
                .map(Tlp::of)
                .flatMap(Optional::stream)
                .map(Tlp::label)
                .findFirst()
                .orElse("");
    }

    static String cell(String text) {
        boolean formula =
                !text.isEmpty()
                        && "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
