package org.dazaifu.response.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dazaifu.response.Response;
import org.dazaifu.response.content.Artifact;
import org.dazaifu.response.language.Phrasebook;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Measure;
import org.dazaifu.response.option.Option;
import org.dazaifu.response.option.Status;

/**
 * One option as steps: what has to be established first, the decision of whoever decides, what is
 * owed before, the measure, and the lesser measure where it is decided against.
 */
final class OptionBlock {

    private static final String DEMAND_MADE = "plan.demand_made";
    private static final String NOTIFIED = "plan.notified";
    private static final List<String> COUNTERMEASURES =
            List.of("sr.countermeasures", "sr.collective-countermeasures");

    private final Option option;
    private final Measure measure;
    private final int number;
    private final Response response;
    private final PlaybookHeader header;
    private final List<Artifact> artifacts;
    private final Phrasebook phrases;
    private final Parties parties;
    private final Steps steps;

    OptionBlock(
            Option option,
            int number,
            Response response,
            PlaybookHeader header,
            List<Artifact> artifacts,
            Phrasebook phrases,
            Parties parties,
            Steps steps) {
        this.option = option;
        this.measure = option.measure();
        this.number = number;
        this.response = response;
        this.header = header;
        this.artifacts = artifacts;
        this.phrases = phrases;
        this.parties = parties;
        this.steps = steps;
    }

    /** The step that it begins with. */
    String entry() {
        return steps.id("action", key(gated() ? "establish 0" : "decide"));
    }

    private boolean gated() {
        return option.status() == Status.ONCE;
    }

    private String key(String what) {
        return measure.id() + "\n" + what;
    }

    private String title() {
        return phrases.say(measure.title());
    }

    /** Adds the steps, which lead to {@code next} after the last. */
    void add(String next) {
        if (!gated()) {
            decide(next);
            return;
        }
        List<String> variables = establish();
        String condition =
                variables.stream()
                        .map(name -> name + ":value = 'true'")
                        .collect(Collectors.joining(" AND "));
        String without = steps.id("action", key("not established"));
        steps.decision(
                key("established"),
                phrases.say(Words.ESTABLISHED, title()),
                condition,
                steps.id("action", key("decide")),
                without,
                next);
        decide(steps.id("end", key("established")));
        steps.end(key("established"));
        steps.action(
                deed("not established", phrases.say(Words.NOT_ESTABLISHED, title()))
                        .saying(phrases.say(Words.NOT_ESTABLISHED_WHY))
                        .by(parties.caseTeam())
                        .make(),
                steps.id("end", key("not established")));
        steps.end(key("not established"));
    }

    /** A step for each open thing, and the variables that they set. */
    private List<String> establish() {
        List<Draft> drafts = new ArrayList<>();
        for (Want want : option.once()) {
            String question = phrases.say(response.evaluation().book().question(want.unknown()));
            drafts.add(
                    deed("establish " + drafts.size(), phrases.say(Words.ESTABLISH, question))
                            .saying(
                                    phrases.say(
                                            want.holds() ? Words.NEEDED_YES : Words.NEEDED_NO,
                                            want.words())));
        }
        var asked = option.once().stream().map(want -> want.unknown().id()).toList();
        for (String fact : option.toConfirm()) {
            if (!asked.contains(fact)) {
                String question = response.evaluation().book().vocabulary().get(fact).question();
                drafts.add(
                        deed(
                                        "establish " + drafts.size(),
                                        phrases.say(Words.CONFIRM, phrases.say(question)))
                                .saying(phrases.say(Words.PROPOSED)));
            }
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String variable = variable("established", i + 1);
            variables.add(variable);
            steps.variable(variable, drafts.get(i).name());
            boolean last = i + 1 == drafts.size();
            steps.action(
                    drafts.get(i)
                            .saying(phrases.say(Words.HOW_TO_SET, variable))
                            .doing("analyze-collected-data")
                            .by(parties.caseTeam())
                            .setting(variable)
                            .make(),
                    last
                            ? steps.id("if-condition", key("established"))
                            : steps.id("action", key("establish " + (i + 1))));
        }
        return variables;
    }

