package org.dazaifu.response.option;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.fact.Vocabulary;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.ConditionParser;
import org.dazaifu.response.law.ConditionParser.Asker;
import org.dazaifu.response.law.Reference;
import org.dazaifu.response.option.Measure.Deadline;
import org.dazaifu.response.option.Measure.Less;
import org.dazaifu.response.option.Measure.Need;
import org.dazaifu.response.option.Measure.Reversible;
import org.dazaifu.response.option.Measure.Risks;
import org.dazaifu.response.option.Measure.Serves;
import org.dazaifu.response.option.Measure.Step;
import org.dazaifu.response.yaml.Section;
import org.dazaifu.response.yaml.YamlNode;

/** Reads a file with {@code measures}; the form is in docs/response.md. */
final class MeasureParser {

    private static final double YEAR = 8760;

    private final ConditionParser conditions;
    private final List<Reference> references;

    MeasureParser(Vocabulary vocabulary, List<Reference> references) {
        this.conditions = new ConditionParser(Asker.MEASURE, vocabulary, references);
        this.references = references;
    }

    List<Measure> read(Section file) {
        List<Measure> measures = new ArrayList<>();
        file.sections("measures").forEach(section -> measures.add(measure(section)));
        file.end();
        return measures;
    }

    private Measure measure(Section section) {
        String id = section.text("id");
        String attribution = section.text("attribution", "");
        List<Need> needs = new ArrayList<>();
        if (!attribution.isEmpty()) {
            Condition confident = new Condition.Confident(attribution);
            references.add(new Reference(confident, section.source(), section.line()));
            needs.add(new Need("technical attribution as the policy demands", confident));
        }
        for (Section need : section.sections("needs")) {
            needs.add(new Need(need.text("need"), required(need, "when", id)));
            need.end();
        }
        Condition law = conditions.read(section, "law", id);
        var measure =
                new Measure(
                        id,
                        section.text("title"),
                        section.choice("family", Family.class, Family.TECHNICAL),
                        section.text("decides"),
                        conditions.read(section, "fits", id),
                        law instanceof Condition.All(List<Condition> parts) ? parts : List.of(law),
                        needs,
                        attribution,
                        section.texts("evidence"),
                        section.section("risks")
                                .map(MeasureParser::risks)
                                .orElseGet(() -> none(section)),
                        section.section("serves")
                                .map(MeasureParser::serves)
                                .orElseGet(() -> nothing(section)),
                        section.choice("reversible", Reversible.class, Reversible.NO),
                        section.section("deadline")
                                .map(MeasureParser::deadline)
                                .orElseGet(() -> late(section)),
                        section.node("urgent_when") == null
                                ? new Condition.Any(List.of())
                                : conditions.read(section, "urgent_when", id),
                        steps(section, id),
                        section.section("less")
                                .map(MeasureParser::less)
                                .orElseGet(() -> more(section)),
                        section.source(),
                        section.line());
        section.end();
        return measure;
    }

    private Condition required(Section section, String key, String id) {
        YamlNode node = section.node(key);
        if (node == null) {
            section.mistake(section.line(), "'" + key + "' is missing; write when this is met");
        }
        return conditions.read(section, key, id);
    }

    private List<Step> steps(Section section, String id) {
        List<Step> steps = new ArrayList<>();
        for (Section step : section.sections("steps")) {
            steps.add(
                    new Step(
                            step.text("do"),
                            step.node("done") == null
                                    ? new Condition.Any(List.of())
                                    : conditions.read(step, "done", id)));
            step.end();
        }
        return steps;
    }

    private static Risks risks(Section section) {
        var risks =
                new Risks(
                        section.choice("escalation", Grade.class, Grade.HIGH),
                        section.choice("disclosure", Grade.class, Grade.HIGH),
                        section.choice("third_parties", Grade.class, Grade.HIGH),
                        section.text("note"));
        section.end();
        return risks;
    }

    private static Risks none(Section section) {
        missing(section, "risks: {escalation, disclosure, third_parties, note}");
        return new Risks(Grade.HIGH, Grade.HIGH, Grade.HIGH, "");
    }

    private static Serves serves(Section section) {
        var serves =
                new Serves(
                        section.choice("stop_harm", Grade.class, Grade.NONE),
                        section.choice("prevent", Grade.class, Grade.NONE),
                        section.choice("accountability", Grade.class, Grade.NONE));
        section.end();
        return serves;
    }

    private static Serves nothing(Section section) {
        missing(section, "serves: {stop_harm, prevent, accountability}");
        return new Serves(Grade.NONE, Grade.NONE, Grade.NONE);
    }

    private static Deadline deadline(Section section) {
        var deadline = new Deadline(section.number("hours", 0, 10 * YEAR), section.text("why"));
        section.end();
        return deadline;
    }

    private static Deadline late(Section section) {
        missing(section, "deadline: {hours, why}");
        return new Deadline(YEAR, "");
    }

    private static Less less(Section section) {
        var less = new Less(section.text("instead", ""), section.text("because"));
        section.end();
        return less;
    }

    private static Less more(Section section) {
        missing(section, "less: {instead, because}");
        return new Less("", "");
    }

    private static void missing(Section section, String form) {
        section.mistake(section.line(), "a measure needs '" + form + "'");
    }
}
