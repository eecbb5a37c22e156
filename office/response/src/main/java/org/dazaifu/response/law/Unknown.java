package org.dazaifu.response.law;

import java.util.Comparator;

/** What is not known and keeps an answer open. */
public sealed interface Unknown extends Comparable<Unknown> {

    /**
     * Its name for machines: of the fact, or {@code position:RULE/ELEMENT}, {@code
     * confidence:POLICY}.
     */
    String id();

    @Override
    default int compareTo(Unknown other) {
        return Comparator.comparing(Unknown::id).compare(this, other);
    }

    /** A fact of the vocabulary. */
    record OpenFact(String name) implements Unknown {
        @Override
        public String id() {
            return name;
        }
    }

    /** A question of law on which the selected profile has published no view, or leaves it open. */
    record OpenPosition(String rule, String element) implements Unknown {
        @Override
        public String id() {
            return "position:" + rule + "/" + element;
        }
    }

    /** Technical attribution that does not reach what a policy demands, or has not been made. */
    record OpenConfidence(String policy) implements Unknown {
        @Override
        public String id() {
            return "confidence:" + policy;
        }
    }
}