    private String variable(String what, int place) {
        String plain = measure.id().replaceAll("[^a-zA-Z0-9]", "_");
        String shortened = plain.substring(0, Math.min(plain.length(), 100));
        return "__" + what + "_" + number + "_" + place + "_" + shortened + "__";
    }

    /** The point at which a human decides. */
    private void decide(String next) {
        String variable = variable("decided", 1);
        steps.variable(variable, phrases.say(Words.DECIDED, title()));
        Draft decision =
                deed("decide", phrases.say(Words.DECIDE, title()))
                        .doing("identify-steps")
                        .by(parties.decider(measure.decides()))
                        .setting(variable);
        considerations().forEach(decision::saying);
        decision.saying(phrases.say(Words.HOW_TO_DECIDE, variable));
        steps.action(decision.make(), steps.id("if-condition", key("decided")));
        List<Draft> deeds = deeds();
        steps.decision(
                key("decided"),
                phrases.say(Words.DECIDED, title()),
                variable + ":value = 'true'",
                steps.id("action", key(deeds.getFirst().what())),
                steps.id("action", key("against")),
                next);
        String end = steps.id("end", key("decided"));
        for (int i = 0; i < deeds.size(); i++) {
            boolean last = i + 1 == deeds.size();
            steps.action(
                    deeds.get(i).make(),
                    last ? end : steps.id("action", key(deeds.get(i + 1).what())));
        }
        steps.end(key("decided"));
        Draft against =
                deed("against", phrases.say(Words.AGAINST, title()))
                        .saying(phrases.say(Words.AGAINST_WHY))
                        .by(parties.caseTeam());
        against.saying(less());
        steps.action(against.make(), steps.id("end", key("against")));
        steps.end(key("against"));
    }

