package org.dazaifu.response.embassy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.fact.DocumentKind;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.ConditionParser;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Reference;
import org.dazaifu.response.yaml.Section;

/** Reads one sentence of the file. */
final class PatternParser {

    private static final Condition NEVER = new Condition.Any(List.of());
    private static final List<String> OF_THE_DOCUMENT =
            List.of("to", "sender", "government", "partners");

    private final LawBook law;

    PatternParser(LawBook law) {
        this.law = law;
    }

    Pattern read(Section section) {
        String id = section.text("id");
        Part part = section.choice("part", Part.class, Part.FACTS);
        SortedSet<Setting> settings = settings(section);
        boolean formula = section.flag("formula");
        Condition when = condition(section, "when", new Condition.All(List.of()));
        Condition unless = condition(section, "unless", NEVER);
        Template english = template(section, "en", section.text("en"));
        Template japanese = template(section, "ja", section.text("ja"));
        boolean both = settings.stream().map(Setting::kind).distinct().count() > 1;
        Template note =
                both || section.node("ja_note") != null
                        ? template(section, "ja_note", section.text("ja_note"))
                        : japanese;
        var pattern =
                new Pattern(id, part, settings, formula, when, unless, english, japanese, note);
        rests(section, pattern);
        section.end();
        return pattern;
    }

    private static SortedSet<Setting> settings(Section section) {
        SortedSet<Setting> settings = new TreeSet<>();
        for (String word : section.texts("kinds")) {
            var kind = DocumentKind.of(word);
            boolean known = false;
            for (Setting setting : EnumSet.allOf(Setting.class)) {
                String name = setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
                if (name.equals(word) || kind.filter(setting.kind()::equals).isPresent()) {
                    settings.add(setting);
                    known = true;
                }
            }
            if (!known) {
                section.mistake(
                        section.line(),
                        "'%s' is no kind; write some of demarche, public-statement, to-suspected, to-origin, alone, joint"
                                .formatted(word));
            }
        }
        if (settings.isEmpty()) {
            section.mistake(section.line(), "in which documents? Write 'kinds: [demarche]'");
        }
        return settings;
    }

    private Condition condition(Section section, String key, Condition otherwise) {
        if (section.node(key) == null) {
            return otherwise;
        }
        List<Reference> references = new ArrayList<>();
        Condition read =
                new ConditionParser(ConditionParser.Asker.MEASURE, law.vocabulary(), references)
                        .read(section, key, "");
        for (Reference reference : references) {
            if (!isThere(reference.to())) {
                section.mistake(
                        reference.line(),
                        "there is no such rule, element or policy of confidence; 'dazaifu respond' shows all");
            }
        }
        return read;
    }

    private boolean isThere(Condition name) {
        return switch (name) {
            case Condition.RuleMet(String rule) -> law.find(rule).isPresent();
            case Condition.ElementMet(String rule, String element) ->
                    law.find(rule).flatMap(one -> one.element(element)).isPresent();
            case Condition.Confident(String policy) -> law.policy().find(policy).isPresent();
            case Condition.FactIs _,
                    Condition.Position _,
                    Condition.All _,
                    Condition.Any _,
                    Condition.Not _ ->
                    true;
        };
    }

    private Template template(Section section, String key, String text) {
        Template template;
        try {
            template = Template.parse(text);
        } catch (Template.Unpaired e) {
            section.mistake(
                    section.line(), "'" + key + "' has a brace without its other; write {fact}");
            return new Template(List.of());
        }
        for (Template.Slot slot : template.slots()) {
            String mistake = mistake(slot);
            if (!mistake.isEmpty()) {
                section.mistake(section.line(), "'" + key + "': " + mistake);
            }
        }
        return template;
    }

    private String mistake(Template.Slot slot) {
        if (!slot.isFact()) {
            return OF_THE_DOCUMENT.contains(slot.name()) && slot.form().isEmpty()
                    ? ""
                    : "there is no {"
                            + slot.name()
                            + "}; write a fact, or one of "
                            + OF_THE_DOCUMENT;
        }
        var fact = law.vocabulary().find(slot.name());
        if (fact.isEmpty()) {
            return "there is no fact '" + slot.name() + "'" + law.vocabulary().near(slot.name());
        }
        return SentenceReader.fits(slot.form(), fact.get().type())
                ? ""
                : "'%s' is %s, so {%s:%s} cannot be said; the forms are %s"
                        .formatted(
                                slot.name(),
                                fact.get().expects(),
                                slot.name(),
                                slot.form(),
                                SentenceReader.forms());
    }

    /** Nothing is said that no fact carries; law is said where a rule is met. */
    private static void rests(Section section, Pattern pattern) {
        boolean bare = section.node("when") == null && pattern.printed().isEmpty();
        if (pattern.formula()) {
            if (!bare || section.node("unless") != null) {
                section.mistake(
                        section.line(),
                        "a formula says nothing of the case; leave out 'formula', or the facts");
            }
        } else if (bare) {
            section.mistake(
                    section.line(),
                    "on what does it rest? Write 'when: FACT', or 'formula: true' where it says nothing of the case");
        } else if (pattern.part() == Part.LAW && pattern.rules().isEmpty()) {
            section.mistake(
                    section.line(), "what is said of law rests on a rule; write 'when: rule ID'");
        }
    }
}
