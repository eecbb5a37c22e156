package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The routing table in docs/sigma.md is the one of routing.yml; run with -Ddazaifu.update=true to
 * write it anew.
 */
class RoutingPageTest {

    private static final String BEGIN = "<!-- routing table: begin -->\n";
    private static final String END = "<!-- routing table: end -->";

    @Test
    void thePageShowsTheRoutesThatAreUsed() throws IOException {
        Path page = Path.of(System.getProperty("dazaifu.root", "../..")).resolve("docs/sigma.md");
        assumeTrue(Files.exists(page), "skipped: docs/sigma.md is not in this checkout");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("dazaifu.update")) {
            Files.writeString(page, text.substring(0, begin) + table() + text.substring(end));
        }
        assertThat(text.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder(
                        "\n| log source | channel | event ids | fields found elsewhere |\n|---|---|---|---|\n");
        new TreeMap<>(RoutingTable.standard().products())
                .forEach((product, facts) -> {
                    rows(table, product + " / category ", facts.categories(), facts.view());
                    rows(table, product + " / service ", facts.services(), facts.view());
                });
        return table.append('\n').toString();
    }

    private static void rows(
            StringBuilder table,
            String prefix,
            Map<String, List<Route>> routes,
            FieldView ofProduct) {
        new TreeMap<>(routes)
                .forEach((name, ofName) ->
                        ofName.forEach(
                                route -> table.append(row(prefix + name, route, ofProduct))));
    }

    private static String row(String name, Route route, FieldView ofProduct) {
        String ids =
                new TreeSet<>(route.eventIds())
                        .stream().map(String::valueOf).collect(Collectors.joining(", "));
        String where =
                new TreeMap<>(route.where())
                        .entrySet().stream()
                                .map(e -> e.getKey() + " " + String.join(" or ", e.getValue()))
                                .collect(Collectors.joining(", "));
        TreeSet<String> names = new TreeSet<>(route.view().sources().keySet());
        names.removeAll(ofProduct.sources().keySet());
        String fields = String.join(", ", names);
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        String.join("<br>", new TreeSet<>(route.channels())),
                        (ids.isEmpty() ? "every" : ids)
                                + (where.isEmpty() ? "" : " where " + where),
                        fields);
    }
}
