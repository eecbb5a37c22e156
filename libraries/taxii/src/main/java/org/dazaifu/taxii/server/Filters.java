package org.dazaifu.taxii.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.dazaifu.taxii.ObjectForm;
import org.dazaifu.taxii.TaxiiTime;

/**
 * The query of a request (TAXII 2.1, 3.4 and 3.5). A parameter that the endpoint does not know is
 * refused: to pass over a filter would be to answer with more than was asked for.
 *
 * @param addedAfter from {@code added_after}
 * @param limit from {@code limit}
 * @param next from {@code next}
 * @param match the values of each {@code match[...]}, by field
 */
record Filters(
        Optional<Instant> addedAfter,
        Optional<Integer> limit,
        Optional<String> next,
        Map<String, Set<String>> match) {

    private static final Set<String> PAGED = Set.of("added_after", "limit", "next");
    private static final Map<Route.Part, Set<String>> FIELDS =
            Map.of(
                    Route.Part.OBJECTS, Set.of("id", "type", "version", "spec_version"),
                    Route.Part.MANIFEST, Set.of("id", "type", "version", "spec_version"),
                    Route.Part.OBJECT, Set.of("version", "spec_version"),
                    Route.Part.VERSIONS, Set.of("spec_version"));
    private static final long GREATEST_INTEGER = (1L << 53) - 1;
    private static final int LONGEST_NUMBER = 16;

    /** Reads the query of a GET. */
    static Filters ofPage(String query, Route.Part part, TaxiiLimits limits) throws Refusal {
        return of(query, FIELDS.getOrDefault(part, Set.of()), PAGED, limits);
    }

    /** Reads the query of a DELETE. */
    static Filters ofDeletion(String query, TaxiiLimits limits) throws Refusal {
        return of(query, Set.of("version", "spec_version"), Set.of(), limits);
    }

    private static Filters of(
            String query, Set<String> fields, Set<String> others, TaxiiLimits limits)
            throws Refusal {
        Map<String, String> given = parameters(query, limits);
        var match = new HashMap<String, Set<String>>();
        for (var one : given.entrySet()) {
            String name = one.getKey();
            if (others.contains(name)) {
                continue;
            }
            String field =
                    name.startsWith("match[") && name.endsWith("]")
                            ? name.substring("match[".length(), name.length() - 1)
                            : "";
            if (!fields.contains(field)) {
                throw Refusal.badQuery(
                        "There is no parameter "
                                + shown(name)
                                + " here. There are: "
                                + known(fields, others)
                                + ".");
            }
            match.put(field, values(field, one.getValue(), limits));
        }
        return new Filters(
                time(Optional.ofNullable(given.get("added_after"))),
                limit(Optional.ofNullable(given.get("limit"))),
                Optional.ofNullable(given.get("next")),
                Map.copyOf(match));
    }

    /** The query to the store. */
    ObjectQuery query(Set<String> ids, VersionMatch withoutVersion, OptionalLong after) {
        return new ObjectQuery(
                addedAfter,
                ids.isEmpty() ? match.getOrDefault("id", Set.of()) : ids,
                match.getOrDefault("type", Set.of()),
                match.getOrDefault("spec_version", Set.of()),
                match.containsKey("version") ? versions(match.get("version")) : withoutVersion,
                after);
    }

    /** Everything that decides what is selected, but not where it begins nor how much of it. */
    List<String> fingerprint() {
        var parts = new ArrayList<String>();
        parts.add(addedAfter.map(Instant::toString).orElse(""));
        for (String field : new TreeSet<>(match.keySet())) {
            parts.add(field);
            parts.addAll(new TreeSet<>(match.getOrDefault(field, Set.of())));
        }
        return parts;
    }

    private static Map<String, String> parameters(String query, TaxiiLimits limits) throws Refusal {
        if (query.length() > limits.queryLength()) {
            throw Refusal.badQuery("It has more than " + limits.queryLength() + " characters.");
        }
        var given = new HashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name =
                    PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value =
                    PercentEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty()) {
                throw Refusal.badQuery("It is not percent-encoded UTF-8.");
            }
            if (value.get().isEmpty()) {
                throw Refusal.badQuery("The parameter " + shown(name.get()) + " has no value.");
            }
            if (given.put(name.get(), value.get()) != null) {
                throw Refusal.badQuery(
                        "The parameter "
                                + shown(name.get())
                                + " stands there twice. Give all values at once, with commas.");
            }
        }
        return given;
    }

    private static Set<String> values(String field, String text, TaxiiLimits limits)
            throws Refusal {
        var values = new HashSet<String>();
        int count = 0;
        for (String value : text.split(",", -1)) {
            if (!fits(field, value)) {
                throw Refusal.badQuery(
                        shown(value) + " is no value of match[" + field + "]: " + wanted(field));
            }
            values.add(value);
            count++;
        }
        if (field.equals("version")) {
            checkVersions(values, count);
        }
        if (values.size() > limits.filterValues()) {
            throw Refusal.badQuery(
                    "match[" + field + "] has more than " + limits.filterValues() + " values.");
        }
        return values;
    }

    private static void checkVersions(Set<String> values, int count) throws Refusal {
        long words = values.stream().filter(Filters::isWord).count();
        if (words + versions(values).exact().size() < count) {
            throw Refusal.badQuery("match[version] has a version twice.");
        }
        if (values.contains("all") && count > 1) {
            throw Refusal.badQuery("match[version] has all and others; all stands alone.");
        }
    }

    private static boolean fits(String field, String value) {
        return switch (field) {
            case "id" -> ObjectForm.isId(value);
            case "type" -> ObjectForm.isType(value);
            case "spec_version" ->
                    value.length() == 3
                            && Character.isDigit(value.charAt(0))
                            && value.charAt(1) == '.'
                            && Character.isDigit(value.charAt(2));
            case "version" -> isWord(value) || TaxiiTime.read(value).isPresent();
            default -> false;
        };
    }

    private static String wanted(String field) {
        return switch (field) {
            case "id" -> "it has to be a type, two hyphens and a UUID.";
            case "type" -> "it has to be lower-case letters, digits and hyphens.";
            case "spec_version" -> "it has to be like 2.1.";
            default -> "it has to be first, last, all or a time like 2016-01-01T01:01:01.123Z.";
        };
    }

    private static boolean isWord(String value) {
        return value.equals("all") || value.equals("first") || value.equals("last");
    }

    private static VersionMatch versions(Set<String> values) {
        var exact = new HashSet<Instant>();
        values.forEach(value -> TaxiiTime.read(value).ifPresent(exact::add));
        return new VersionMatch(
                values.contains("all"), values.contains("first"), values.contains("last"), exact);
    }

    private static Optional<Instant> time(Optional<String> text) throws Refusal {
        Optional<Instant> time = text.flatMap(TaxiiTime::read);
        if (text.isPresent() && time.isEmpty()) {
            throw Refusal.badQuery(
                    "added_after has to be a time in UTC like 2016-01-01T01:01:01.123456Z.");
        }
        return time;
    }

    private static Optional<Integer> limit(Optional<String> text) throws Refusal {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String digits = text.get();
        boolean number =
                digits.length() <= LONGEST_NUMBER
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long limit = number ? Long.parseLong(digits) : 0;
        if (limit < 1 || limit > GREATEST_INTEGER) {
            throw Refusal.badQuery("limit has to be a whole number greater than zero.");
        }
        return Optional.of((int) Math.min(limit, Integer.MAX_VALUE));
    }

    private static String known(Set<String> fields, Set<String> others) {
        var names = new TreeSet<String>(others);
        fields.forEach(field -> names.add("match[" + field + "]"));
        return String.join(", ", names);
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
