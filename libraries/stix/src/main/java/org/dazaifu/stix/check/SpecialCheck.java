package org.dazaifu.stix.check;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/** What single types demand beyond the table. */
final class SpecialCheck {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-(0\\d{3}|[1-9]\\d{3,})");
    private static final Pattern CAPEC = Pattern.compile("CAPEC-\\d+");
    private static final Map<String, String> SUBTYPES =
            Map.of(
                    "indicator", "indicator_types indicator-type-ov",
                    "infrastructure", "infrastructure_types infrastructure-type-ov",
                    "malware", "malware_types malware-type-ov",
                    "report", "report_types report-type-ov",
                    "threat-actor", "threat_actor_types threat-actor-type-ov",
                    "tool", "tool_types tool-type-ov");

    private final Specification stix;
    private final Report report;
    private final ValueCheck values;

    SpecialCheck(Specification stix, Report report, ValueCheck values) {
        this.stix = stix;
        this.report = report;
        this.values = values;
    }

    void check(String type, Dictionary object, Place root) {
        externalReferences(object, root);
        labels(type, object, root);
        switch (type) {
            case "marking-definition" -> new MarkingCheck(report, values).definition(object, root);
            case "extension-definition" ->
                    new ExtensionCheck(stix, report, values).definition(object, root);
            case "relationship" -> relationship(object, root);
            case "language-content" -> contents(object, root);
            case "observed-data" -> observed(object, root);
            case "indicator" -> new IndicatorCheck(report).check(object, root);
            case "domain-name" -> domain(object, root);
            default -> {}
        }
    }

    private void externalReferences(Dictionary object, Place root) {
        if (!(object.entries().get("external_references") instanceof Items(var references))) {
            return;
        }
        for (int i = 0; i < references.size(); i++) {
            if (references.get(i) instanceof Dictionary reference) {
                Place at = root.in("external_references").in(i);
                numbered(reference, "cve", CVE, "4.19.1", "CVE-2026-0001", at);
                numbered(reference, "capec", CAPEC, "4.1.1", "CAPEC-163", at);
            }
        }
    }

    private void numbered(
            Dictionary reference,
            String source,
            Pattern form,
            String section,
            String as,
            Place at) {
        String name = reference.text("source_name").orElse("");
        String id = reference.text("external_id").orElse("");
        boolean formed = id.startsWith(as.substring(0, 4)) && form.matches(id);
        if (formed && !name.equals(source)) {
            report.error(
                    at.in("source_name"),
                    section,
                    Quoted.cut(id) + " has the source " + Quoted.text(name),
                    "write " + source);
        } else if (!formed && name.equals(source)) {
            report.error(
                    at.in("external_id"),
                    section,
                    "a reference to " + source + " has no identifier of its form",
                    "write it as " + as);
        }
    }

    private void labels(String type, Dictionary object, Place root) {
        String[] subtypes = SUBTYPES.getOrDefault(type, "").split(" ");
        if (subtypes.length < 2 || !(object.entries().get("labels") instanceof Items(var labels))) {
            return;
        }
        Set<String> terms = stix.vocabulary(subtypes[1]).terms();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) instanceof Text(String label) && terms.contains(label)) {
                report.warning(
                        root.in("labels").in(i),
                        "3.2",
                        Quoted.text(label)
                                + " is a kind of "
                                + type
                                + " and stands among its labels",
                        "write it in " + subtypes[0]);
            }
        }
    }

    private void relationship(Dictionary object, Place root) {
        String name = object.text("relationship_type").orElse("");
        String source = Identifiers.type(object.text("source_ref").orElse(""));
        String target = Identifiers.type(object.text("target_ref").orElse(""));
        if (name.isEmpty() || source.isEmpty() || target.isEmpty()) {
            return;
        }
        boolean common =
                switch (name) {
                    case "related-to" -> true;
                    case "derived-from", "duplicate-of" -> source.equals(target);
                    default -> false;
                };
        Set<String> targets =
                stix.relations().getOrDefault(source, Map.of()).getOrDefault(name, Set.of());
        if (!common && !targets.contains(target)) {
            report.warning(
                    root.in("relationship_type"),
                    "5.1",
                    "the specification defines no relationship "
                            + Quoted.cut(source)
                            + " "
                            + Quoted.cut(name)
                            + " "
                            + Quoted.cut(target),
                    targets.isEmpty()
                            ? "write related-to, or one that is defined for "
                                    + Quoted.cut(source)
                                    + defined(source)
                            : "let it lead to "
                                    + String.join(", ", targets.stream().sorted().toList()));
        }
    }

    private String defined(String source) {
        List<String> names =
                stix.relations().getOrDefault(source, Map.of()).keySet().stream().sorted().toList();
        return names.isEmpty() ? "" : ": " + String.join(", ", names);
    }

    private void contents(Dictionary object, Place root) {
        if (!(object.entries().get("contents") instanceof Dictionary(var languages))) {
            return;
        }
        languages.forEach((language, content) -> {
            Place at = root.in("contents").in(language);
            if (!Form.isLanguage(language)) {
                report.error(
                        at,
                        "7.1.1",
                        Quoted.text(language) + " is not a language tag of RFC 5646",
                        "write a tag such as ja or en-GB");
            }
            values.check(ValueRule.Plain.OBJECT, content, at);
            if (content instanceof Dictionary translations) {
                translations
                        .entries()
                        .forEach((name, value) ->
                                new DictionaryCheck(stix, report).plain(value, at.in(name)));
            }
        });
    }

    private void observed(Dictionary object, Place root) {
        if (object.entries().get("object_refs") instanceof Items(var references)
                && !references.isEmpty()
                && references.stream().allMatch(SpecialCheck::isRelationship)) {
            report.error(
                    root.in("object_refs"),
                    "4.14.1",
                    "object_refs refers to no cyber-observable object",
                    "refer to at least one");
        }
        if (object.entries().get("objects") instanceof Dictionary(var objects)) {
            container(objects, root.in("objects"));
        }
    }

    private static boolean isRelationship(StixValue reference) {
        return reference instanceof Text(String id)
                && List.of("relationship", "sighting").contains(Identifiers.type(id));
    }

    /** The deprecated container of section 2.13: references lead to its own keys. */
    private void container(Map<String, StixValue> objects, Place at) {
        var types = new HashMap<String, String>();
        objects.forEach((key, value) -> {
            if (value instanceof Dictionary inner) {
                types.put(key, inner.text("type").orElse("?"));
            }
        });
        var inside = new ObjectCheck(stix, report, types);
        objects.forEach((key, value) -> {
            if (value instanceof Dictionary inner && !inner.entries().isEmpty()) {
                inside.check(inner, at.in(key));
            } else {
                report.error(
                        at.in(key), "2.13", Quoted.value(value) + " is not an object", "write one");
            }
        });
    }

    private void domain(Dictionary object, Place root) {
        String value = object.text("value").orElse("");
        if (value.chars()
                .anyMatch(c -> c < 0x80 && !Character.isLetterOrDigit(c) && c != '-' && c != '.')) {
            report.warning(
                    root.in("value"),
                    "6.4",
                    Quoted.text(value) + " has characters that a host's name does not have",
                    "write letters, digits and hyphens, unless it was seen so");
        }
    }
}
