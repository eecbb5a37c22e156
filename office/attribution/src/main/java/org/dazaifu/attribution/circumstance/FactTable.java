package org.dazaifu.attribution.circumstance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A table of facts shipped with the program: lines of cells parted by tabs, in UTF-8. Lines that
 * begin with {@code #} name the source.
 */
final class FactTable {

    private FactTable() {}

    /** The rows of the table {@code name}, each with {@code columns} cells. */
    static List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> cells(name, line, columns))
                .toList();
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + " has the line " + line);
        }
        return cells;
    }

    private static String text(String name) {
        try (InputStream in = FactTable.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the program", e);
        }
    }
}
