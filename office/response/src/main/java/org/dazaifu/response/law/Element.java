package org.dazaifu.response.law;

/**
 * One thing that a rule asks.
 *
 * @param id within the rule
 * @param question what is asked of the facts, or of the profile
 * @param when the condition under which it is met; a {@link Condition.Position} where a profile
 *     answers
 * @param note what a lawyer should bear in mind; may be empty
 */
public record Element(String id, String question, Condition when, String note) {

    /** Whether a State's published position answers it. */
    public boolean askedOfProfile() {
        return when instanceof Condition.Position;
    }
}
