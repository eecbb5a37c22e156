package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.fact.FactType;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.law.Condition.All;
import org.dazaifu.response.law.Condition.Any;
import org.dazaifu.response.law.Condition.Not;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlNode;
import org.dazaifu.response.yaml.YamlNode.Entry;
import org.dazaifu.response.yaml.YamlNode.Mapping;
import org.dazaifu.response.yaml.YamlNode.Scalar;
import org.dazaifu.response.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions: a phrase ({@link PhraseParser}), a list (all of it), or {@code all}, {@code
 * any}, {@code not} over conditions. A mistake leaves a condition that never holds, so that reading
 * goes on; the whole is refused later.
 */
public final class ConditionParser {

    /** A stand-in after a mistake. */
    static final Condition NEVER = new Any(List.of());

    private static final String FORM =
            "write a phrase such as 'effect.injured >= 1', a list of phrases, or all:, any:, not:";

    /** Who may ask: law never reads technical attribution, measures may. */
    public enum Asker {
        /** A rule of law. */
        LAW,
        /** A measure of the catalogue. */
        MEASURE
    }

    private final Asker asker;
    private final Vocabulary vocabulary;
    private final List<Reference> references;

    /** References that are read are added to the list given. */
    public ConditionParser(Asker asker, Vocabulary vocabulary, List<Reference> references) {
        this.asker = asker;
        this.vocabulary = vocabulary;
        this.references = references;
    }

    /** The condition under a key; all of nothing where absent. */
    public Condition read(Section section, String key, String rule) {
        YamlNode node = section.node(key);
        return node == null ? new All(List.of()) : condition(section, node, rule);
    }

    private Condition condition(Section section, YamlNode node, String rule) {
        return switch (node) {
            case Scalar scalar -> phrase(section, scalar, rule);
            case Sequence sequence -> new All(parts(section, sequence, rule));
            case Mapping mapping -> combined(section, mapping, rule);
        };
    }

    private Condition combined(Section section, Mapping mapping, String rule) {
        if (mapping.entries().size() != 1) {
            section.mistake(mapping.line(), "one of all:, any:, not: at a time; " + FORM);
            return NEVER;
        }
        Entry entry = mapping.entries().getFirst();
        return switch (entry.key()) {
            case "not" -> new Not(condition(section, entry.value(), rule));
            case "all", "any" -> {
                if (!(entry.value() instanceof Sequence sequence) || sequence.items().isEmpty()) {
                    section.mistake(entry.line(), "'" + entry.key() + "' needs a list below it");
                    yield NEVER;
                }
                List<Condition> parts = parts(section, sequence, rule);
                yield entry.key().equals("all") ? new All(parts) : new Any(parts);
            }
            default -> {
                section.mistake(entry.line(), "'" + entry.key() + "' is no condition; " + FORM);
                yield NEVER;
            }
        };
    }

    private List<Condition> parts(Section section, Sequence sequence, String rule) {
        List<Condition> parts = new ArrayList<>();
        sequence.items().forEach(item -> parts.add(condition(section, item, rule)));
        return parts;
    }

    private Condition phrase(Section section, Scalar scalar, String rule) {
        try {
            Condition condition = new PhraseParser(vocabulary, rule).read(scalar.text());
            String mistake = refused(condition);
            if (mistake != null) {
                section.mistake(scalar.line(), mistake);
            }
            refer(condition, section.source(), scalar.line());
            return condition;
        } catch (PhraseParser.NoPhrase e) {
            section.mistake(scalar.line(), e.getMessage() + "; " + FORM);
            return NEVER;
        }
    }

    private @Nullable String refused(Condition phrase) {
        return switch (phrase) {
            case Not(Condition part) -> refused(part);
            case Condition.FactIs(String fact, Comparison _)
                    when vocabulary.get(fact).type() == FactType.TEXT ->
                    "'" + fact + "' is a text for people; ask a fact of another type";
            case Condition.FactIs(String fact, Comparison _)
                    when asker == Asker.LAW && fact.startsWith("attribution.") ->
                    "law never reads technical attribution; ask a fact that a person states, such as state.directed";
            case Condition.Confident _ when asker == Asker.LAW ->
                    "no confidence in a rule of law; ask for it in a measure";
            case All _,
                    Any _,
                    Condition.FactIs _,
                    Condition.RuleMet _,
                    Condition.ElementMet _,
                    Condition.Position _,
                    Condition.Confident _ ->
                    null;
        };
    }

    private void refer(Condition phrase, String source, int line) {
        switch (phrase) {
            case Not(Condition part) -> refer(part, source, line);
            case Condition.RuleMet _, Condition.ElementMet _, Condition.Confident _ ->
                    references.add(new Reference(phrase, source, line));
            case All _, Any _, Condition.FactIs _, Condition.Position _ -> {}
        }
    }
}
