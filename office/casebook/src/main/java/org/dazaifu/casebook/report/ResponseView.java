package org.dazaifu.casebook.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.response.Response;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Unknown;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Status;

/** All that the template of a response prints. */
record ResponseView(
        CaseHeader header,
        Response response,
        List<Group> groups,
        Instant made,
        String style,
        String policy) {

    /** The options of one status. */
    record Group(Status status, String heading, List<Option> options) {}

    /** A rule that a measure rests on, with its elements. */
    record Law(Rule rule, Truth truth, List<Asked> elements) {}

    /** An element, its answer, what it rests on, and what would decide it. */
    record Asked(String question, Truth truth, List<String> facts, List<String> gaps) {}

    static ResponseView of(CaseHeader header, Response response, Instant made) {
        String style = Style.of(header.marking());
        var groups = new ArrayList<Group>();
        for (Status status : Status.values()) {
            groups.add(
                    new Group(
                            status,
                            heading(status),
                            response.options().stream()
                                    .filter(option -> option.status() == status)
                                    .toList()));
        }
        return new ResponseView(header, response, groups, made, style, Style.policy(style));
    }

    private static String heading(Status status) {
        return switch (status) {
            case AVAILABLE -> "Available";
            case ONCE -> "Available once something is known or done";
            case NOT_AVAILABLE -> "Not available, by the facts";
            case NOT_LAWFUL -> "Not lawful on these facts";
        };
    }

    private Evaluation evaluation() {
        return response.evaluation();
    }

    /** What an option waits for, or what stands in its way, in a few words. */
    String gist(Option option) {
        return switch (option.status()) {
            case AVAILABLE -> option.measure().deadline().why();
            case ONCE -> {
                List<String> open =
                        option.once().stream()
                                .map(want -> evaluation().book().question(want.unknown()))
                                .distinct()
                                .toList();
                yield open.isEmpty()
                        ? "What it needs contradicts itself on these facts."
                        : open.getFirst()
                                + (open.size() > 1 ? " And " + (open.size() - 1) + " more." : "");
            }
            case NOT_AVAILABLE, NOT_LAWFUL ->
                    option.because().isEmpty()
                            ? ""
                            : option.because().getFirst().question() + " Answered otherwise.";
        };
    }

    /** What would have to turn out how. */
    List<String> gaps(Option option) {
        return option.once().stream()
                .map(want ->
                        evaluation().book().question(want.unknown()) + " (" + want.words() + ")")
                .toList();
    }

    /** What stands in its way. */
    List<String> against(Option option) {
        return option.because().stream()
                .map(reason -> reason.question() + " " + facts(reason.answer().used()))
                .toList();
    }

    /** The rules that an option's law names. */
    List<Law> law(Option option) {
        Set<String> rules = new LinkedHashSet<>();
        option.measure().law().forEach(condition -> rules(condition, rules));
        return rules.stream().map(this::law).toList();
    }

    private static void rules(Condition condition, Set<String> rules) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> rules(part, rules));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> rules(part, rules));
            case Condition.Not(Condition part) -> rules(part, rules);
            case Condition.RuleMet(String rule) -> rules.add(rule);
            case Condition.ElementMet(String rule, String _) -> rules.add(rule);
            case Condition.FactIs _, Condition.Position _, Condition.Confident _ -> {}
        }
    }

    private Law law(String id) {
        Rule rule = evaluation().book().rule(id);
        List<Asked> elements =
                rule.elements().stream()
                        .map(element ->
                                asked(element.question(), evaluation().element(id, element.id())))
                        .toList();
        return new Law(rule, evaluation().rule(id).truth(), elements);
    }

    /** Whatever else it needs, attribution included. */
    List<Asked> needs(Option option) {
        return option.measure().needs().stream()
                .map(need -> asked(need.words(), evaluation().answer(need.when())))
                .toList();
    }

    private Asked asked(String question, Answer answer) {
        return new Asked(
                question,
                answer.truth(),
                answer.used().stream().map(this::fact).toList(),
                answer.deciding().stream().map(this::gap).distinct().toList());
    }

    private String gap(Unknown unknown) {
        return evaluation().book().question(unknown);
    }

    private String facts(SortedSet<String> names) {
        return String.join("; ", names.stream().map(this::fact).toList());
    }

    private String fact(String name) {
        Optional<Fact> fact = evaluation().facts().find(name);
        return fact.map(one ->
                        name + " = " + one.value().written() + " (" + one.source().words() + ")")
                .orElse(name);
    }

    List<Fact> facts() {
        return List.copyOf(evaluation().facts().all());
    }

    static String questions(Rule rule) {
        return rule.sources().stream()
                .map(source -> source.words())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    static String hours(double hours) {
        return hours < 72
                ? Words.count(Math.round(hours), "hour")
                : Words.count(Math.round(hours / 24), "day");
    }
}
