package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code timeline.csv}: every sighting in the order of the evidence (RFC 4180, UTF-8). */
final class TimelineCsv {

    private static final String HEAD =
            "number,time_utc_as_decoded,time_as_recorded,time_utc_with_stated_skew,host,level,rule,title,file,record\r\n";

    private TimelineCsv() {}

    static void write(Path sightings, Map<String, Duration> skews, Path target) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target, UTF_8)) {
            out.write(HEAD);
            SightingLine.each(
                    sightings,
                    line -> {
                        try {
                            out.write(row(line, skews.get(line.host())));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private static String row(SightingLine line, @Nullable Duration stated) {
        return String.join(
                        ",",
                        String.valueOf(line.number()),
                        quoted(line.time()),
                        quoted(line.recorded()),
                        corrected(line.time(), stated),
                        quoted(line.host()),
                        quoted(line.level()),
                        quoted(line.rule()),
                        quoted(line.title()),
                        quoted(line.file()),
                        String.valueOf(line.record()))
                + "\r\n";
    }

    private static String corrected(String time, @Nullable Duration stated) {
        try {
            return stated == null
                    ? ""
                    : HostClock.corrected(Instant.parse(time), stated).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
