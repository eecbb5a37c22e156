package org.dazaifu.exchange.feed.list;

import java.util.Optional;

/**
 * How a list is written.
 *
 * @param type what its values are, or empty where each is told by its form
 * @param column of a table, the column with the values: its name in the first line, or its number
 *     from 1; empty where a line is a value
 * @param separator what stands between the columns of a table
 */
public record ListLayout(Optional<ListType> type, String column, char separator) {

    /** A value a line, told by its form. */
    public static final ListLayout PLAIN = new ListLayout(Optional.empty(), "", ',');

    private static final int LONGEST_COLUMN = 200;

    public ListLayout {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException(
                    "columns are separated by a comma, a semicolon, a tab or the like");
        }
        if (column.length() > LONGEST_COLUMN || column.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a column is a name of a few words, or a number");
        }
        if (!column.isEmpty() && column.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (column.length() > 4 || Integer.parseInt(column) == 0) {
                throw new IllegalArgumentException("columns are counted from 1");
            }
        }
    }

    boolean isTable() {
        return !column.isEmpty();
    }

    /** The column's place from zero, where it is a number. */
    Optional<Integer> place() {
        return isTable() && column.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.parseInt(column) - 1)
                : Optional.empty();
    }
}
