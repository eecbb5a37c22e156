package org.dazaifu.attribution.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Twelve invented groups, G9000 to G9011, even ones of AQ and odd ones of BV. Group n has three
 * reports, each of which tells of the techniques T2nn1 to T2nn5 and T1000: n1 of January 2020, n2
 * of March 2020 and n3 of January 2021; n3 tells also of software S90nn and T3nn1 to T3nn5. Each
 * report is an incident.
 */
final class InventedBenchmark {

    static final int GROUPS = 12;

    private InventedBenchmark() {}

    static String group(int n) {
        return "G%d".formatted(9000 + n);
    }

    static String report(int n, int which) {
        return "%d%d".formatted(100 + n, which);
    }

    static Edges edges() throws BenchmarkException {
        return Edges.read(edgesJson(), "edges.json");
    }

    static Incidents incidents() throws BenchmarkException {
        return Incidents.read(incidentsJson(), "incidents.json", edges());
    }

    static AttributionBenchmark benchmark(long seed) throws BenchmarkException {
        return AttributionBenchmark.of(
                incidentsJson(), "incidents.json", edgesJson(), "edges.json", Map.of(), seed);
    }

    static byte[] edgesJson() {
        var reports = new ArrayList<String>();
        var edges = new ArrayList<String>();
        for (int n = 0; n < GROUPS; n++) {
            reports.add("\"%s\": [\"first of %d\", 2020, 1]".formatted(report(n, 1), n));
            reports.add("\"%s\": [\"second of %d\", 2020, 3]".formatted(report(n, 2), n));
            reports.add("\"%s\": [\"third of %d\", 2021, 1]".formatted(report(n, 3), n));
            String all = "[%s, %s, %s]".formatted(report(n, 1), report(n, 2), report(n, 3));
            edges.add(edge(group(n), "T1000", all));
            for (int k = 1; k <= 5; k++) {
                edges.add(edge(group(n), "T2%02d%d".formatted(n, k), all));
                edges.add(edge(group(n), "T3%02d%d".formatted(n, k), "[" + report(n, 3) + "]"));
            }
            edges.add(edge(group(n), "S%d".formatted(9000 + n), "[" + report(n, 3) + "]"));
        }
        return ("{\"reports\": {"
                        + String.join(", ", reports)
                        + "}, \"edges\": ["
                        + String.join(", ", edges)
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] incidentsJson() {
        var incidents = new ArrayList<String>();
        for (int n = 0; n < GROUPS; n++) {
            for (int which = 1; which <= 3; which++) {
                incidents.add(incident(n, which));
            }
        }
        return ("{\"reports\": [" + String.join(", ", incidents) + "], \"campaigns\": []}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String incident(int n, int which) {
        var techniques = new ArrayList<>(List.of("\"T1000\""));
        for (int k = 1; k <= 5; k++) {
            techniques.add("\"T2%02d%d\"".formatted(n, k));
            if (which == 3) {
                techniques.add("\"T3%02d%d\"".formatted(n, k));
            }
        }
        return "{\"id\": \"I%s\", \"group\": \"%s\", \"country\": \"%s\", \"techniques\": %s, \"software\": %s, \"report_id\": %s, \"year\": %d, \"month\": %d}"
                .formatted(
                        report(n, which),
                        group(n),
                        n % 2 == 0 ? "AQ" : "BV",
                        techniques,
                        which == 3 ? "[\"S%d\"]".formatted(9000 + n) : "[]",
                        report(n, which),
                        which == 3 ? 2021 : 2020,
                        which == 2 ? 3 : 1);
    }

    private static String edge(String source, String target, String reports) {
        return "[\"%s\", \"%s\", %s]".formatted(source, target, reports);
    }
}
