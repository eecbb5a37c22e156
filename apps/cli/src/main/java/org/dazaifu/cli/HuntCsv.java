package org.dazaifu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingSink;

/**
 * Sightings as CSV (RFC 4180) with a header line. A value that a spreadsheet would take for a
 * formula is preceded by an apostrophe, as its text comes from the attacker.
 */
final class HuntCsv implements SightingSink {

    private final CSVPrinter csv;

    HuntCsv(OutputStream out) throws IOException {
        csv =
                new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader(
                                        "number",
                                        "time",
                                        "level",
                                        "rule",
                                        "title",
                                        "host",
                                        "file",
                                        "record",
                                        "techniques",
                                        "fields")
                                .get());
    }

    @Override
    public void accept(Sighting sighting) throws IOException {
        StringBuilder fields = new StringBuilder();
        for (Sighting.Field field : sighting.fields()) {
            fields.append(fields.isEmpty() ? "" : " | ")
                    .append(field.name())
                    .append('=')
                    .append(field.value());
        }
        csv.printRecord(
                sighting.number(),
                sighting.time() == null ? "" : sighting.time(),
                sighting.level().word(),
                harmless(sighting.rule()),
                harmless(sighting.title()),
                harmless(sighting.host()),
                harmless(sighting.file()),
                sighting.record(),
                String.join(" ", sighting.techniques()),
                harmless(fields.toString()));
    }

    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** Hands everything written so far to the stream, which stays open. */
    void flush() throws IOException {
        csv.flush();
    }
}
