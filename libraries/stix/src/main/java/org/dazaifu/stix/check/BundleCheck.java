package org.dazaifu.stix.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.CanonicalJson;
import org.dazaifu.stix.MalformedObject;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;

/**
 * Checks the objects of one bundle as they come, and what they say of each other: versions of one
 * object (section 3.6), UUIDs used for two types (2.9), translations of another version (7.1).
 *
 * <p>It remembers about 200 bytes a versioned object, and no object. Not for use by several threads
 * at once.
 */
public final class BundleCheck {

    private final Map<String, List<Version>> versions = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final List<Translation> translations = new ArrayList<>();
    private long index;

    private record Version(
            long index,
            String created,
            String modified,
            String creator,
            boolean revoked,
            String digest) {}

    private record Translation(long index, String id, String object, String modified) {}

    /** The problems of the next object of the list. */
    public List<Finding> next(BundleItem item) {
        long here = index++;
        return switch (item) {
            case StixObject object -> {
                var problems = new ArrayList<>(StixCheck.problems(object));
                remember(here, object, problems);
                yield findings(here, object.id(), problems);
            }
            case MalformedObject malformed -> findings(here, id(malformed), malformed(malformed));
        };
    }

    /**
     * What can be said only at the end: the bundle's own problems, and those of versions and
     * translations.
     *
     * @param header the bundle's properties without its objects
     */
    public List<Finding> end(Dictionary header) {
        var result = new ArrayList<>(findings(-1, header.text("id").orElse(""), header(header)));
        versions.forEach((id, all) -> compare(id, all, result));
        for (Translation translation : translations) {
            List<Version> all = versions.getOrDefault(translation.object(), List.of());
            if (!all.isEmpty()
                    && !translation.modified().isEmpty()
                    && all.stream().noneMatch(v -> v.modified().equals(translation.modified()))) {
                result.add(
                        error(
                                translation.index(),
                                translation.id(),
                                "/object_modified",
                                "7.1.1",
                                "no version of "
                                        + translation.object()
                                        + " in the bundle has this time",
                                "write the modified of the version that is translated"));
            }
        }
        result.sort(Comparator.comparingLong(Finding::index));
        return List.copyOf(result);
    }

    private static List<Problem> header(Dictionary header) {
        var report = new Report();
        if (!header.text("type").orElse("").equals("bundle")) {
            return List.of();
        }
        String id = header.text("id").orElse("");
        String flaw = id.isEmpty() ? "it is missing" : Identifiers.flaw(id);
        if (!flaw.isEmpty() || !Identifiers.type(id).equals("bundle")) {
            report.error(
                    Place.ROOT.in("id"),
                    "8.1",
                    "the bundle's id is wrong: "
                            + (flaw.isEmpty() ? "it is not that of a bundle" : flaw),
                    "write bundle-- and a UUIDv4");
        }
        header.entries()
                .forEach((name, value) -> {
                    Place at = Place.ROOT.in(name);
                    if (name.equals("spec_version")) {
                        report.warning(
                                at,
                                "8.1",
                                "a bundle of STIX 2.1 has no spec_version; this one says "
                                        + Quoted.value(value),
                                "leave it out; convert objects of STIX 2.0");
                    } else if (!List.of("type", "id", "objects").contains(name)) {
                        new DictionaryCheck(Specification.STIX, report).unknown(name, value, at);
                        report.warning(
                                at,
                                "8",
                                Quoted.text(name) + " is not a property of a bundle",
                                "leave it out: others will not keep it");
                    }
                });
        return report.problems();
    }

    private static List<Problem> malformed(MalformedObject item) {
        var problems = new ArrayList<Problem>();
        boolean told = false;
        if (item.value() instanceof Dictionary object) {
            problems.addAll(StixCheck.problems(object));
            told = !isObject(object);
        }
        if (!told) {
            problems.add(
                    new Problem(
                            Severity.ERROR,
                            "",
                            "1.2.10",
                            item.reason() + " (line " + item.line() + ")",
                            "write one JSON object in which each name stands once"));
        }
        return problems;
    }

