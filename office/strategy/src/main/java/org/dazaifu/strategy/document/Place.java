package org.dazaifu.strategy.document;

/**
 * Where something stands in what an author wrote.
 *
 * @param file as it was given
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) {

    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("lines and columns are counted from 1");
        }
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return line == 0
                ? file
                : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
