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

/**
 * The table {@code countries.tsv}: code, name and other usual names of every entry of ISO 3166-1.
 * It is shipped because the JDK's own names depend on its locale data and take longer to load than
 * all knowledge.
 */
final class CountryTable {

    private static final CountryTable TABLE = read();

    private final List<Country> all;
    private final Map<String, Country> byKey;

    private CountryTable(List<Country> all, Map<String, Country> byKey) {
        this.all = List.copyOf(all);
        this.byKey = Map.copyOf(byKey);
    }

    static Optional<Country> named(String text) {
        return Optional.ofNullable(TABLE.byKey.get(Names.key(text)));
    }

    static List<Country> all() {
        return TABLE.all;
    }

    private static CountryTable read() {
        var all = new ArrayList<Country>();
        var byKey = new HashMap<String, Country>();
        for (String line : text().split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Country country = new Country(cells[0], cells[1]);
            all.add(country);
            for (String cell : cells) {
                Country other = byKey.put(Names.key(cell), country);
                if (other != null && !other.equals(country)) {
                    throw new IllegalStateException(
                            "countries.tsv gives " + cell + " to two entries");
                }
            }
        }
        return new CountryTable(all, byKey);
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
