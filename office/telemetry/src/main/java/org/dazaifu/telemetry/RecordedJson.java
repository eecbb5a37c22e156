package org.dazaifu.telemetry;

import java.nio.charset.StandardCharsets;
import org.dazaifu.evtx.Utf8Buffer;

/** A JSON record as it stands in its file, on one line. */
final class RecordedJson {

    private RecordedJson() {}

    /**
     * Appends the record; line breaks, which JSON allows only between its tokens, become spaces.
     */
    static void write(byte[] bytes, int from, int to, Utf8Buffer out) {
        byte[] line = java.util.Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        out.append(new String(line, StandardCharsets.UTF_8).strip());
    }
}
