package org.dazaifu.taxii.server;

import java.time.Instant;
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

    /**
     * When the first and the last of them were added. A page without any has the headers too, which
     * every successful answer must have (TAXII 2.1, 3.2): with what {@code added_after} said, or
     * 1970, so that a client that goes on from there passes over nothing.
     */
    Map<String, String> headers(Optional<Instant> addedAfter) {
        Instant empty = addedAfter.orElse(Instant.EPOCH);
        return Map.of(
                "X-TAXII-Date-Added-First",
                TaxiiTime.write(entries.isEmpty() ? empty : entries.getFirst().added()),
                "X-TAXII-Date-Added-Last",
                TaxiiTime.write(entries.isEmpty() ? empty : entries.getLast().added()));
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
