package org.dazaifu.response.yaml;

/**
 * A mistake in what an author wrote.
 *
 * @param source the file, as it was given
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param message one sentence that says what is wrong and what to write instead
 */
public record Problem(String source, int line, int column, String message) {

    public Problem {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "lines and columns are counted from 1: " + line + ", " + column);
        }
    }

    /** Without the column: {@code file:line: message}. */
    @Override
    public String toString() {
        return line == 0 ? source + ": " + message : source + ":" + line + ": " + message;
    }
}
