package org.dazaifu.response.law;

/**
 * One open thing and what it would have to turn out as.
 *
 * @param unknown what is open
 * @param condition what is asked of it
 * @param holds whether that would have to hold, or not to hold
 */
public record Want(Unknown unknown, Condition condition, boolean holds) {

    /** For machines and people: {@code effect.injured >= 1}, {@code not plan.uses_force}. */
    public String words() {
        String words =
                switch (condition) {
                    case Condition.FactIs(String fact, Comparison comparison) ->
                            fact + comparison.written();
                    case Condition.Position _, Condition.Confident _ -> unknown.id();
                    case Condition.All _,
                            Condition.Any _,
                            Condition.Not _,
                            Condition.RuleMet _,
                            Condition.ElementMet _ ->
                            throw new IllegalStateException("not one thing: " + condition);
                };
        return holds ? words : "not " + words;
    }
}