    private List<String> considerations() {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say(Words.WHO, phrases.say(measure.decides())));
        Duration time = Duration.ofSeconds(Math.round(measure.deadline().hours() * 3600));
        lines.add(
                phrases.say(
                        Words.DEADLINE,
                        header.time().plus(time).toString(),
                        phrases.say(measure.deadline().why())));
        lines.add(phrases.say(Words.escalation(measure.risks().escalation())));
        lines.add(phrases.say(Words.disclosure(measure.risks().disclosure())));
        lines.add(phrases.say(Words.thirdParties(measure.risks().thirdParties())));
        if (!measure.risks().note().isBlank()) {
            lines.add(phrases.say(Words.NOTE, phrases.say(measure.risks().note())));
        }
        if (!measure.evidence().isEmpty()) {
            String all =
                    measure.evidence().stream().map(phrases::say).collect(Collectors.joining("; "));
            lines.add(phrases.say(Words.EVIDENCE, all));
        }
        lines.add(less());
        return lines;
    }

    private String less() {
        String because = phrases.say(measure.less().because());
        String instead = measure.less().instead();
        return response.options().stream()
                .filter(other -> other.measure().id().equals(instead))
                .findFirst()
                .map(other ->
                        phrases.say(
                                Words.LESS_MEASURE, phrases.say(other.measure().title()), because))
                .orElseGet(() -> phrases.say(Words.LESS, because));
    }

    /** What is done once it is decided, in order; at least one thing. */
    private List<Draft> deeds() {
        List<Draft> before = new ArrayList<>();
        List<Draft> after = new ArrayList<>();
        boolean counter = measure.family() == Family.COUNTERMEASURE;
        for (int i = 0; i < option.steps().size(); i++) {
            Option.StepTaken step = option.steps().get(i);
            Draft draft = act("step " + i, phrases.say(step.words()));
            if (step.done() == Truth.MET) {
                draft.saying(phrases.say(Words.DONE));
            }
            (counter && owedBefore(i) ? before : after).add(draft);
        }
        if (counter) {
            owed(before);
        }
        for (Artifact.Kind kind : Artifact.Kind.values()) {
            List<Artifact> alike =
                    artifacts.stream().filter(artifact -> artifact.kind() == kind).toList();
            if (!alike.isEmpty()) {
                before.add(content(kind, alike));
            }
        }
        if (counter || after.isEmpty()) {
            before.add(act("carry out", phrases.say(Words.CARRY_OUT, title())));
        }
        before.addAll(after);
        return before;
    }

    /** Whether the plan asks for this step before the measure. */
    private boolean owedBefore(int step) {
        Predicate<Condition> planned =
                part -> part instanceof Condition.FactIs fact && fact.fact().startsWith("plan.");
        return holds(measure.steps().get(step).done(), planned);
    }

    /**
     * Demand and notification stand before every countermeasure in the sense of ILC Article 52,
     * also where its author forgot them. Necessity, self-defence and mandates of the Council are no
     * such measures: what is owed there is for the legal adviser to say.
     */
    private void owed(List<Draft> before) {
        boolean proper =
                measure.law().stream()
                        .anyMatch(law ->
                                holds(
                                        law,
                                        part ->
                                                part instanceof Condition.RuleMet(String rule)
                                                        && COUNTERMEASURES.contains(rule)));
        if (!proper) {
            before.addFirst(act("owed", phrases.say(Words.OWED)));
            return;
        }
        if (!asks(NOTIFIED)) {
            before.addFirst(act("notify", phrases.say(Words.NOTIFY)));
        }
        if (!asks(DEMAND_MADE)) {
            before.addFirst(act("demand", phrases.say(Words.DEMAND)));
        }
    }

    private boolean asks(String fact) {
        return measure.steps().stream()
                .anyMatch(step ->
                        holds(
                                step.done(),
                                part ->
                                        part instanceof Condition.FactIs is
                                                && is.fact().equals(fact)));
    }

    private static boolean holds(Condition condition, Predicate<Condition> wanted) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.stream().anyMatch(part -> holds(part, wanted));
            case Condition.Any(List<Condition> parts) ->
                    parts.stream().anyMatch(part -> holds(part, wanted));
            case Condition.Not(Condition part) -> holds(part, wanted);
            case Condition.FactIs _,
                    Condition.RuleMet _,
                    Condition.ElementMet _,
                    Condition.Position _,
                    Condition.Confident _ ->
                    wanted.test(condition);
        };
    }

    private Draft act(String what, String name) {
        return deed(what, name)
                .doing(activity())
                .by(parties.decider(measure.decides()))
                .on(parties.target(measure.family()));
    }

    private String activity() {
        return switch (measure.family()) {
            case TECHNICAL -> "eliminate-risk";
            case COOPERATIVE, DIPLOMATIC -> "deliver-content";
            case CRIMINAL -> "analyze-collected-data";
            case COUNTERMEASURE -> "execute-operation";
        };
    }

    /**
     * Files of one kind: Sigma commands for their system, and instructions with the file for all
     * others.
     */
    private Draft content(Artifact.Kind kind, List<Artifact> files) {
        String name =
                files.size() == 1
                        ? phrases.say(Words.USE, files.getFirst().fileName())
                        : phrases.say(Words.USE_ALL, files.size(), phrases.say(Words.system(kind)));
        Draft draft =
                deed("content " + kind, name)
                        .doing(
                                kind == Artifact.Kind.HUNTING_QUERIES
                                        ? "match-indicator"
                                        : "configure-systems")
                        .on(parties.system(kind))
                        .by(
                                kind == Artifact.Kind.SIGMA
                                        ? parties.machine(kind)
                                        : parties.decider(measure.decides()));
        for (Artifact file : files) {
            draft.with(ArtifactCommand.of(file));
            file.warnings().forEach(one -> draft.saying(phrases.say(Words.WARNING, one)));
        }
        return draft;
    }

    private Draft deed(String what, String name) {
        return new Draft(key(what), what, name, parties.caseTeam());
    }
}
