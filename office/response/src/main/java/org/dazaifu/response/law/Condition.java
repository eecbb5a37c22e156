package org.dazaifu.response.law;

import java.util.List;

/** What must hold: facts, answers of rules and elements, and their combinations. */
public sealed interface Condition {

    /** Every part; holds where there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The contrary. Of what is open, open. */
    record Not(Condition part) implements Condition {}

    /** A fact is as asked; open while it is unknown. */
    record FactIs(String fact, Comparison comparison) implements Condition {}

    /** A rule is met. */
    record RuleMet(String rule) implements Condition {}

    /** An element of a rule is met. */
    record ElementMet(String rule, String element) implements Condition {}

    /** The selected profile takes this view; open where it has published none. */
    record Position(String rule, String element) implements Condition {}

    /**
     * Technical attribution is as sure as the policy of that name demands. Met or open, never not
     * met: more evidence may come.
     */
    record Confident(String policy) implements Condition {}
}
