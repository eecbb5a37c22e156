package org.dazaifu.casebook.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.casebook.CaseHeader;
import org.dazaifu.response.Response;
import org.dazaifu.response.effect.EffectsRecord;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Rule;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Standing;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** All that the template of a response prints. */
record ResponseView(
        CaseHeader header,
        Response response,
        AnswerWording answers,
        List<Column> columns,
        List<Body> bodies,
        EffectsRecord effects,
        Instant made,
        String style,
        String policy) {

    /** The options of one family, by how they stand. */
    record Column(String title, List<Group> groups) {
        List<OptionView> options() {
            return groups.stream().flatMap(group -> group.options().stream()).toList();
        }
    }

    /** The options of one family that stand alike. */
    record Group(Standing standing, List<OptionView> options) {}

    /** The rules of one body of law. */
    record Body(String title, List<RuleView> rules) {}

    static ResponseView of(
            CaseHeader header,
            Response response,
            AnswerWording answers,
            EffectsRecord effects,
            Instant made) {
        String style = Style.ofResponse(header.marking());
        return new ResponseView(
                header,
                response,
                answers,
                columns(response, answers),
                bodies(response, answers),
                effects,
                made,
                style,
                Style.policy(style));
    }

    private static List<Column> columns(Response response, AnswerWording answers) {
        List<Column> columns = new ArrayList<>();
        for (Family family : Family.values()) {
            List<Group> groups = new ArrayList<>();
            for (Standing standing : Standing.values()) {
                List<OptionView> options =
                        response.options().stream()
                                .filter(one -> one.measure().family() == family)
                                .filter(one -> Standing.of(one) == standing)
                                .map(one -> option(one, response, answers))
                                .toList();
                if (!options.isEmpty()) {
                    groups.add(new Group(standing, options));
                }
            }
            columns.add(new Column(answers.family(family), groups));
        }
        return columns;
    }

    private static OptionView option(Option option, Response response, AnswerWording answers) {
        Evaluation evaluation = response.evaluation();
        boolean proposalsSuffice =
                evaluation
                        .book()
                        .policy()
                        .proposalsSuffice()
                        .contains(option.measure().family().word());
        return new OptionView(
                option,
                proposalsSuffice ? evaluation : confirmed(evaluation),
                evaluation.facts(),
                answers);
    }

    /** On what people confirmed or the case says: sightings alone never answer the law. */
    private static Evaluation confirmed(Evaluation evaluation) {
        return new Evaluation(
                evaluation.book(), evaluation.facts().confirmed(), evaluation.profile());
    }

    private static List<Body> bodies(Response response, AnswerWording answers) {
        Evaluation evaluation = confirmed(response.evaluation());
        Map<String, List<RuleView>> bodies = new LinkedHashMap<>();
        for (Rule rule : evaluation.book().rules()) {
            RuleView view = RuleView.of(rule, evaluation, response.evaluation().facts(), answers);
            bodies.computeIfAbsent(view.body(), _ -> new ArrayList<>()).add(view);
        }
        return bodies.entrySet().stream()
                .map(body -> new Body(body.getKey(), body.getValue()))
                .toList();
    }

    Wording words() {
        return answers.words();
    }

    String profile() {
        return words().say(response.evaluation().profile().name());
    }

    /** What a measure is called, in English. */
    String title(String measure) {
        return response.options().stream()
                .filter(one -> one.measure().id().equals(measure))
                .map(one -> one.measure().title())
                .findFirst()
                .orElse(measure);
    }

    /** Whether a step was taken. */
    String done(Truth done) {
        return words().say(
                        switch (done) {
                            case MET -> "done";
                            case OPEN -> "nobody said whether it was done";
                            case NOT_MET -> "not done";
                        });
    }

    /** How many options stand so. */
    long count(Standing standing) {
        return response.options().stream().filter(one -> Standing.of(one) == standing).count();
    }

    /** Everything known, with where it comes from. */
    List<AnswerView.Ground> facts() {
        var view = new AnswerView(response.evaluation(), response.evaluation().facts(), answers);
        return response.evaluation().facts().all().stream().map(view::ground).toList();
    }

    String question(String fact) {
        return words().say(response.evaluation().book().vocabulary().get(fact).question());
    }
}
