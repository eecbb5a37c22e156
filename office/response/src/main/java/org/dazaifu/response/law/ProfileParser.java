package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.law.Profile.View;
import org.dazaifu.response.yaml.Section;

/** Reads a file with {@code profile}, {@code name}, {@code documents} and {@code positions}. */
final class ProfileParser {

    private enum Word {
        MET,
        NOT_MET,
        OPEN
    }

    private final Map<String, Rule> rules;

    ProfileParser(Map<String, Rule> rules) {
        this.rules = rules;
    }

    Profile read(Section file) {
        String code = file.text("profile");
        String name = file.text("name");
        SortedMap<String, Source> documents = new TreeMap<>();
        List<Source> listed = new ArrayList<>();
        for (Section section : file.sections("documents")) {
            String id = section.text("id");
            Source source = Source.read(section);
            documents.put(id, source);
            listed.add(source);
        }
        SortedMap<String, View> positions = new TreeMap<>();
        for (Section section : file.sections("positions")) {
            String element = section.text("element");
            check(section, element);
            if (positions.put(element, view(section, documents)) != null) {
                section.mistake(section.line(), "'" + element + "' is answered twice; keep one");
            }
        }
        file.end();
        return new Profile(code, name, listed, positions);
    }

    private static View view(Section section, SortedMap<String, Source> documents) {
        Word word = section.choice("answer", Word.class, Word.OPEN);
        String id = section.text("document");
        Source document = documents.get(id);
        if (document == null) {
            section.mistake(
                    section.line(),
                    "'" + id + "' is none of this profile's documents: " + documents.keySet());
            document = new Source(id, "", "");
        }
        var view =
                new View(
                        switch (word) {
                            case MET -> Truth.MET;
                            case NOT_MET -> Truth.NOT_MET;
                            case OPEN -> Truth.OPEN;
                        },
                        section.text("view"),
                        new Source(
                                document.instrument(),
                                section.text("at", document.at()),
                                document.address()));
        section.end();
        return view;
    }

    private void check(Section section, String name) {
        int slash = name.indexOf('/');
        Optional<Element> element =
                slash < 0
                        ? Optional.empty()
                        : Optional.ofNullable(rules.get(name.substring(0, slash)))
                                .flatMap(rule -> rule.element(name.substring(slash + 1)));
        if (element.isEmpty()) {
            section.mistake(
                    section.line(), "there is no element '" + name + "'; write RULE/ELEMENT");
        } else if (!element.get().askedOfProfile()) {
            section.mistake(
                    section.line(),
                    "'"
                            + name
                            + "' is answered by facts, which no profile changes; name an element with 'profile: true'");
        }
    }
}
