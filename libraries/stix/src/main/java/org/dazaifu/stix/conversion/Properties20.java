package org.dazaifu.stix.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Flag;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;

/**
 * What changed between 2.0 and 2.1 on domain and relationship objects and marking definitions.
 * Source: STIX 2.0, parts 1 and 2, and STIX 2.1, chapters 3 to 5 and 7.
 */
final class Properties20 {

    /** In 2.0 the labels of these are their kinds, or of an identity its roles. */
    private static final Map<String, String> LABELS =
            Map.of(
                    "identity", "roles",
                    "indicator", "indicator_types",
                    "malware", "malware_types",
                    "report", "report_types",
                    "threat-actor", "threat_actor_types",
                    "tool", "tool_types");

    private static final int SECOND = "yyyy-MM-ddTHH:mm:ss".length();

    private Properties20() {}

    static void convert(String type, Draft draft) {
        version(draft);
        for (String time : List.of("created", "modified")) {
            milliseconds(time, draft);
        }
        String kinds = LABELS.getOrDefault(type, "");
        if (!kinds.isEmpty() && draft.has("labels") && !draft.has(kinds)) {
            draft.rename("labels", kinds);
            selectors("labels", kinds, draft);
        }
        Values20.convert(draft, "external_references");
        selectors(draft);
        switch (type) {
            case "indicator" -> indicator(draft);
            case "malware" -> {
                if (!draft.has("is_family")) {
                    draft.set("is_family", new Flag(true));
                    draft.tell(
                            "is_family",
                            "set to true: 2.0 does not say whether a family or one sample is meant");
                }
            }
            case "marking-definition" -> tlp(draft);
            default -> {}
        }
    }

    private static void version(Draft draft) {
        if (draft.has("spec_version")) {
            draft.set("spec_version", new Text("2.1"));
            draft.tell("spec_version", "set to 2.1");
        } else {
            draft.insert("type", "spec_version", new Text("2.1"));
            draft.tell("spec_version", "added: 2.1");
        }
    }

    private static void milliseconds(String name, Draft draft) {
        String time = draft.dictionary().text(name).orElse("");
        if (time.length() <= SECOND || !time.endsWith("Z")) {
            return;
        }
        String digits = time.substring(SECOND, time.length() - 1).replace(".", "");
        boolean numeric = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (numeric && digits.length() < 3) {
            String precise =
                    time.substring(0, SECOND) + "." + (digits + "000").substring(0, 3) + "Z";
            draft.set(name, new Text(precise));
            draft.tell(name, "written to the millisecond: " + precise);
        }
    }

    private static void indicator(Draft draft) {
        if (!draft.has("pattern_type")) {
            draft.insert("pattern", "pattern_type", new Text("stix"));
            draft.tell("pattern_type", "added: stix, the only language of 2.0");
        }
        if (!draft.has("pattern_version")) {
            draft.insert("pattern_type", "pattern_version", new Text("2.0"));
            draft.tell("pattern_version", "added: 2.0");
        }
    }

    /** TLP's fixed marking definitions have a name in 2.1. */
    private static void tlp(Draft draft) {
        String id = draft.dictionary().text("id").orElse("").toLowerCase(Locale.ROOT);
        StixObject fixed = Tlp.definition(id).orElse(null);
        if (fixed != null && !draft.has("name")) {
            StixValue name = fixed.properties().get("name").orElseThrow();
            draft.set("name", name);
            draft.tell("name", "added: " + ((Text) name).value());
            fixed.properties().get("created").ifPresent(created -> draft.set("created", created));
        }
    }

    /** Granular markings follow what they select to its new name. */
    private static void selectors(String from, String to, Draft draft) {
        selectors(
                "selectors of " + from + " select " + to,
                text ->
                        text.equals(from) || text.startsWith(from + ".")
                                ? to + text.substring(from.length())
                                : text,
                draft);
    }

    private static void selectors(Draft draft) {
        Dictionary converted = draft.dictionary();
        selectors(
                "selectors follow renamed hashes",
                text -> Values20.selector(text, converted),
                draft);
    }

    private static void selectors(String told, UnaryOperator<String> renaming, Draft draft) {
        if (!(draft.dictionary().entries().get("granular_markings")
                instanceof Items(var markings))) {
            return;
        }
        var result = new ArrayList<StixValue>();
        for (StixValue marking : markings) {
            result.add(marking instanceof Dictionary m ? renamed(m, renaming) : marking);
        }
        if (!result.equals(markings)) {
            draft.set("granular_markings", new Items(result));
            draft.tell("granular_markings", told);
        }
    }

    private static Dictionary renamed(Dictionary marking, UnaryOperator<String> renaming) {
        if (!(marking.entries().get("selectors") instanceof Items(var selectors))) {
            return marking;
        }
        var result = new ArrayList<StixValue>();
        for (StixValue selector : selectors) {
            result.add(
                    selector instanceof Text(String text)
                            ? new Text(renaming.apply(text))
                            : selector);
        }
        var copy = new LinkedHashMap<>(marking.entries());
        copy.put("selectors", new Items(result));
        return new Dictionary(copy);
    }
}
