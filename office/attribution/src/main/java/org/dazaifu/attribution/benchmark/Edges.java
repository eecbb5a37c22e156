package org.dazaifu.attribution.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dazaifu.attribution.model.Citation;
import org.dazaifu.attribution.model.UsageTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who uses what by which reports: {@code {"reports": {ID: [NAME, YEAR, MONTH]}, "edges": [[SOURCE,
 * TARGET, [ID, ...]]]}}.
 *
 * <p>A report of which only the year is known counts as of that December: it is held back as long
 * as it may be too new. Relations that cite no report cannot be taken out, and are left out.
 *
 * @param usages the relations
 * @param numbers the number of each report in {@code usages}, by identifier
 * @param named the identifiers of reports by name
 */
record Edges(UsageTable usages, Map<String, Integer> numbers, Map<String, Set<String>> named) {

    private static final long MOST_CELLS = 5_000_000;

    static Edges read(byte[] bytes, String file) throws BenchmarkException {
        var input = new JsonInput(file);
        JsonNode root = input.parse(bytes);
        var groups = new HashSet<String>();
        JsonNode edges = input.list(root, "edges", "");
        for (JsonNode edge : edges) {
            if (edge.path(0).asString("").startsWith("G")
                    && edge.path(1).asString("").startsWith("T")
                    && !edge.path(2).isEmpty()) {
                groups.add(edge.path(0).stringValue());
            }
        }
        var table = new UsageTable.Builder(groups::contains);
        var numbers = new HashMap<String, Integer>();
        var named = new HashMap<String, Set<String>>();
        reports(root, input, table, numbers, named);
        var targets = new HashSet<String>();
        int i = 0;
        for (JsonNode edge : edges) {
            targets.add(edge.path(1).asString(""));
            edge(edge, "edges[" + i++ + "]", input, table, numbers);
        }
        long cells = (long) groups.size() * Math.max(targets.size(), numbers.size());
        if (cells > MOST_CELLS) {
            throw new BenchmarkException(
                    "%s: %,d groups with %,d techniques and pieces of software and %,d reports are more than fit into memory."
                            .formatted(file, groups.size(), targets.size(), numbers.size()));
        }
        if (groups.isEmpty()) {
            throw new BenchmarkException(
                    file + ": no relation says that a group uses a technique.");
        }
        return new Edges(table.build(), numbers, named);
    }

    private static void reports(
            JsonNode root,
            JsonInput input,
            UsageTable.Builder table,
            Map<String, Integer> numbers,
            Map<String, Set<String>> named)
            throws BenchmarkException {
        if (!root.path("reports").isObject()) {
            throw input.wrong("reports", "an object from identifiers to [name, year, month]");
        }
        for (var entry : root.path("reports").properties()) {
            String place = "reports." + entry.getKey();
            JsonNode report = entry.getValue();
            if (!report.path(0).isString()) {
                throw input.wrong(place, "[name, year, month]");
            }
            numbers.put(
                    entry.getKey(),
                    table.report(
                            entry.getKey(),
                            latest(
                                    input.year(report.path(1), place + "[1]"),
                                    input.month(report.path(2), place + "[2]"))));
            named.computeIfAbsent(report.path(0).stringValue(), k -> new HashSet<>())
                    .add(entry.getKey());
        }
    }

    private static void edge(
            JsonNode edge,
            String place,
            JsonInput input,
            UsageTable.Builder table,
            Map<String, Integer> numbers)
            throws BenchmarkException {
        if (!edge.path(0).isString() || !edge.path(1).isString() || !edge.path(2).isArray()) {
            throw input.wrong(place, "[source, target, [report, ...]]");
        }
        String target = edge.path(1).stringValue();
        if (!JsonInput.TECHNIQUE.matcher(target).matches()
                && !JsonInput.SOFTWARE.matcher(target).matches()) {
            throw input.wrong(place + "[1]", "a technique or software of ATT&CK");
        }
        int[] cited = new int[edge.path(2).size()];
        for (int i = 0; i < cited.length; i++) {
            Integer number = numbers.get(edge.path(2).path(i).asString(""));
            if (number == null) {
                throw input.wrong(place + "[2]", "a list of reports that \"reports\" names");
            }
            cited[i] = number;
        }
        if (cited.length > 0) {
            table.add(edge.path(0).stringValue(), target, cited);
        }
    }

    private static int latest(@Nullable Integer year, @Nullable Integer month) {
        return year == null ? Citation.UNDATED : Citation.month(year, month == null ? 12 : month);
    }
}
