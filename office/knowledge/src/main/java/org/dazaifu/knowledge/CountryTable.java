package org.dazaifu.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table {@code countries.tsv}: code, name and other usual names of every entry of ISO 3166-1.
 * It is shipped because the JDK's own names depend on its locale data and take longer to load than
 * all knowledge.
 */
final class CountryTable {

    private static final Map<String, Country> BY_CODE = new TreeMap<>();
    private static final List<String[]> ROWS = rows();

    /**
     * Names are keyed when one is first asked for, since most that is read names countries by code.
     */
    private static final class ByName {
        private static final Map<String, Country> COUNTRIES = new HashMap<>();

        static {
            for (String[] cells : ROWS) {
                Country country = BY_CODE.get(cells[0]);
                for (String cell : cells) {
                    Country other = COUNTRIES.put(Names.key(cell), country);
                    if (other != null && other != country) {
                        throw new IllegalStateException(
                                "countries.tsv gives " + cell + " to two entries");
                    }
                }
            }
        }
    }

    private CountryTable() {}

    static Optional<Country> named(String text) {
        Country coded = BY_CODE.get(text);
        return coded != null
                ? Optional.of(coded)
                : Optional.ofNullable(ByName.COUNTRIES.get(Names.key(text)));
    }

    static List<Country> all() {
        return List.copyOf(BY_CODE.values());
    }

    private static List<String[]> rows() {
        var rows = new ArrayList<String[]>();
        for (String line : text().split("\n", -1)) {
            if (!line.isEmpty()) {
                String[] cells = line.split("\t", -1);
                BY_CODE.put(cells[0], new Country(cells[0], cells[1]));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String text() {
        try (InputStream in = CountryTable.class.getResourceAsStream("countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("countries.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("countries.tsv cannot be read from the program", e);
        }
    }
}
