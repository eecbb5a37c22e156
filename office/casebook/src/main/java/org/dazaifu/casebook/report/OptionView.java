package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.option.Measure;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** One option, as its own page says it, on the facts that count for its family. */
final class OptionView {

    private final Option option;
    private final Evaluation evaluation;
    private final AnswerWording answers;
    private final AnswerView view;
    private final Facts facts;

    OptionView(Option option, Evaluation evaluation, Facts facts, AnswerWording answers) {
        this.option = option;
        this.evaluation = evaluation;
        this.answers = answers;
        this.view = new AnswerView(evaluation, facts, answers);
        this.facts = facts;
    }

    /** Something open, and how it would have to be answered. */
    record Wanted(AnswerView.Gap gap, String answer) {}

    Option option() {
        return option;
    }

    String id() {
        return option.measure().id();
    }

    String title() {
        return words().say(option.measure().title());
    }

    String mark() {
        return AnswerWording.mark(option.status());
    }

    String status() {
        return answers.status(option.status());
    }

    String within() {
        return words().duration(option.measure().deadline().hours());
    }

    /** What would have to turn out how, for it to be available. */
    List<Wanted> once() {
        return option.once().stream().map(this::wanted).toList();
    }

    private Wanted wanted(Want want) {
        return new Wanted(view.gap(want.unknown()), answers.wanted(want));
    }

    /** What stands in its way. */
    List<AnswerView.Asked> against() {
        return option.because().stream()
                .map(reason -> view.asked(reason.question(), "", reason.answer()))
                .toList();
    }

    /** Whether something that it needs is indicated by sightings alone. */
    boolean restsOnSightings() {
        return option.answer().used().stream()
                .anyMatch(name -> evaluation.facts().find(name).filter(Fact::proposed).isPresent());
    }

    /**
     * What the law must allow; what rules of law are asked for stands with each of {@link #rules}.
     */
    List<AnswerView.Asked> law() {
        return option.measure().law().stream().map(this::asked).toList();
    }

    private AnswerView.Asked asked(Condition condition) {
        Set<String> named = new LinkedHashSet<>();
        collect(condition, named);
        String question = answers.condition(condition);
        Answer answer = evaluation.answer(condition);
        return named.isEmpty()
                ? view.asked(question, "", answer)
                : new AnswerView.Asked(question, "", answer.truth(), List.of(), List.of());
    }

    /** The rules that its law names. */
    List<RuleView> rules() {
        Set<String> names = new LinkedHashSet<>();
        option.measure().law().forEach(condition -> collect(condition, names));
        return names.stream()
                .map(evaluation.book()::rule)
                .map(rule -> RuleView.of(rule, evaluation, facts, answers))
                .toList();
    }

    private static void collect(Condition condition, Set<String> rules) {
        switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.forEach(part -> collect(part, rules));
            case Condition.Any(List<Condition> parts) ->
                    parts.forEach(part -> collect(part, rules));
            case Condition.Not(Condition part) -> collect(part, rules);
            case Condition.RuleMet(String rule) -> rules.add(rule);
            case Condition.ElementMet(String rule, String _) -> rules.add(rule);
            case Condition.FactIs _, Condition.Position _, Condition.Confident _ -> {}
        }
    }

    /** When it makes sense at all, and whatever else it needs. */
    List<AnswerView.Asked> needs() {
        List<AnswerView.Asked> needs = new ArrayList<>();
        needs.add(
                view.asked(
                        words().say("It makes sense on these facts."),
                        "",
                        evaluation.answer(option.measure().fits())));
        for (Measure.Need need : option.measure().needs()) {
            needs.add(view.asked(need.words(), "", evaluation.answer(need.when())));
        }
        return needs;
    }

    Optional<AnswerView.Confidence> confidence() {
        return view.confidence(option.measure().attribution());
    }

    /** Everything open that could still change the answer. */
    List<AnswerView.Gap> gaps() {
        return option.answer().deciding().stream().map(view::gap).distinct().toList();
    }

    private Wording words() {
        return answers.words();
    }
}
