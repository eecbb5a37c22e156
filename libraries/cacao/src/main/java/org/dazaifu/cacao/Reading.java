package org.dazaifu.cacao;

import java.util.List;
import java.util.Optional;

/** What came of reading a playbook. */
public sealed interface Reading {

    /** Everything that is checked is as the specification wants it. */
    record Valid(Playbook playbook) implements Reading {}

    /**
     * There are mistakes.
     *
     * @param problems all of them, at least one
     * @param legible what could be made out of it all the same, for looking at, never for carrying
     *     out; empty where that is nothing
     */
    record Invalid(List<Problem> problems, Optional<Playbook> legible) implements Reading {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("invalid without a problem");
            }
        }
    }
}
