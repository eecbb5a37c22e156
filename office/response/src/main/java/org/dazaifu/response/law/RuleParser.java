package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.law.ConditionParser.Asker;
import org.dazaifu.response.yaml.Section;

/** Reads a file with {@code body} and {@code rules}; the form is in docs/response.md. */
final class RuleParser {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    private final Vocabulary vocabulary;
    private final ConditionParser conditions;

    RuleParser(Vocabulary vocabulary, List<Reference> references) {
        this.vocabulary = vocabulary;
        this.conditions = new ConditionParser(Asker.LAW, vocabulary, references);
    }

    List<Rule> read(Section file) {
        String body = file.text("body");
        List<Rule> rules = new ArrayList<>();
        for (Section section : file.sections("rules")) {
            rules.add(rule(section, body));
        }
        file.end();
        return rules;
    }

    private Rule rule(Section section, String body) {
        String id = id(section);
        List<Source> sources = section.sections("sources").stream().map(Source::read).toList();
        if (sources.isEmpty()) {
            section.mistake(
                    section.line(),
                    "the rule '"
                            + id
                            + "' has no source; write 'sources: [{instrument: ..., at: ...}]'");
        }
        List<Element> elements = elements(section, id);
        Condition answer =
                section.node("answer") == null
                        ? every(id, elements)
                        : conditions.read(section, "answer", id);
        var rule =
                new Rule(
                        id,
                        section.text("title"),
                        body,
                        section.choice("kind", RuleKind.class, RuleKind.BREACH),
                        sources,
                        elements,
                        answer,
                        considerations(section),
                        section.text("disagreement", ""),
                        section.source(),
                        section.line());
        section.end();
        return rule;
    }

    private static Condition every(String rule, List<Element> elements) {
        List<Condition> parts = new ArrayList<>();
        elements.forEach(element -> parts.add(new Condition.ElementMet(rule, element.id())));
        return new Condition.All(parts);
    }

    private List<String> considerations(Section section) {
        List<String> names = section.texts("considerations");
        for (String name : names) {
            if (vocabulary.find(name).isEmpty()) {
                section.mistake(
                        section.line(),
                        "considerations: there is no fact '" + name + "'" + vocabulary.near(name));
            }
        }
        return names;
    }

    private List<Element> elements(Section rule, String ruleId) {
        List<Element> elements = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : rule.sections("elements")) {
            Element element = element(section, ruleId);
            if (!names.add(element.id())) {
                section.mistake(
                        section.line(),
                        "the element '" + element.id() + "' occurs twice in this rule; rename one");
            }
            elements.add(element);
        }
        if (elements.isEmpty()) {
            rule.mistake(
                    rule.line(),
                    "a rule asks something; write 'elements:' with id, question and when");
        }
        return elements;
    }

    private Element element(Section section, String rule) {
        String id = id(section);
        boolean profile = section.flag("profile");
        if (profile == (section.node("when") != null)) {
            section.mistake(
                    section.line(),
                    "the element '"
                            + id
                            + "' is answered either by facts ('when: ...') or by profiles ('profile: true')");
        }
        Condition when =
                profile ? new Condition.Position(rule, id) : conditions.read(section, "when", rule);
        var element = new Element(id, section.text("question"), when, section.text("note", ""));
        section.end();
        return element;
    }

    private static String id(Section section) {
        String id = section.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.mistake(
                    section.line(),
                    "'" + id + "' is no id; use a-z, 0-9, '-' and '.' between parts");
        }
        return id;
    }
}
