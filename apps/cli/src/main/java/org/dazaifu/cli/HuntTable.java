package org.dazaifu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingSink;
import org.jspecify.annotations.Nullable;

/** Sightings for people: a line each, in columns. Not a format for programs. */
final class HuntTable implements SightingSink {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final OutputStream out;
    private boolean begun;

    HuntTable(OutputStream out) {
        this.out = out;
    }

    @Override
    public void accept(Sighting sighting) throws IOException {
        if (!begun) {
            begun = true;
            line("TIME (UTC)", "LEVEL", "HOST", "TITLE", "FILE#RECORD");
        }
        line(
                timeOf(sighting.time()),
                sighting.level().word(),
                sighting.host(),
                sighting.title(),
                sighting.file() + "#" + sighting.record());
    }

    private static String timeOf(@Nullable Instant time) {
        return time == null ? "-" : TIME.format(time);
    }

    private void line(String time, String level, String host, String title, String place)
            throws IOException {
        String text =
                pad(time, 19)
                        + "  "
                        + pad(level, 13)
                        + "  "
                        + pad(Terminal.safe(host), 24)
                        + "  "
                        + pad(Terminal.safe(title), 64)
                        + "  "
                        + Terminal.safe(place)
                        + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
