package org.dazaifu.response.wording;

import java.util.List;
import org.dazaifu.response.fact.FactDefinition;
import org.dazaifu.response.law.Comparison;
import org.dazaifu.response.law.Condition;
import org.dazaifu.response.law.ConfidencePolicy.Demand;
import org.dazaifu.response.law.Element;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.RuleKind;
import org.dazaifu.response.law.Source;
import org.dazaifu.response.law.Truth;
import org.dazaifu.response.law.Unknown;
import org.dazaifu.response.law.Want;
import org.dazaifu.response.option.Family;
import org.dazaifu.response.option.Grade;
import org.dazaifu.response.option.Measure.Reversible;
import org.dazaifu.response.option.Standing;
import org.dazaifu.response.option.Status;

/** Answers of law, what is wanted of open things, and the words of options, in one language. */
public final class AnswerWording {

    private final Wording words;
    private final LawBook law;

    public AnswerWording(Wording words, LawBook law) {
        this.words = words;
        this.law = law;
    }

    /** For facts, numbers and phrases. */
    public Wording words() {
        return words;
    }

    public String truth(Truth truth) {
        return words.say(truth.words());
    }

    /** A shape that says the same without colour. */
    public static String mark(Truth truth) {
        return switch (truth) {
            case MET -> "✓";
            case OPEN -> "?";
            case NOT_MET -> "×";
        };
    }

    public String status(Status status) {
        return words.say(heading(status));
    }

    /** A shape that says the same without colour. */
    public static String mark(Status status) {
        return switch (status) {
            case AVAILABLE -> "✓";
            case ONCE -> "△";
            case NOT_AVAILABLE -> "–";
            case NOT_LAWFUL -> "×";
        };
    }

    /** How options stand. */
    public String standing(Standing standing) {
        return words.say(heading(standing));
    }

    /** A shape that says the same without colour. */
    public static String mark(Standing standing) {
        return switch (standing) {
            case AVAILABLE -> mark(Status.AVAILABLE);
            case ONCE -> mark(Status.ONCE);
            case OCCASION_UNKNOWN -> mark(Truth.OPEN);
            case NOT_AVAILABLE -> mark(Status.NOT_AVAILABLE);
            case NOT_LAWFUL -> mark(Status.NOT_LAWFUL);
        };
    }

    static String heading(Standing standing) {
        return switch (standing) {
            case AVAILABLE -> heading(Status.AVAILABLE);
            case ONCE -> heading(Status.ONCE);
            case OCCASION_UNKNOWN -> "Occasion not known";
            case NOT_AVAILABLE -> heading(Status.NOT_AVAILABLE);
            case NOT_LAWFUL -> heading(Status.NOT_LAWFUL);
        };
    }

    static String heading(Status status) {
        return switch (status) {
            case AVAILABLE -> "Available";
            case ONCE -> "Available once";
            case NOT_AVAILABLE -> "Not available";
            case NOT_LAWFUL -> "Not lawful";
        };
    }

    public String family(Family family) {
        return words.say(heading(family));
    }

    static String heading(Family family) {
        return switch (family) {
            case TECHNICAL -> "Technical";
            case COOPERATIVE -> "Cooperative";
            case DIPLOMATIC -> "Diplomatic";
            case CRIMINAL -> "Criminal law";
            case COUNTERMEASURE -> "Countermeasures and beyond";
        };
    }

    public String grade(Grade grade) {
        return words.say(grade.word());
    }

    public String reversible(Reversible reversible) {
        return words.say(
                switch (reversible) {
                    case YES -> "can be taken back";
                    case PARTLY -> "can be taken back in part";
                    case NO -> "cannot be taken back";
                });
    }

    /** What it means that a rule of this kind is met. */
    public String kind(RuleKind kind) {
        return words.say(meaning(kind));
    }

