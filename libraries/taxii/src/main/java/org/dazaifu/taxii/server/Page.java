package org.dazaifu.taxii.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.taxii.TaxiiTime;
import tools.jackson.core.JsonGenerator;

/**
 * What one request gets of what a query selects (TAXII 2.1, 3.5).
 *
 * @param entries the records, by sequence number
 * @param next the cursor, if there is more
 */
record Page(List<ObjectEntry> entries, Optional<String> next) {

    /** Cuts a page from one record more than were asked for, or fewer. */
    static Page of(
            List<ObjectEntry> found,
            int limit,
            TaxiiLimits limits,
            CursorSeal seal,
            List<String> query) {
        long bytes = 0;
        int count = 0;
        while (count < Math.min(found.size(), limit)) {
            bytes += found.get(count).bytes();
            if (count > 0 && bytes > limits.pageBytes()) {
                break;
            }
            count++;
        }
        List<ObjectEntry> entries = List.copyOf(found.subList(0, count));
        return new Page(
                entries,
                count < found.size()
                        ? Optional.of(seal.seal(entries.getLast().sequence(), query))
                        : Optional.empty());
    }

    /** When the first and the last of them were added; nothing if there are none. */
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        if (!entries.isEmpty()) {
            headers.put("X-TAXII-Date-Added-First", TaxiiTime.write(entries.getFirst().added()));
            headers.put("X-TAXII-Date-Added-Last", TaxiiTime.write(entries.getLast().added()));
        }
        return headers;
    }

    /** Writes {@code more} and {@code next}. */
    void writeWhetherMore(JsonGenerator out) {
        if (!entries.isEmpty()) {
            out.writeName("more");
            out.writeBoolean(next.isPresent());
            next.ifPresent(cursor -> {
                out.writeName("next");
                out.writeString(cursor);
            });
        }
    }
}
