package org.dazaifu.response;

import java.util.Collection;
import java.util.List;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactSource;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Reasons.Reason;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Unknown;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.option.Measure;
import org.dazaifu.response.option.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link Response} for programs; docs/response.md has the form. */
public final class ResponseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Evaluation evaluation;

    private ResponseJson(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The response as one object, over several lines. */
    public static String of(Response response) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new ResponseJson(response.evaluation()).whole(response));
    }

    private ObjectNode whole(Response response) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", "dazaifu-response/1");
        json.put("profile", evaluation.profile().code());
        ArrayNode options = json.putArray("options");
        response.options().forEach(option -> option(option, options.addObject()));
        ArrayNode rules = json.putArray("rules");
        evaluation.book().rules().forEach(rule -> rule(rule, rules.addObject()));
        ArrayNode differences = json.putArray("differences");
        for (Response.Difference difference : response.differences()) {
            ObjectNode one = differences.addObject().put("rule", difference.rule().id());
            ObjectNode answers = one.putObject("answers");
            difference.answers().forEach((name, truth) -> answers.put(name, truth.words()));
        }
        ArrayNode facts = json.putArray("facts");
        evaluation.facts().all().forEach(fact -> fact(fact, facts.addObject()));
        return json;
    }

    private void option(Option option, ObjectNode json) {
        Measure measure = option.measure();
        json.put("id", measure.id()).put("title", measure.title());
        json.put("family", measure.family().word());
        json.put("status", option.status().words());
        json.put("fits", option.fits());
        json.put("decides", measure.decides());
        json.put("score", option.score()).put("urgent", option.urgent());
        json.putObject("deadline")
                .put("hours", measure.deadline().hours())
                .put("why", measure.deadline().why());
        ArrayNode once = json.putArray("once");
        for (Want want : option.once()) {
            once.addObject()
                    .put("is", want.words())
                    .put("question", evaluation.book().question(want.unknown()));
        }
        strings(json.putArray("to_confirm"), option.toConfirm());
        ArrayNode because = json.putArray("because");
        for (Reason reason : option.because()) {
            ObjectNode one = because.addObject().put("rule", reason.rule());
            one.put("element", reason.element()).put("question", reason.question());
            strings(one.putArray("facts"), reason.answer().used());
        }
        ArrayNode law = json.putArray("law");
        for (Condition condition : measure.law()) {
            law.addObject()
                    .put("condition", words(condition))
                    .put("answer", evaluation.answer(condition).truth().words());
        }
        ArrayNode needs = json.putArray("needs");
        for (Measure.Need need : measure.needs()) {
            needs.addObject()
                    .put("need", need.words())
                    .put("answer", evaluation.answer(need.when()).truth().words());
        }
        strings(json.putArray("evidence"), measure.evidence());
        json.putObject("risks")
                .put("escalation", measure.risks().escalation().word())
                .put("disclosure", measure.risks().disclosure().word())
                .put("third_parties", measure.risks().thirdParties().word())
                .put("note", measure.risks().note());
        json.put("reversible", measure.reversible().name().toLowerCase(java.util.Locale.ROOT));
        ArrayNode steps = json.putArray("steps");
        for (Option.StepTaken step : option.steps()) {
            steps.addObject().put("do", step.words()).put("done", step.done().words());
        }
        json.putObject("less")
                .put("instead", measure.less().instead())
                .put("because", measure.less().because());
    }

    /** A condition as an author would write it. */
    static String words(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
            case Condition.Not(Condition part) -> "not " + words(part);
            case Condition.FactIs(String fact, var comparison) -> fact + comparison.written();
            case Condition.RuleMet(String rule) -> "rule " + rule;
            case Condition.ElementMet(String rule, String element) ->
                    "element " + rule + "/" + element;
            case Condition.Position(String rule, String element) ->
                    "position " + rule + "/" + element;
            case Condition.Confident(String policy) -> "confidence " + policy;
        };
    }

    private static String joined(List<Condition> parts, String with) {
        String text = String.join(with, parts.stream().map(ResponseJson::words).toList());
        return parts.size() > 1 ? "(" + text + ")" : text;
    }

    private void rule(Rule rule, ObjectNode json) {
        json.put("id", rule.id()).put("title", rule.title()).put("body", rule.body());
        json.put("kind", rule.kind().name().toLowerCase(java.util.Locale.ROOT));
        answer(evaluation.rule(rule.id()), json);
        ArrayNode sources = json.putArray("sources");
        rule.sources().forEach(source -> sources.add(source.words()));
        ArrayNode elements = json.putArray("elements");
        for (Element element : rule.elements()) {
            ObjectNode one = elements.addObject().put("id", element.id());
            one.put("question", element.question());
            answer(evaluation.element(rule.id(), element.id()), one);
            one.put("note", element.note());
        }
        json.put("disagreement", rule.disagreement());
    }

    private static void answer(Answer answer, ObjectNode json) {
        json.put("answer", answer.truth().words());
        strings(json.putArray("used"), answer.used());
        strings(json.putArray("deciding"), answer.deciding().stream().map(Unknown::id).toList());
    }

    private static void fact(Fact fact, ObjectNode json) {
        json.put("name", fact.name());
        switch (fact.value()) {
            case FactValue.Flag(boolean yes) -> json.put("value", yes);
            case FactValue.Amount(double amount) -> json.put("value", amount);
            case FactValue.Choice(String choice) -> json.put("value", choice);
            case FactValue.Words(String words) -> json.put("value", words);
            case FactValue.Several several -> strings(json.putArray("value"), several.values());
        }
        json.put("proposed", fact.proposed()).put("source", fact.source().words());
        json.put("marking", fact.marking().label().label());
        strings(json.putArray("release"), fact.marking().words());
        if (fact.source() instanceof FactSource.Sightings(List<Long> numbers, var _)) {
            ArrayNode sightings = json.putArray("sightings");
            numbers.forEach(sightings::add);
        }
    }

    private static void strings(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