    private static boolean isObject(Dictionary object) {
        try {
            new StixObject(object);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String id(MalformedObject item) {
        return item.value() instanceof Dictionary object ? object.text("id").orElse("") : "";
    }

    private void remember(long here, StixObject object, List<Problem> problems) {
        String id = object.id();
        Dictionary properties = object.properties();
        String uuid = id.substring(id.length() - 36);
        String other = types.putIfAbsent(uuid, object.type());
        if (other != null && !other.equals(object.type())) {
            problems.add(
                    new Problem(
                            Severity.WARNING,
                            "/id",
                            "2.9",
                            "the same UUID identifies an object of type "
                                    + other
                                    + " in this bundle",
                            "write another UUID, if both are the same producer's"));
        }
        String created = properties.text("created").orElse("");
        if (!created.isEmpty()) {
            versions.computeIfAbsent(id, _ -> new ArrayList<>(1))
                    .add(
                            new Version(
                                    here,
                                    created,
                                    properties.text("modified").orElse(""),
                                    properties.text("created_by_ref").orElse(""),
                                    properties.isTrue("revoked"),
                                    digest(properties)));
        }
        if (object.type().equals("language-content")) {
            translations.add(
                    new Translation(
                            here,
                            id,
                            properties.text("object_ref").orElse(""),
                            properties.text("object_modified").orElse("")));
        }
    }

    private static void compare(String id, List<Version> all, List<Finding> result) {
        Version first = all.getFirst();
        for (Version version : all.subList(1, all.size())) {
            for (Version earlier : all.subList(0, all.indexOf(version))) {
                if (version.modified().equals(earlier.modified())
                        && !version.digest().equals(earlier.digest())) {
                    result.add(
                            error(
                                    version.index(),
                                    id,
                                    "/modified",
                                    "3.6",
                                    "another object in the bundle has the same id and modified and another content",
                                    "write a later modified for the later version"));
                    break;
                }
            }
            if (!version.created().equals(first.created())) {
                result.add(
                        error(
                                version.index(),
                                id,
                                "/created",
                                "3.2",
                                "another version in the bundle has another created",
                                "keep created in every version"));
            }
            if (!version.creator().equals(first.creator())) {
                result.add(
                        error(
                                version.index(),
                                id,
                                "/created_by_ref",
                                "3.6",
                                "another version in the bundle has another creator",
                                "make a new object with an id of its own"));
            }
        }
        revoked(id, all, result);
    }

    private static void revoked(String id, List<Version> all, List<Finding> result) {
        for (Version version : all) {
            boolean after =
                    all.stream()
                            .filter(Version::revoked)
                            .anyMatch(r -> isAfter(version.modified(), r.modified()));
            if (after) {
                result.add(
                        error(
                                version.index(),
                                id,
                                "/modified",
                                "3.6",
                                "an earlier version in the bundle revokes the object",
                                "make a new object with an id of its own"));
            }
        }
    }

    private static boolean isAfter(String time, String other) {
        var one = Timestamp.of(time);
        var two = Timestamp.of(other);
        return one.isPresent() && two.isPresent() && one.get().compareTo(two.get()) > 0;
    }

    private static Finding error(
            long index, String id, String pointer, String section, String what, String write) {
        return new Finding(index, id, new Problem(Severity.ERROR, pointer, section, what, write));
    }

    private static List<Finding> findings(long index, String id, List<Problem> problems) {
        return problems.stream().map(p -> new Finding(index, id, p)).toList();
    }

    /** Equal for equal content, whatever the order and the spelling of numbers. */
    private static String digest(Dictionary object) {
        String text;
        try {
            text = CanonicalJson.of(object);
        } catch (IllegalArgumentException e) {
            text = object.toString();
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
