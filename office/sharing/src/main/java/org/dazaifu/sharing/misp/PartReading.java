package org.dazaifu.sharing.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.Distribution;
import org.dazaifu.misp.EventReport;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispTypes;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * What a STIX object says in MISP's words, without any help of the extension: the one reading of
 * strangers' objects and of our own.
 *
 * @param index where objects are found
 * @param outer the statements of the event
 */
record PartReading(StixIndex index, Set<String> outer) {

    /** Pattern languages that are types of MISP, by STIX' names. */
    static final Map<String, String> LANGUAGES =
            Map.of("yara", "yara", "snort", "snort", "suricata", "suricata", "sigma", "sigma");

    private record Triplet(String type, String category, String value) {}

    /** The attribute that {@code object} says; its tags and what refers to it are not read. */
    Optional<Attribute> attribute(StixObject object) {
        return triplet(object).map(triplet -> attribute(object, triplet));
    }

    private Attribute attribute(StixObject object, Triplet triplet) {
        Dictionary all = object.properties();
        Markings markings = Markings.of(object, index, outer);
        Optional<Instant> created = Draft.time(object, "created");
        boolean indicator = object.type().equals("indicator");
        return new Attribute(
                StixId.parse(object.id()).uuid().toString(),
                triplet.type,
                triplet.category,
                triplet.value,
                "",
                indicator,
                all.text("description").or(() -> all.text("x_misp_comment")).orElse(""),
                all.isTrue("revoked"),
                false,
                second(object),
                distribution(markings),
                markings.group(),
                seen(object, indicator ? "valid_from" : "first_observed", created),
                indicator ? null : seen(object, "last_observed", created),
                null,
                List.of(),
                List.of(),
                List.of(),
                Members.NONE);
    }

    /** The object that {@code object} says under the template {@code name}. */
    MispObject object(StixObject object, String name) {
        Dictionary all = object.properties();
        Markings markings = Markings.of(object, index, outer);
        Optional<Instant> created = Draft.time(object, "created");
        String uuid = StixId.parse(object.id()).uuid().toString();
        return new MispObject(
                uuid,
                all.text("x_misp_name").orElse(name),
                all.text("x_misp_meta_category").orElse(""),
                "",
                "",
                "",
                all.text("x_misp_comment").orElse(""),
                all.isTrue("revoked"),
                second(object),
                distribution(markings),
                markings.group(),
                seen(object, "first_observed", created),
                seen(object, "last_observed", created),
                attributes(object, name, uuid),
                List.of(),
                Members.NONE);
    }

    /** The report that a note says. */
    EventReport report(StixObject note) {
        Markings markings = Markings.of(note, index, outer);
        return new EventReport(
                StixId.parse(note.id()).uuid().toString(),
                note.properties().text("abstract").orElse(""),
                note.properties().text("content").orElse(""),
                note.properties().isTrue("revoked"),
                second(note),
                distribution(markings),
                markings.group(),
                Members.NONE);
    }

    /** The values that the object, or what it observes, has. */
    Optional<Values> values(StixObject object) {
        if (!object.type().equals("observed-data")) {
            return object.type().equals("indicator")
                    ? PatternText.of(object.properties())
                    : Optional.of(ObservedValues.of(object, index));
        }
        List<String> roots = roots(object, index);
        StixObject root = roots.isEmpty() ? null : index.get(roots.getLast());
        return Optional.ofNullable(root).map(one -> ObservedValues.of(one, index));
    }

    /**
     * What observed data is about: of the objects in it those that no other one refers to, whatever
     * their order. A part of MISP says the last.
     */
    static List<String> roots(StixObject observed, StixIndex index) {
        List<String> references = observed.properties().texts("object_refs");
        if (references.size() < 2) {
            return references;
        }
        Set<String> within = new HashSet<>();
        for (String reference : references) {
            StixObject one = index.get(reference);
            if (one != null) {
                one.properties()
                        .entries()
                        .forEach((name, value) -> {
                            if (name.endsWith("_ref")) {
                                one.properties().text(name).ifPresent(within::add);
                            } else if (name.endsWith("_refs")) {
                                within.addAll(one.properties().texts(name));
                            }
                        });
            }
        }
        List<String> roots =
                references.stream().filter(reference -> !within.contains(reference)).toList();
        return roots.isEmpty() ? references : roots;
    }

