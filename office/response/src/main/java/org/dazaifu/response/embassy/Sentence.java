package org.dazaifu.response.embassy;

import java.util.List;
import org.dazaifu.stix.Tlp;

/**
 * One sentence of a draft, with all that is behind it.
 *
 * @param id of its pattern
 * @param formula whether it says nothing of the case
 * @param facts all that it says and rests on; every one is released for the document
 * @param rules the rules of law and the policies of confidence that are met, with their sources
 */
public record Sentence(
        String id, String text, boolean formula, List<SaidFact> facts, List<String> rules) {

    public Sentence {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        if (formula != facts.isEmpty()) {
            throw new IllegalArgumentException("nothing is said that no fact carries: " + id);
        }
    }

    /** The narrowest marking of the facts behind it. */
    public Tlp marking() {
        return facts.stream()
                .map(fact -> fact.marking().label())
                .reduce(Tlp.CLEAR, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
