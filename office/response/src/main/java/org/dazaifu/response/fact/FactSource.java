package org.dazaifu.response.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a fact's value comes from. */
public sealed interface FactSource {

    /** In a phrase. */
    String words();

    /**
     * Proposed from sightings, which are matches of rules and not statements that anything was
     * malicious.
     *
     * @param sightings their numbers in the case; examples, not all
     * @param sentence what they indicate
     * @param because the same in its parts, each a clause that a translation may exist of; empty
     *     where the sentence has no parts
     */
    record Sightings(List<Long> sightings, String sentence, List<String> because)
            implements FactSource {
        public Sightings {
            sightings = List.copyOf(sightings);
            because = List.copyOf(because);
        }

        /** With a sentence of one piece. */
        public Sightings(List<Long> sightings, String sentence) {
            this(sightings, sentence, List.of());
        }

        @Override
        public String words() {
            return sentence + " (sightings " + sightings + ")";
        }
    }

    /** Read from the case's assessment or what was said of its victim. */
    record FromCase(String sentence) implements FactSource {
        @Override
        public String words() {
            return sentence;
        }
    }

    /**
     * Stated by a person.
     *
     * @param name who
     * @param reason why, or on what it rests
     * @param time when it was stated; null where the file does not say
     */
    record Person(String name, String reason, @Nullable Instant time) implements FactSource {
        public Person {
            if (name.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("a person has a name and gives a reason");
            }
        }

        @Override
        public String words() {
            return name + ": " + reason;
        }
    }
}
