package org.dazaifu.response.fact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.language.Phrasebook;
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
     * @param because what they indicate, one phrase a reason; each is said by itself so that it can
     *     be said in another language too
     */
    record Sightings(List<Long> sightings, List<String> because) implements FactSource {

        /** What stands before the reasons. */
        public static final String INDICATED = "Indicated by sightings";

        public Sightings {
            sightings = List.copyOf(sightings);
            because = List.copyOf(because);
        }

        @Override
        public String words() {
            return words(Phrasebook.shipped(Language.ENGLISH));
        }

        /** In the language of a book. */
        public String words(Phrasebook book) {
            String reasons = because.stream().map(book::say).collect(Collectors.joining("; "));
            return book.say(INDICATED) + " " + sightings + ": " + reasons;
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
