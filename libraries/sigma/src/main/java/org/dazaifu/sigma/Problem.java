package org.dazaifu.sigma;

/**
 * A mistake in what a rule's author wrote, or in where its reader was told to look.
 *
 * @param source the file as it was given; a member of a zip follows after {@code !/}
 * @param line the line of the mistake, from 1; 0 where the whole source is meant
 * @param message one sentence that says what is wrong and what to write instead
 */
public record Problem(String source, int line, String message) {

    public Problem {
        if (line < 0) {
            throw new IllegalArgumentException(
                    "a line is counted from 1, or 0 for the whole source: " + line);
        }
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return line == 0 ? source + ": " + message : source + ":" + line + ": " + message;
    }
}
