package org.dazaifu.stix.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/** The property {@code extensions}: sections 3.2, 3.10, 7.3 and 11.3. */
final class ExtensionCheck {

    private static final String DEFINITION = "extension-definition--";

    private final Specification stix;
    private final Report report;
    private final ValueCheck values;

    ExtensionCheck(Specification stix, Report report, ValueCheck values) {
        this.stix = stix;
        this.report = report;
        this.values = values;
    }

    /** Whether one of the object's extensions is of {@code kind}, such as {@code new-sdo}. */
    static boolean has(Dictionary object, String kind) {
        return object.entries().get("extensions") instanceof Dictionary(var extensions)
                && extensions.values().stream()
                        .anyMatch(e ->
                                e instanceof Dictionary extension
                                        && extension
                                                .text("extension_type")
                                                .equals(Optional.of(kind)));
    }

    void check(String type, Dictionary object, Place root) {
        if (object.entries().get("extensions") instanceof Dictionary(var extensions)) {
            extensions.forEach(
                    (name, value) -> one(type, name, value, root.in("extensions").in(name)));
        }
    }

    private void one(String type, String name, StixValue value, Place at) {
        boolean defined = name.startsWith(DEFINITION);
        if (defined && !Identifiers.flaw(name).isEmpty()) {
            report.error(
                    at,
                    "2.9",
                    Quoted.text(name) + " is not an identifier: " + Identifiers.flaw(name),
                    "write the identifier of the extension definition");
        } else if (!defined && !name.endsWith("-ext")) {
            report.error(
                    at,
                    "11.3.1",
                    Quoted.text(name) + " is not the name of an extension",
                    "write the identifier of an extension definition, or a name that ends in -ext");
        } else if (!defined && !Identifiers.flawOfType(name).isEmpty()) {
            report.error(
                    at,
                    "11.3.1",
                    "the name of an extension is wrong: " + Identifiers.flawOfType(name),
                    "write it with a-z, 0-9 and hyphens");
        }
        if (!(value instanceof Dictionary extension) || extension.entries().isEmpty()) {
            report.error(
                    at,
                    "3.2",
                    "an extension must be an object with at least one property",
                    "write its properties, or leave it out");
            return;
        }
        Specification.Extension predefined = stix.extensions().get(name);
        if (predefined != null && predefined.type().equals(type)) {
            values.shape(predefined.shape(), extension, at);
        } else if (predefined != null) {
            report.error(
                    at,
                    predefined.shape().section(),
                    name + " is an extension of " + predefined.type() + " and not of " + type,
                    "leave it out, or describe a " + predefined.type());
        } else {
            custom(type, defined, extension, at);
        }
    }

    private void custom(String type, boolean defined, Dictionary extension, Place at) {
        StixValue kind = extension.entries().get("extension_type");
        ObjectType known = stix.types().get(type);
        if (known != null && kind instanceof Text(String name) && name.startsWith("new-")) {
            report.error(
                    at.in("extension_type"),
                    "7.3",
                    "an extension must not define " + type + " anew",
                    "write property-extension or toplevel-property-extension");
        } else if (known != null && !defined && known.kind() != ObjectType.Kind.SCO) {
            report.warning(
                    at,
                    "11.3",
                    "custom extensions by name are for cyber-observable objects only",
                    "define it with an extension definition");
        }
        if (kind != null) {
            values.check(new ValueRule.Term("extension-type-enum"), kind, at.in("extension_type"));
        } else if (defined) {
            report.error(
                    at.in("extension_type"),
                    "3.2",
                    "extension_type is missing",
                    "write property-extension, toplevel-property-extension or new-sdo, new-sco, new-sro");
        }
        values.shape(new Shape("extension", "7.3.2.1", Map.of(), List.of()), extension, at);
    }

    /** What section 7.3.1 demands of an extension definition beyond its properties' types. */
    void definition(Dictionary object, Place root) {
        boolean toplevel =
                object.entries().get("extension_types") instanceof Items(var types)
                        && types.contains(new Text("toplevel-property-extension"));
        if (object.get("extension_properties").isPresent() && !toplevel) {
            report.error(
                    root.in("extension_properties"),
                    "7.3.1",
                    "extension_properties is there without toplevel-property-extension",
                    "leave it out, or add toplevel-property-extension to extension_types");
        }
    }
}