    private Optional<Triplet> triplet(StixObject object) {
        Dictionary all = object.properties();
        switch (object.type()) {
            case "indicator" -> {
                String language = all.text("pattern_type").orElse("stix");
                String pattern = all.text("pattern").orElse("");
                if (!language.equals("stix")) {
                    String type = LANGUAGES.getOrDefault(language, "text");
                    return Optional.of(usual(type, pattern));
                }
                return Optional.of(
                        values(object)
                                .flatMap(PartReading::triplet)
                                .orElse(usual("stix2-pattern", pattern)));
            }
            case "x-misp-attribute" -> {
                Triplet usual =
                        usual(
                                all.text("x_misp_type").orElse("text"),
                                all.text("x_misp_value").orElse(""));
                return Optional.of(
                        new Triplet(
                                usual.type,
                                all.text("x_misp_category").orElse(usual.category),
                                usual.value));
            }
            case "vulnerability", "threat-actor", "campaign" -> {
                String property = object.type() + ":name";
                return PropertyTable.typeOf(Set.of(property))
                        .map(type -> usual(type, all.text("name").orElse("")));
            }
            default -> {
                return values(object).flatMap(PartReading::triplet);
            }
        }
    }

    private static Optional<Triplet> triplet(Values values) {
        var own = new LinkedHashMap<>(values.byProperty());
        own.keySet().removeIf(name -> name.startsWith("network-traffic:protocols"));
        return PropertyTable.typeOf(own.keySet())
                .map(type -> {
                    List<String> parts =
                            PropertyTable.ofType(type).stream()
                                    .map(p -> Sayable.misp(p, own.getOrDefault(p, "")))
                                    .toList();
                    return usual(type, String.join("|", parts));
                })
                .or(() -> address(own));
    }

    /** An address or file alone, which others write without traffic around it. */
    private static Optional<Triplet> address(Map<String, String> own) {
        if (own.size() != 1) {
            return Optional.empty();
        }
        String property = own.keySet().iterator().next();
        String value = own.getOrDefault(property, "");
        return switch (property) {
            case "ipv4-addr:value", "ipv6-addr:value" -> Optional.of(usual("ip-dst", value));
            case "email-message:sender_ref.value" -> Optional.of(usual("email-src", value));
            case "user-account:account_login" -> Optional.of(usual("target-user", value));
            default -> Optional.empty();
        };
    }

    private static Triplet usual(String type, String value) {
        return new Triplet(type, MispTypes.defaultCategory(type).orElse("Other"), value);
    }

    private List<Attribute> attributes(StixObject object, String name, String uuid) {
        var list = new ArrayList<Attribute>();
        Long second = second(object);
        for (Dictionary one : object.properties().dictionaries("x_misp_attributes")) {
            String type = one.text("type").orElse("text");
            list.add(
                    part(
                            uuid,
                            list.size(),
                            one.text("object_relation").orElse(""),
                            usual(type, one.text("value").orElse("")),
                            false,
                            second));
        }
        Values values = values(object).orElse(new Values("", Map.of()));
        StixObject companion = index.get("indicator--" + uuid);
        Map<String, String> demanded =
                companion == null
                        ? Map.of()
                        : PatternText.of(companion.properties())
                                .map(Values::byProperty)
                                .orElse(Map.of());
        for (PropertyTable.Relation relation : PropertyTable.relations(name).values()) {
            String value = values.byProperty().get(relation.property());
            if (value != null) {
                boolean ids =
                        object.type().equals("indicator")
                                || value.equals(demanded.get(relation.property()));
                String text = Sayable.misp(relation.property(), value);
                list.add(
                        part(
                                uuid,
                                list.size(),
                                relation.name(),
                                usual(relation.type(), text),
                                ids,
                                second));
            }
        }
        return list;
    }

    private static Attribute part(
            String object,
            int place,
            String relation,
            Triplet triplet,
            boolean ids,
            @Nullable Long second) {
        UUID uuid = StixId.named("x-misp-attribute", object + "\n" + place).uuid();
        return new Attribute(
                uuid.toString(),
                triplet.type,
                triplet.category,
                triplet.value,
                relation,
                ids,
                "",
                false,
                false,
                second,
                Distribution.INHERIT,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Members.NONE);
    }

    /** What is not understood closes. */
    static Distribution distribution(Markings markings) {
        if (markings.distribution() != null) {
            return markings.distribution();
        }
        return markings.unknown().isEmpty() ? Distribution.INHERIT : Distribution.ORGANISATION;
    }

    static @Nullable Long second(StixObject object) {
        return Draft.time(object, "modified").map(Instant::getEpochSecond).orElse(null);
    }

    private static @Nullable String seen(
            StixObject object, String name, Optional<Instant> created) {
        return Draft.time(object, name)
                .filter(time -> !Optional.of(time).equals(created))
                .map(MispTime::seen)
                .orElse(null);
    }
}
