package org.dazaifu.stix.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.check.ObjectType.Kind;

/** One object, of a type of the specification or of another. */
final class ObjectCheck {

    private static final Set<String> RESERVED =
            Set.of("severity", "username", "phone_number", "phone_numbers", "action");
    private static final Map<Kind, String> NEW =
            Map.of(Kind.SDO, "new-sdo", Kind.SRO, "new-sro", Kind.SCO, "new-sco");

    private final Specification stix;
    private final Report report;
    private final Map<String, String> local;
    private final ValueCheck values;
    private final ExtensionCheck extensions;

    /** Checks with references to the keys of {@code local}, in a container; empty elsewhere. */
    ObjectCheck(Specification stix, Report report, Map<String, String> local) {
        this.stix = stix;
        this.report = report;
        this.local = local;
        this.values = new ValueCheck(stix, report, local);
        this.extensions = new ExtensionCheck(stix, report, values);
    }

    void check(Dictionary object, Place root) {
        String type = object.text("type").orElse("");
        if (type.isEmpty()) {
            report.error(
                    root.in("type"),
                    "3.2",
                    "the object has no type",
                    "write type, such as indicator");
        } else {
            type(type, root);
        }
        Optional<ObjectType> known = Optional.ofNullable(stix.types().get(type));
        Shape shape = known.map(ObjectType::shape).orElseGet(() -> stix.kind(kind(object)));
        properties(shape, known.isPresent(), object, root);
        new ConstraintCheck(report).check(shape, object, root);
        if (local.isEmpty()) {
            identifier(type, known, object, root);
        }
        extensions.check(type, object, root);
        new MarkingCheck(report, values).granular(object, root);
        new SpecialCheck(stix, report, values).check(type, object, root);
        if (known.isEmpty() && !type.isEmpty()) {
            custom(type, object, root);
        }
    }

    private void type(String type, Place root) {
        String flaw = Identifiers.flawOfType(type);
        if (!flaw.isEmpty()) {
            report.error(
                    root.in("type"),
                    "3.1",
                    Quoted.text(type) + " is not a type: " + flaw,
                    "rename it");
        }
        if (type.equals("bundle")) {
            report.error(
                    root.in("type"),
                    "8.1",
                    "a bundle is no STIX object and stands among a bundle's objects",
                    "put its objects there instead");
        }
        if (type.equals("action")) {
            report.error(root.in("type"), "3.8", "action is a reserved name", "rename the type");
        }
    }

    private void properties(Shape shape, boolean known, Dictionary object, Place root) {
        shape.properties()
                .forEach((name, property) -> {
                    StixValue value = object.entries().get(name);
                    if (value != null) {
                        values.check(property.value(), value, root.in(name));
                    } else if (property.required() && !optional(name)) {
                        report.error(
                                root.in(name),
                                stix.kind(Kind.SDO).properties().containsKey(name)
                                        ? "3.2"
                                        : shape.section(),
                                name + " is missing",
                                name.equals("spec_version")
                                        ? "write \"2.1\"; an object of STIX 2.0 is converted first"
                                        : "write " + name + ", which is required");
                    }
                });
        boolean free =
                !known
                        || ExtensionCheck.has(object, "toplevel-property-extension")
                        || NEW.values().stream().anyMatch(n -> ExtensionCheck.has(object, n));
        object.entries()
                .forEach((name, value) -> {
                    if (!shape.properties().containsKey(name)) {
                        unknown(shape, free, name, value, root.in(name));
                        suffix(name, value, object, root.in(name));
                    }
                });
    }

    /** In a container an object has neither identifier nor version of its own. */
    private boolean optional(String name) {
        return !local.isEmpty() && (name.equals("id") || name.equals("spec_version"));
    }

    private void unknown(Shape shape, boolean free, String name, StixValue value, Place at) {
        new DictionaryCheck(stix, report).unknown(name, value, at);
        Shape.Property common = stix.kind(Kind.SDO).properties().get(name);
        if (RESERVED.contains(name)) {
            report.error(at, "3.8", name + " is a reserved name", "rename the property");
        } else if (common != null) {
            values.check(common.value(), value, at);
            report.warning(
                    at,
                    "3.2",
                    name + " is a common property that objects of this type do not have",
                    "leave it out");
        } else if (!free
                && !name.startsWith("x_")
                && !name.equals("defanged")
                && Form.PROPERTY_NAME.fits(name)) {
            report.warning(
                    at,
                    "11.1.1",
                    Quoted.text(name) + " is not a property of " + shape.name(),
                    "define it with an extension, or let its name begin with x_");
        }
    }