    static String meaning(RuleKind kind) {
        return switch (kind) {
            case BREACH -> "Where met, international law has been breached.";
            case RESPONSIBILITY -> "Where met, a State is responsible for it.";
            case PERMISSION -> "Where met, something is permitted.";
            case LIMIT -> "Where met, what is planned stays within the limit.";
            case DUTY -> "Where met, a State owes something.";
            case NORM ->
                    "Where met, what happened is contrary to a voluntary norm, which is not law.";
            case OFFENCE -> "Where met, the elements of an offence appear to be there.";
            case PROCEDURE -> "Where met, a tool of criminal procedure can be asked for.";
        };
    }

    /** A treaty, act or statement, with the place in it. */
    public String source(Source source) {
        String instrument = words.say(source.instrument());
        return source.at().isEmpty()
                ? instrument
                : words.say("{0}, {1}", instrument, words.say(source.at()));
    }

    /** What is asked by something open. */
    public String question(Unknown unknown) {
        return words.say(law.question(unknown));
    }

    /** How something open would have to be answered. */
    public String wanted(Want want) {
        boolean holds = want.holds();
        return switch (want.condition()) {
            case Condition.FactIs(String fact, Comparison comparison) ->
                    comparison(fact, comparison, holds);
            case Condition.Position _ -> words.say(holds ? "yes" : "no");
            case Condition.Confident(String policy) ->
                    law.policy().find(policy).map(this::demand).orElse(policy);
            case Condition.All _,
                    Condition.Any _,
                    Condition.Not _,
                    Condition.RuleMet _,
                    Condition.ElementMet _ ->
                    throw new IllegalStateException("not one thing: " + want.condition());
        };
    }

    private String comparison(String fact, Comparison comparison, boolean holds) {
        String unit = law.vocabulary().find(fact).map(FactDefinition::unit).orElse("");
        return switch (comparison) {
            case Comparison.Yes _ -> words.say(holds ? "yes" : "no");
            case Comparison.Is(String value) ->
                    holds ? words.word(value) : words.say("other than {0}", words.word(value));
            case Comparison.AtLeast(double limit) ->
                    words.say(
                            holds ? "at least {0}" : "less than {0}", words.quantity(limit, unit));
            case Comparison.AtMost(double limit) ->
                    words.say(holds ? "at most {0}" : "more than {0}", words.quantity(limit, unit));
            case Comparison.Includes(String word) ->
                    words.say(holds ? "{0} among them" : "{0} not among them", words.word(word));
            case Comparison.NotEmpty _ -> words.say(holds ? "at least one" : "none");
        };
    }

    /** A condition in words. */
    public String condition(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.size() == 1
                            ? condition(parts.getFirst())
                            : words.say("all of ({0})", joined(parts));
            case Condition.Any(List<Condition> parts) ->
                    parts.size() == 1
                            ? condition(parts.getFirst())
                            : words.say("at least one of ({0})", joined(parts));
            case Condition.Not(Condition part) -> words.say("not: {0}", condition(part));
            case Condition.RuleMet(String rule) -> words.say(law.rule(rule).title());
            case Condition.ElementMet(String rule, String element) ->
                    words.say(
                            law.rule(rule).element(element).map(Element::question).orElse(element));
            case Condition.FactIs(String fact, Comparison comparison) ->
                    words.say(
                            "{0} (answer needed: {1})",
                            words.say(law.vocabulary().get(fact).question()),
                            comparison(fact, comparison, true));
            case Condition.Position(String rule, String element) ->
                    condition(new Condition.ElementMet(rule, element));
            case Condition.Confident(String policy) ->
                    law.policy().find(policy).map(this::demand).orElse(policy);
        };
    }

    private String joined(List<Condition> parts) {
        return words.clauses(parts.stream().map(this::condition).toList());
    }

    /** What a policy of confidence demands of technical attribution. */
    public String demand(Demand demand) {
        String rung =
                words.say(
                        switch (demand.rung()) {
                            case CLUSTER -> "the actor of an earlier case";
                            case GROUP -> "the group in first place";
                            case STATE -> "the State in first place";
                        });
        String least = words.percent(demand.atLeast());
        return demand.plantedAtMost() >= 1
                ? words.say("probability of {0} at least {1}", rung, least)
                : words.say(
                        "probability of {0} at least {1}, and that evidence was planted at most {2}",
                        rung, least, words.percent(demand.plantedAtMost()));
    }
}
