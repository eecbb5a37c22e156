package org.dazaifu.response.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dazaifu.response.yaml.Problems;
import org.dazaifu.response.yaml.Section;

/** The facts that rules may ask for and people may state, by name. */
public final class Vocabulary {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+");

    private final SortedMap<String, FactDefinition> definitions;

    private Vocabulary(SortedMap<String, FactDefinition> definitions) {
        this.definitions = Collections.unmodifiableSortedMap(definitions);
    }

    /** Reads {@code facts: {NAME: {type, question, knows, unit, values}}}. */
    public static Vocabulary read(List<Section> files, Problems problems) {
        SortedMap<String, FactDefinition> definitions = new TreeMap<>();
        for (Section file : files) {
            for (Section one : file.sections("facts")) {
                FactDefinition definition = definition(one);
                if (definitions.put(definition.name(), definition) != null) {
                    problems.add(
                            one.source(),
                            one.line(),
                            "the fact '" + definition.name() + "' is defined twice; rename one");
                }
            }
            file.end();
        }
        return new Vocabulary(definitions);
    }

    private static FactDefinition definition(Section section) {
        String name = section.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            section.mistake(section.line(), "'" + name + "' is no name; write group.name_of_fact");
        }
        FactType type = section.choice("type", FactType.class, FactType.BOOLEAN);
        List<String> values = section.texts("values");
        if (type == FactType.CHOICE && values.size() < 2) {
            section.mistake(section.line(), "a choice needs 'values: [a, b]', two or more");
        }
        String unit = type == FactType.NUMBER ? section.text("unit") : "";
        var definition =
                new FactDefinition(
                        name, type, values, unit, section.text("question"), section.text("knows"));
        section.end();
        return definition;
    }

    /** In the order of their names. */
    public Collection<FactDefinition> all() {
        return definitions.values();
    }

    /** What a name means; empty where the vocabulary does not have it. */
    public Optional<FactDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** What a name means. */
    public FactDefinition get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no fact " + name));
    }

    /** Names that are spelt like one that is not there, for a sentence. */
    public String near(String name) {
        List<String> near = new ArrayList<>();
        String tail = name.substring(name.indexOf('.') + 1);
        for (Map.Entry<String, FactDefinition> one : definitions.entrySet()) {
            String other = one.getKey().substring(one.getKey().indexOf('.') + 1);
            if (near.size() < 4
                    && tail.length() > 2
                    && (other.contains(tail) || tail.contains(other) || close(tail, other))) {
                near.add(one.getKey());
            }
        }
        return near.isEmpty()
                ? "; 'dazaifu effects --list' shows all facts"
                : "; did you mean " + String.join(" or ", near) + "?";
    }

    private static boolean close(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same >= 5 || (same >= 3 && Math.abs(a.length() - b.length()) <= 2);
    }
}
