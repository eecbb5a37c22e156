package org.dazaifu.taxii.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.taxii.TaxiiTime;

/**
 * What to ask a collection for (TAXII 2.1, 3.4). Empty sets ask for what the server gives by
 * itself.
 *
 * @param addedAfter only what was added later
 * @param ids only these objects
 * @param types only objects of these types
 * @param versions {@code first}, {@code last}, {@code all}, or timestamps; by itself the last
 * @param specVersions specification versions; by itself the latest
 */
public record ObjectFilter(
        Optional<Instant> addedAfter,
        SortedSet<String> ids,
        SortedSet<String> types,
        SortedSet<String> versions,
        SortedSet<String> specVersions) {

    /** Everything, in its latest version. */
    public static final ObjectFilter EVERYTHING = ofVersions();

    public ObjectFilter {
        ids = new TreeSet<>(ids);
        types = new TreeSet<>(types);
        versions = new TreeSet<>(versions);
        specVersions = new TreeSet<>(specVersions);
    }

    /** Everything, in some versions. */
    public static ObjectFilter ofVersions(String... versions) {
        return new ObjectFilter(
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(List.of(versions)),
                new TreeSet<>());
    }

    /** The query, without a question mark. */
    String query(Optional<Instant> after, Optional<String> next, int limit) {
        var parts = new ArrayList<String>();
        after.ifPresent(time -> add(parts, "added_after", TaxiiTime.write(time)));
        if (limit > 0) {
            add(parts, "limit", String.valueOf(limit));
        }
        add(parts, "match[id]", ids);
        add(parts, "match[type]", types);
        add(parts, "match[version]", versions);
        add(parts, "match[spec_version]", specVersions);
        next.ifPresent(cursor -> add(parts, "next", cursor));
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, SortedSet<String> values) {
        if (!values.isEmpty()) {
            add(parts, name, String.join(",", values));
        }
    }

    private static void add(List<String> parts, String name, String value) {
        parts.add(encoded(name) + "=" + encoded(value));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
