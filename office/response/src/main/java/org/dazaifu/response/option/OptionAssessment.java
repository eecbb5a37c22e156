package org.dazaifu.response.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Reasons;
import org.dazaifu.response.law.Reasons.Reason;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.law.Ways;
import org.dazaifu.response.option.Measure.Need;
import org.dazaifu.response.option.Option.StepTaken;

/**
 * Which measures of a catalogue are open to whoever has to decide.
 *
 * <p>Facts that are only proposed from sightings count in the families that the policy names. In
 * the others a measure is at most available once a person has confirmed them.
 */
public final class OptionAssessment {

    private final Catalogue catalogue;
    private final Evaluation everything;
    private final Evaluation confirmed;

    /** The evaluation is that of all facts, proposals included. */
    public OptionAssessment(Catalogue catalogue, Evaluation everything) {
        this.catalogue = catalogue;
        this.everything = everything;
        this.confirmed =
                new Evaluation(
                        everything.book(), everything.facts().confirmed(), everything.profile());
    }

    /**
     * Every measure: by status, those that fit the facts before those that may, then by score, then
     * by id.
     */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        catalogue.measures().forEach(measure -> options.add(option(measure)));
        options.sort(
                Comparator.comparing(Option::status)
                        .thenComparing(option -> !option.fits())
                        .thenComparing(Comparator.comparingDouble(Option::score).reversed())
                        .thenComparing(option -> option.measure().id()));
        return options;
    }

    private Option option(Measure measure) {
        Evaluation evaluation = evaluation(measure.family());
        Condition law = new Condition.All(measure.law());
        Condition other = other(measure);
        Condition whole = new Condition.All(List.of(law, other));
        Answer answer = evaluation.answer(whole);
        Status status = status(evaluation, law, answer);
        boolean urgent = evaluation.answer(measure.urgentWhen()).truth() == Truth.MET;
        Optional<List<Want>> way =
                status == Status.ONCE
                        ? new Ways(evaluation, everything.facts()).to(whole)
                        : Optional.empty();
        return new Option(
                measure,
                status,
                answer,
                evaluation.answer(measure.fits()).truth() == Truth.MET,
                way.orElse(List.of()),
                toConfirm(answer),
                because(evaluation, status, law, other),
                catalogue.weights().score(measure, urgent),
                urgent,
                steps(evaluation, measure));
    }

    private Evaluation evaluation(Family family) {
        boolean proposalsSuffice =
                everything.book().policy().proposalsSuffice().contains(family.word());
        return proposalsSuffice ? everything : confirmed;
    }

    private static Condition other(Measure measure) {
        List<Condition> parts = new ArrayList<>();
        parts.add(measure.fits());
        measure.needs().stream().map(Need::when).forEach(parts::add);
        return new Condition.All(parts);
    }

    private static Status status(Evaluation evaluation, Condition law, Answer whole) {
        return switch (whole.truth()) {
            case MET -> Status.AVAILABLE;
            case OPEN -> Status.ONCE;
            case NOT_MET ->
                    evaluation.answer(law).truth() == Truth.NOT_MET
                            ? Status.NOT_LAWFUL
                            : Status.NOT_AVAILABLE;
        };
    }

    private static List<Reason> because(
            Evaluation evaluation, Status status, Condition law, Condition other) {
        return switch (status) {
            case AVAILABLE, ONCE -> List.of();
            case NOT_LAWFUL -> new Reasons(evaluation).against(law);
            case NOT_AVAILABLE -> new Reasons(evaluation).against(other);
        };
    }

    /** What is open to the measure and proposed by the evidence. */
    private SortedSet<String> toConfirm(Answer answer) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : answer.openFacts()) {
            everything.facts().find(name).filter(Fact::proposed).ifPresent(_ -> names.add(name));
        }
        return names;
    }

    private static List<StepTaken> steps(Evaluation evaluation, Measure measure) {
        return measure.steps().stream()
                .map(step -> new StepTaken(step.words(), done(evaluation, step.done())))
                .toList();
    }

    /** A step of which nothing is asked is open: nobody said that it was taken. */
    private static Truth done(Evaluation evaluation, Condition done) {
        return done.equals(new Condition.Any(List.of()))
                ? Truth.OPEN
                : evaluation.answer(done).truth();
    }
}
