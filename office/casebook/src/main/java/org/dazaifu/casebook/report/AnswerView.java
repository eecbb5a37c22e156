package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Answer;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.ConfidencePolicy;
import org.dazaifu.response.law.ConfidencePolicy.Demand;
import org.dazaifu.response.law.Evaluation;
import org.dazaifu.response.law.Profile;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Unknown;
import org.dazaifu.response.wording.AnswerWording;
import org.dazaifu.response.wording.Wording;

/** Says what answers rest on, and what would decide the open ones. */
final class AnswerView {

    private static final String POSITION = "position:";

    private final Evaluation evaluation;
    private final Facts facts;
    private final AnswerWording answers;
    private final Wording words;

    /**
     * Of answers by an evaluation.
     *
     * @param facts all facts, also those that the evaluation leaves out because nobody confirmed
     *     them
     */
    AnswerView(Evaluation evaluation, Facts facts, AnswerWording answers) {
        this.evaluation = evaluation;
        this.facts = facts;
        this.answers = answers;
        this.words = answers.words();
    }

    /**
     * Something that was asked, with its answer.
     *
     * @param rest what the answer rests on
     * @param gaps what would decide it
     */
    record Asked(String question, String note, Truth truth, List<Ground> rest, List<Gap> gaps) {}

    /**
     * A fact or a published view.
     *
     * @param name of the fact; empty for a view
     * @param proposed whether sightings alone indicate it
     */
    record Ground(String name, String value, String source, boolean proposed) {}

    /**
     * Something open.
     *
     * @param name of the fact; empty where no fact decides it
     * @param more who usually knows, or why it is open
     */
    record Gap(String name, String question, String more) {}

    /** Where technical attribution stands against what a measure demands of it. */
    record Confidence(String demand, String why, String stands, Truth truth) {}

    Asked asked(String question, String note, Answer answer) {
        return new Asked(
                words.say(question),
                note.isEmpty() ? "" : words.say(note),
                answer.truth(),
                answer.used().stream().map(this::ground).toList(),
                answer.deciding().stream().map(this::gap).distinct().toList());
    }

    private Ground ground(String name) {
        if (name.startsWith(POSITION)) {
            String element = name.substring(POSITION.length());
            Profile.View view = evaluation.profile().positions().get(element);
            return view == null
                    ? new Ground("", words.say(evaluation.profile().name()), "", false)
                    : new Ground("", view(evaluation.profile(), view), source(view), false);
        }
        Optional<Fact> fact = evaluation.facts().find(name);
        return fact.map(this::ground).orElse(new Ground(name, words.say("unknown"), "", false));
    }

    Ground ground(Fact fact) {
        return new Ground(
                fact.name(),
                words.value(fact.name(), fact.value()),
                words.source(fact),
                fact.proposed());
    }

    String view(Profile profile, Profile.View view) {
        return words.say("{0}: {1}", words.say(profile.name()), words.say(view.words()));
    }

    String source(Profile.View view) {
        return answers.source(view.source());
    }

    Gap gap(Unknown unknown) {
        String question = answers.question(unknown);
        return switch (unknown) {
            case Unknown.OpenFact(String name) -> new Gap(name, question, knows(name));
            case Unknown.OpenPosition(String rule, String element) ->
                    new Gap(
                            "",
                            question,
                            words.say(
                                    evaluation.profile().view(rule, element).isPresent()
                                            ? "{0} leaves this open in what it published."
                                            : "No published view of {0} on this is known to us.",
                                    words.say(evaluation.profile().name())));
            case Unknown.OpenConfidence(String policy) ->
                    new Gap(
                            "",
                            words.say("technical attribution as the policy demands"),
                            confidence(policy).map(Confidence::stands).orElse(policy));
        };
    }

    private String knows(String name) {
        String knows =
                evaluation.book().vocabulary().find(name).map(FactDefinition::knows).orElse("");
        String who = knows.isEmpty() ? "" : words.say("Usually known to: {0}", words.say(knows));
        return proposed(name)
                ? words.say("Sightings indicate it; a person has to confirm it.") + " " + who
                : who;
    }

    private boolean proposed(String name) {
        return facts.find(name).filter(Fact::proposed).isPresent();
    }

    Optional<Confidence> confidence(String policy) {
        return evaluation.book().policy().find(policy).map(this::confidence);
    }

    private Confidence confidence(Demand demand) {
        List<String> stands = new ArrayList<>();
        stands.add(
                evaluation
                        .facts()
                        .find(demand.rung().fact())
                        .map(fact -> words.say("It stands at {0}.", words.source(fact)))
                        .orElse(words.say("The assessment names nobody on this rung.")));
        evaluation
                .facts()
                .find(ConfidencePolicy.PLANTED)
                .map(fact -> words.value(fact.name(), fact.value()))
                .ifPresent(planted ->
                        stands.add(words.say("That evidence was planted: {0}.", planted)));
        return new Confidence(
                answers.demand(demand),
                words.say(demand.why()),
                String.join(" ", stands),
                evaluation.answer(new Condition.Confident(demand.name())).truth());
    }
}
