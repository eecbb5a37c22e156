package org.dazaifu.stix.check;

import java.util.Locale;
import java.util.Optional;
import org.dazaifu.stix.Selector;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;

/** Marking definitions and granular markings: section 7.2. */
final class MarkingCheck {

    private final Report report;
    private final ValueCheck values;

    MarkingCheck(Report report, ValueCheck values) {
        this.report = report;
        this.values = values;
    }

    /** The selectors of granular markings, which must select something. */
    void granular(Dictionary object, Place root) {
        if (!(object.entries().get("granular_markings") instanceof Items(var markings))) {
            return;
        }
        for (int i = 0; i < markings.size(); i++) {
            if (markings.get(i) instanceof Dictionary marking
                    && marking.entries().get("selectors") instanceof Items(var selectors)) {
                for (int j = 0; j < selectors.size(); j++) {
                    if (selectors.get(j) instanceof Text(String selector)) {
                        selector(
                                selector,
                                object,
                                root.in("granular_markings").in(i).in("selectors").in(j));
                    }
                }
            }
        }
    }

    private void selector(String text, Dictionary object, Place at) {
        Optional<Selector> selector = Selector.parse(text);
        if (selector.isEmpty()) {
            report.error(
                    at,
                    "7.2.3.1",
                    Quoted.text(text) + " is not a selector",
                    "write names and [indexes] with dots between them, such as labels.[0]");
        } else if (selector.get().in(object).isEmpty()) {
            report.error(
                    at,
                    "7.2.3.1",
                    Quoted.text(text) + " selects nothing that is in this object",
                    "select a property that is there");
        }
    }

    /** A marking definition: its content, and that the fixed ones are what was fixed. */
    void definition(Dictionary object, Place root) {
        String id = object.text("id").orElse("");
        circular(object, id, root);
        Optional<StixObject> fixed = Tlp.definition(id.toLowerCase(Locale.ROOT));
        if (fixed.isPresent()) {
            fixed(object, fixed.get().properties(), root);
            return;
        }
        StixValue body = object.entries().get("definition");
        String type = object.text("definition_type").orElse("");
        switch (type) {
            case "" -> {}
            case "statement" -> {
                if (body != null) {
                    values.check(
                            new ValueRule.Structured("statement"), body, root.in("definition"));
                }
            }
            case "tlp" ->
                    report.error(
                            root.in("id"),
                            "7.2.1.4",
                            "TLP has fixed marking definitions, and this is none of them",
                            "refer to the fixed one, such as " + Tlp.AMBER.id());
            default ->
                    report.warning(
                            root.in("definition_type"),
                            "7.2.1",
                            Quoted.text(type) + " is not statement or tlp",
                            "define new markings with an extension");
        }
        if (object.entries().get("extensions") instanceof Dictionary(var extensions)
                && extensions.containsKey(Tlp.EXTENSION)) {
            report.error(
                    root.in("id"),
                    "7.2.1.4",
                    "TLP 2.0 has fixed marking definitions, and this is none of them",
                    "refer to the fixed one, such as " + Tlp.AMBER.id());
        }
    }

    private void fixed(Dictionary object, Dictionary fixed, Place root) {
        fixed.entries()
                .forEach((name, value) -> {
                    boolean id = name.equals("id");
                    StixValue here = object.entries().get(name);
                    if (!id && !value.equals(here)) {
                        report.error(
                                root.in(name),
                                "7.2.1.4",
                                "the fixed marking definition has another " + name,
                                "write " + Quoted.value(value));
                    }
                });
        for (String name : object.entries().keySet()) {
            if (!fixed.entries().containsKey(name)) {
                report.error(
                        root.in(name),
                        "7.2.1.4",
                        "the fixed marking definition has no " + Quoted.cut(name),
                        "leave it out");
            }
        }
    }

    private void circular(Dictionary object, String id, Place root) {
        if (!id.isEmpty() && object.texts("object_marking_refs").contains(id)) {
            report.error(
                    root.in("object_marking_refs"),
                    "3.2",
                    "a marking definition must not mark itself",
                    "leave the reference out");
        }
        for (Dictionary marking : object.dictionaries("granular_markings")) {
            if (!id.isEmpty() && marking.text("marking_ref").equals(Optional.of(id))) {
                report.error(
                        root.in("granular_markings"),
                        "3.2",
                        "a marking definition must not mark itself",
                        "leave the marking out");
            }
        }
    }
}
