package org.dazaifu.response.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a condition is not met: the elements that are not, down to those that ask facts. */
public final class Reasons {

    private final Evaluation evaluation;

    public Reasons(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * An element that stands in the way.
     *
     * @param rule empty where the condition asked facts itself
     * @param question what it asks, or the condition in words
     * @param answer how it is answered
     */
    public record Reason(String rule, String element, String question, Answer answer) {}

    /** The elements and facts that make a condition not met; empty where it is met or open. */
    public List<Reason> against(Condition condition) {
        List<Reason> reasons = new ArrayList<>();
        collect(condition, Truth.MET, reasons);
        return reasons.stream().distinct().toList();
    }

    private void collect(Condition condition, Truth wanted, List<Reason> reasons) {
        Answer answer = evaluation.answer(condition);
        if (answer.truth() != wanted.not()) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.forEach(part -> collect(part, wanted, reasons));
            case Condition.Any(List<Condition> parts) ->
                    parts.forEach(part -> collect(part, wanted, reasons));
            case Condition.Not(Condition part) -> denied(part, wanted, answer, reasons);
            case Condition.RuleMet(String rule) ->
                    collect(evaluation.book().rule(rule).answer(), wanted, reasons);
            case Condition.ElementMet(String rule, String id) -> {
                Optional<Element> element = evaluation.book().rule(rule).element(id);
                element.ifPresent(one -> element(rule, one, wanted, answer, reasons));
            }
            case Condition.FactIs(String fact, Comparison _) ->
                    reasons.add(
                            new Reason(
                                    "",
                                    fact,
                                    evaluation.book().vocabulary().get(fact).question(),
                                    answer));
            case Condition.Position _, Condition.Confident _ -> {}
        }
    }

    /** That a whole rule is met is one reason; its elements would not say more. */
    private void denied(Condition part, Truth wanted, Answer answer, List<Reason> reasons) {
        if (part instanceof Condition.RuleMet(String rule)) {
            reasons.add(new Reason(rule, "", evaluation.book().rule(rule).title(), answer));
        } else {
            collect(part, wanted.not(), reasons);
        }
    }

    private void element(
            String rule, Element element, Truth wanted, Answer answer, List<Reason> reasons) {
        boolean deeper =
                element.when() instanceof Condition.RuleMet
                        || element.when() instanceof Condition.ElementMet;
        if (deeper) {
            collect(element.when(), wanted, reasons);
        } else {
            reasons.add(new Reason(rule, element.id(), element.question(), answer));
        }
    }
}
