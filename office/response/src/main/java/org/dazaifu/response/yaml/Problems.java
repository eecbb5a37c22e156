package org.dazaifu.response.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with some files while they are read to their end. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Adds a mistake. */
    public void add(String source, int line, String message) {
        add(source, line, 0, message);
    }

    /** Adds a mistake at a place in a line. */
    public void add(String source, int line, int column, String message) {
        found.add(new Problem(source, line, column, message));
    }

    /** All mistakes so far, in the order in which they were found. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading where anything is wrong.
     *
     * @throws MistakesException with all of it
     */
    public void refuse() throws MistakesException {
        if (!found.isEmpty()) {
            throw new MistakesException(found);
        }
    }
}
