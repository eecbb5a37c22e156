package org.dazaifu.response.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dazaifu.response.fact.Fact;
import org.dazaifu.response.fact.FactValue;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.Condition.All;
import org.dazaifu.response.law.Condition.Any;
import org.dazaifu.response.law.Condition.Confident;
import org.dazaifu.response.law.Condition.ElementMet;
import org.dazaifu.response.law.Condition.FactIs;
import org.dazaifu.response.law.Condition.Not;
import org.dazaifu.response.law.Condition.Position;
import org.dazaifu.response.law.Condition.RuleMet;
import org.dazaifu.response.law.ConfidencePolicy.Demand;
import org.dazaifu.response.law.Profile.View;

/**
 * What the law says of some facts, as one profile sees it.
 *
 * <p>Guarantee: an answer that is not open stays what it is whatever else becomes known, so an open
 * fact never turns into a yes. Not guaranteed: that an answer is right; it is what the rule, as
 * written, says of the facts, as stated. Remembers answers; for one thread.
 */
public final class Evaluation {

    private final LawBook book;
    private final Facts facts;
    private final Profile profile;
    private final Map<Condition, Answer> known = new HashMap<>();

    public Evaluation(LawBook book, Facts facts, Profile profile) {
        this.book = book;
        this.facts = facts;
        this.profile = profile;
    }

    public LawBook book() {
        return book;
    }

    public Facts facts() {
        return facts;
    }

    public Profile profile() {
        return profile;
    }

    /** Whether a rule is met. */
    public Answer rule(String id) {
        return answer(new RuleMet(id));
    }

    /** Whether an element is met. */
    public Answer element(String rule, String element) {
        return answer(new ElementMet(rule, element));
    }

    /** Whether a condition holds. */
    public Answer answer(Condition condition) {
        return switch (condition) {
            case All(List<Condition> parts) ->
                    Answer.all(parts.stream().map(this::answer).toList());
            case Any(List<Condition> parts) ->
                    Answer.any(parts.stream().map(this::answer).toList());
            case Not(Condition part) -> answer(part).not();
            case FactIs(String fact, Comparison comparison) -> fact(fact, comparison);
            case Position(String rule, String element) -> position(rule, element);
            case Confident(String policy) -> confident(policy);
            case RuleMet(String _), ElementMet(String _, String _) -> named(condition);
        };
    }

    private Answer named(Condition name) {
        Answer before = known.get(name);
        if (before != null) {
            return before;
        }
        Answer answer = answer(definition(name));
        known.put(name, answer);
        return answer;
    }

    /** What a name stands for; itself where it is none. */
    Condition definition(Condition name) {
        return switch (name) {
            case RuleMet(String id) -> book.rule(id).answer();
            case ElementMet(String id, String element) ->
                    book.rule(id)
                            .element(element)
                            .orElseThrow(() -> new IllegalArgumentException(id + "/" + element))
                            .when();
            case All _, Any _, Not _, FactIs _, Position _, Confident _ -> name;
        };
    }

    private Answer fact(String name, Comparison comparison) {
        return facts.find(name)
                .map(fact -> Answer.known(Truth.of(comparison.holds(fact.value())), name))
                .orElseGet(() -> Answer.open(new Unknown.OpenFact(name)));
    }

    private Answer position(String rule, String element) {
        Unknown unknown = new Unknown.OpenPosition(rule, element);
        Truth truth = profile.view(rule, element).map(View::answer).orElse(Truth.OPEN);
        return truth == Truth.OPEN ? Answer.open(unknown) : Answer.known(truth, unknown.id());
    }

    private Answer confident(String name) {
        Demand demand =
                book.policy()
                        .find(name)
                        .orElseThrow(() -> new IllegalArgumentException("no policy " + name));
        boolean sure = amount(demand.rung().fact()).filter(p -> p >= demand.atLeast()).isPresent();
        boolean clean =
                demand.plantedAtMost() >= 1
                        || amount(ConfidencePolicy.PLANTED)
                                .filter(p -> p <= demand.plantedAtMost())
                                .isPresent();
        Unknown unknown = new Unknown.OpenConfidence(name);
        return sure && clean ? Answer.known(Truth.MET, demand.rung().fact()) : Answer.open(unknown);
    }

    private Optional<Double> amount(String name) {
        return facts.find(name)
                .map(Fact::value)
                .filter(FactValue.Amount.class::isInstance)
                .map(value -> ((FactValue.Amount) value).value());
    }
}