    /** What names of properties say of their values: section 3.1. */
    private void suffix(String name, StixValue value, Dictionary object, Place at) {
        if (name.endsWith("_enc")
                && !object.entries()
                        .containsKey(name.substring(0, name.length() - "_enc".length()))) {
            report.error(
                    at,
                    "3.1",
                    "an encoding is there without the property that it is of",
                    "leave it out, or write the property too");
        }
        boolean one = isIdentifier(value) && !name.endsWith("_ref");
        boolean several =
                value instanceof Items(var items)
                        && !items.isEmpty()
                        && items.stream().allMatch(ObjectCheck::isIdentifier)
                        && !name.endsWith("_refs");
        if (one || several) {
            report.warning(
                    at,
                    "3.1",
                    "the property holds identifiers and its name does not say so",
                    one ? "let its name end in _ref" : "let its name end in _refs");
        }
    }

    private static boolean isIdentifier(StixValue value) {
        return value instanceof Text(String text) && Identifiers.flaw(text).isEmpty();
    }

    private void identifier(
            String type, Optional<ObjectType> known, Dictionary object, Place root) {
        if (!(object.entries().get("id") instanceof Text(String id))) {
            return;
        }
        Place at = root.in("id");
        String flaw = Identifiers.flaw(id);
        if (!flaw.isEmpty()) {
            report.error(
                    at,
                    "2.9",
                    Quoted.text(id) + " is not an identifier: " + flaw,
                    "write type--UUID");
            return;
        }
        if (!type.isEmpty() && !Identifiers.type(id).equals(type)) {
            report.error(
                    at,
                    "2.9",
                    "the identifier is that of a " + Quoted.cut(Identifiers.type(id)),
                    "let it begin with " + Quoted.cut(type) + "--");
            return;
        }
        if (known.isPresent() && known.get().kind() == Kind.SCO) {
            deterministic(type, known.get(), id, object, at);
        }
    }

    private void deterministic(
            String type, ObjectType known, String id, Dictionary object, Place at) {
        boolean none = known.contributing().stream().noneMatch(n -> object.get(n).isPresent());
        if (none && Identifiers.version(id) != '4') {
            report.error(
                    at,
                    "2.9",
                    "none of the ID contributing properties is there, but it is no UUIDv4",
                    "write a UUIDv4");
        }
        if (none || Identifiers.version(id) != '5') {
            return;
        }
        List<StixId> expected = Identifiers.deterministic(type, known.contributing(), object);
        boolean follows = expected.stream().anyMatch(e -> e.toString().equalsIgnoreCase(id));
        if (follows && object.get("modified").isPresent()) {
            report.error(
                    at,
                    "3.6",
                    "the observable has versions and an identifier that others may give it too",
                    "write a UUIDv4, or leave modified out");
        } else if (!follows && !expected.isEmpty()) {
            report.warning(
                    at,
                    "2.9",
                    "it is a UUIDv5 that does not follow from the object's content",
                    "write " + expected.getFirst() + ", or a UUIDv4");
        }
    }

    /** The class of an object of a type that the specification does not define. */
    private static Kind kind(Dictionary object) {
        for (Map.Entry<Kind, String> kind : NEW.entrySet()) {
            if (ExtensionCheck.has(object, kind.getValue())) {
                return kind.getKey();
            }
        }
        boolean versioned = object.get("created").isPresent() || object.get("modified").isPresent();
        return versioned ? Kind.SDO : Kind.SCO;
    }

    private void custom(String type, Dictionary object, Place root) {
        if (NEW.values().stream().noneMatch(n -> ExtensionCheck.has(object, n))) {
            report.warning(
                    root.in("type"),
                    "11.2",
                    Quoted.text(type)
                            + " is not a type of STIX 2.1, and no extension says that it is new"
                            + (type.toLowerCase(Locale.ROOT).startsWith("x-")
                                    ? ""
                                    : "; nor does its name begin with x-"),
                    "define it with an extension of type new-sdo, new-sco or new-sro");
        }
    }
}
