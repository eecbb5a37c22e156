package org.dazaifu.misp;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the core format demands of the parts, and how to write what breaks it. */
final class Rules {

    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, Integer> DIGITS =
            Map.of(
                    "md5",
                    32,
                    "sha1",
                    40,
                    "sha224",
                    56,
                    "sha256",
                    64,
                    "sha384",
                    96,
                    "sha512",
                    128,
                    "sha3-256",
                    64,
                    "sha3-512",
                    128,
                    "imphash",
                    32);

    private Rules() {}

    static boolean isUuid(String text) {
        return UUID.matches(text);
    }

    static void uuid(Fields in, String name, String value) {
        if (!isUuid(value)) {
            in.problem(
                    name,
                    value.isEmpty() ? "It is missing." : Problems.shown(value) + " is no UUID.",
                    "Write a UUID, such as 5f6c2a4e-3b1d-4c8e-9a70-1d2e3f405162.");
        }
    }

    static void check(Event event, Fields in) {
        uuid(in, "uuid", event.uuid());
        if (event.info().isBlank()) {
            in.problem("info", "The event does not say what it is about.", "Write one line.");
        }
        try {
            LocalDate.parse(event.date());
        } catch (DateTimeParseException e) {
            in.problem(
                    "date",
                    event.date().isEmpty()
                            ? "It is missing."
                            : Problems.shown(event.date()) + " is no date.",
                    "Write it as 2026-11-26.");
        }
        oneOf(in, "threat_level_id", event.threatLevel(), '1', '4');
        oneOf(in, "analysis", event.analysis(), '0', '2');
        group(in, event.distribution(), event.sharingGroup() != null);
    }

    static void check(MispObject object, Fields in) {
        uuid(in, "uuid", object.uuid());
        if (object.name().isBlank()) {
            in.problem(
                    "name", "The object has no name.", "Write its template's name, such as file.");
        }
        seen(in, object.firstSeen(), object.lastSeen());
        group(in, object.distribution(), object.sharingGroup() != null);
    }

    static void check(Attribute attribute, Fields in) {
        uuid(in, "uuid", attribute.uuid());
        String type = attribute.type();
        Optional<String> usual = MispTypes.defaultCategory(type);
        if (usual.isEmpty()) {
            in.problem(
                    "type",
                    type.isEmpty() ? "It is missing." : Problems.shown(type) + " is no known type.",
                    "Write a type of MISP, such as text, and say the rest in the comment.");
        } else if (!MispTypes.allows(attribute.category(), type)) {
            in.problem(
                    "category",
                    Problems.shown(attribute.category())
                            + " is no category for the type "
                            + type
                            + ".",
                    "Write another, such as \"" + usual.get() + "\".");
        }
        value(attribute, in);
        seen(in, attribute.firstSeen(), attribute.lastSeen());
        group(in, attribute.distribution(), attribute.sharingGroup() != null);
    }

    private static void value(Attribute attribute, Fields in) {
        String value = attribute.value();
        if (value.isBlank()) {
            in.problem("value", "The attribute has no value.", "Write its value.");
            return;
        }
        String[] types = attribute.type().split("\\|", 2);
        if (types.length == 2 && value.indexOf('|') < 0) {
            in.problem(
                    "value",
                    "The type " + attribute.type() + " has two parts, the value one.",
                    "Write both with a vertical bar between them.");
            return;
        }
        Integer digits = DIGITS.get(types[types.length - 1]);
        String hash = value.substring(types.length == 2 ? value.lastIndexOf('|') + 1 : 0);
        if (digits != null && !Pattern.matches("[0-9a-fA-F]{" + digits + "}", hash)) {
            in.problem(
                    "value",
                    Problems.shown(hash) + " is no " + types[types.length - 1] + ".",
                    "Write " + digits + " hexadecimal digits.");
        }
    }

    private static void oneOf(Fields in, String name, String value, char first, char last) {
        boolean known = value.length() == 1 && value.charAt(0) >= first && value.charAt(0) <= last;
        if (!value.isEmpty() && !known) {
            in.problem(
                    name,
                    Problems.shown(value) + " is not in the format's list.",
                    "Write \"" + first + "\" to \"" + last + "\".");
        }
    }

    private static void group(Fields in, @Nullable Distribution distribution, boolean said) {
        if (distribution == Distribution.SHARING_GROUP && !said) {
            in.problem(
                    "SharingGroup",
                    "The distribution is a sharing group, and none is said.",
                    "Write the group, or another distribution.");
        }
    }

    private static void seen(Fields in, @Nullable String first, @Nullable String last) {
        Optional<OffsetDateTime> from = time(in, "first_seen", first);
        Optional<OffsetDateTime> to = time(in, "last_seen", last);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            in.problem("last_seen", "It is before first_seen.", "Write a later time.");
        }
    }

    private static Optional<OffsetDateTime> time(Fields in, String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeParseException e) {
            in.problem(
                    name,
                    Problems.shown(text) + " is no time with its zone.",
                    "Write it as 2026-11-26T09:30:00.000000+00:00.");
            return Optional.empty();
        }
    }
}
