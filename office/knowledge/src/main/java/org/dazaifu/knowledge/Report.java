package org.dazaifu.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One public report that relations rest on. References whose name or address agree are one report,
 * so that two reports are two works; whether their authors worked independently of each other is
 * not known.
 *
 * @param id stable as long as the report's first name is: {@code R} and ten hexadecimal digits of
 *     the SHA-256 of {@link Names#key} of that name
 * @param names every name it is cited by, ordered; at least one
 * @param urls every address it is cited with, ordered; none for a work without one
 * @param year the year of publication, or null where the citation does not say
 * @param month the month of publication from 1 to 12, or null where the citation does not say
 */
public record Report(
        String id,
        List<String> names,
        List<String> urls,
        @Nullable Integer year,
        @Nullable Integer month) {

    public Report {
        names = List.copyOf(names);
        urls = List.copyOf(urls);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a report is cited by some name: " + id);
        }
        if (month != null && (year == null || month < 1 || month > 12)) {
            throw new IllegalArgumentException("a month is from 1 to 12 and of a year: " + month);
        }
    }

    /** The first of its names. */
    public String name() {
        return names.getFirst();
    }
}
