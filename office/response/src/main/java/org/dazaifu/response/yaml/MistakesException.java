package org.dazaifu.response.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What an author wrote cannot be used as it stands; every mistake is told at once. */
public final class MistakesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** At least one problem. */
    public MistakesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no mistake without a problem");
        }
    }

    /** Every mistake, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
