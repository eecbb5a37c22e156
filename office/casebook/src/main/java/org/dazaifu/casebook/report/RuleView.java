package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.wording.AnswerWording;

/**
 * A rule of law on the facts of a case.
 *
 * @param published where, in one phrase
 * @param condition how its elements make the answer
 * @param views what each profile published on its elements
 * @param considerations what practice weighs and no condition reads, with what is known of it
 */
record RuleView(
        Rule rule,
        String title,
        String body,
        String meaning,
        Truth truth,
        String published,
        String condition,
        List<AnswerView.Asked> elements,
        String disagreement,
        List<Views> views,
        List<String> considerations) {

    /** The published views on one element. */
    record Views(String question, List<Said> said) {}

    /** What one State published. */
    record Said(Truth truth, String view, String source) {}

    static RuleView of(Rule rule, Evaluation evaluation, Facts facts, AnswerWording answers) {
        var view = new AnswerView(evaluation, facts, answers);
        var words = answers.words();
        List<AnswerView.Asked> elements = new ArrayList<>();
        List<Views> views = new ArrayList<>();
        for (Element element : rule.elements()) {
            elements.add(
                    view.asked(
                            element.question(),
                            element.note(),
                            evaluation.element(rule.id(), element.id())));
            if (element.askedOfProfile()) {
                views.add(
                        new Views(
                                words.say(element.question()),
                                said(rule, element, evaluation, view)));
            }
        }
        return new RuleView(
                rule,
                words.say(rule.title()),
                words.say(rule.body()),
                answers.kind(rule.kind()),
                evaluation.rule(rule.id()).truth(),
                words.clauses(rule.sources().stream().map(answers::source).toList()),
                answers.condition(rule.answer()),
                elements,
                rule.disagreement().isEmpty() ? "" : words.say(rule.disagreement()),
                views,
                rule.considerations().stream()
                        .map(evaluation.book().vocabulary()::get)
                        .map(fact -> considered(fact, evaluation, answers))
                        .toList());
    }

    private static List<Said> said(
            Rule rule, Element element, Evaluation evaluation, AnswerView view) {
        List<Said> said = new ArrayList<>();
        for (Profile profile : evaluation.book().profiles().values()) {
            profile.view(rule.id(), element.id())
                    .ifPresent(one ->
                            said.add(
                                    new Said(
                                            one.answer(),
                                            view.view(profile, one),
                                            view.source(one))));
        }
        return said;
    }

    private static String considered(
            FactDefinition fact, Evaluation evaluation, AnswerWording answers) {
        var words = answers.words();
        String value =
                evaluation
                        .facts()
                        .find(fact.name())
                        .map(one -> words.value(one.name(), one.value()))
                        .orElse(words.say("unknown"));
        return words.say("{0} Answer: {1}", words.say(fact.question()), value);
    }
}
