package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Pseudo-incidents of a file: {@code {"reports": [...], "campaigns": [...]}}. Of a report's entry
 * are read {@code id}, {@code group}, {@code country}, {@code techniques}, {@code software}, {@code
 * report_id}, {@code report_alt}, {@code year}, {@code month} and the protocols it may serve
 * ({@code gap6_ok}, {@code fwd_ok}, {@code fwd6_ok}, {@code dedup_ok}; true where absent); of a
 * campaign's, {@code excluded_reports} and {@code usable} instead. A campaign of several groups has
 * one entry for each.
 *
 * @param reports incidents that are one report
 * @param campaigns incidents that are a campaign
 */
record Incidents(List<PseudoIncident> reports, List<PseudoIncident> campaigns) {

    private static final int LEAST_TECHNIQUES = 5;

    static Incidents read(byte[] bytes, String file, Edges edges) throws BenchmarkException {
        var input = new JsonInput(file);
        JsonNode root = input.parse(bytes);
        var reports = new ArrayList<PseudoIncident>();
        var seen = new HashSet<String>();
        for (JsonNode entry : input.list(root, "reports", "")) {
            String place = "reports[" + reports.size() + "].";
            PseudoIncident incident = report(entry, place, input, edges);
            if (!seen.add(incident.id())) {
                throw input.wrong(place + "id", "an identifier of its own");
            }
            reports.add(incident);
        }
        var campaigns = new ArrayList<PseudoIncident>();
        if (!root.path("campaigns").isMissingNode()) {
            int i = 0;
            for (JsonNode entry : input.list(root, "campaigns", "")) {
                campaigns.add(campaign(entry, "campaigns[" + i++ + "].", input, edges));
            }
        }
        return new Incidents(reports, campaigns);
    }

    /** The countries that the file gives for groups. */
    Map<String, String> countries() {
        var countries = new TreeMap<String, String>();
        for (List<PseudoIncident> kind : List.of(reports, campaigns)) {
            for (PseudoIncident each : kind) {
                if (each.country() != null) {
                    countries.put(each.group(), each.country());
                }
            }
        }
        return countries;
    }

    private static PseudoIncident report(JsonNode entry, String place, JsonInput input, Edges edges)
            throws BenchmarkException {
        JsonNode number = entry.path("report_id");
        if (!edges.numbers().containsKey(number.asString(""))) {
            throw input.wrong(place + "report_id", "a report of the edges");
        }
        Set<String> own = named(input.texts(entry, "report_alt", place), edges);
        own.add(number.asString(""));
        var serves = EnumSet.of(Protocol.PLAIN, Protocol.FLAG20, Protocol.FLAG40, Protocol.UNKNOWN);
        serve(serves, Protocol.GAP6, input.flag(entry, "gap6_ok", place));
        serve(serves, Protocol.FORWARD, input.flag(entry, "fwd_ok", place));
        serve(serves, Protocol.FWD6, input.flag(entry, "fwd6_ok", place));
        serve(serves, Protocol.DEDUP, input.flag(entry, "dedup_ok", place));
        return incident(entry, place, input, edges, own, serves);
    }

    private static PseudoIncident campaign(
            JsonNode entry, String place, JsonInput input, Edges edges) throws BenchmarkException {
        Set<String> own = named(input.texts(entry, "excluded_reports", place), edges);
        var serves = EnumSet.noneOf(Protocol.class);
        boolean enough =
                input.ids(entry, "techniques", JsonInput.TECHNIQUE, place).size()
                        >= LEAST_TECHNIQUES;
        serve(serves, Protocol.CAMPAIGNS, enough && input.flag(entry, "usable", place));
        return incident(entry, place, input, edges, own, serves);
    }

    private static PseudoIncident incident(
            JsonNode entry,
            String place,
            JsonInput input,
            Edges edges,
            Set<String> own,
            Set<Protocol> serves)
            throws BenchmarkException {
        String group = input.text(entry, "group", place);
        if (!JsonInput.GROUP.matcher(group).matches()) {
            throw input.wrong(place + "group", "an identifier like G0016");
        }
        if (edges.usages().group(group).isEmpty()) {
            serves = Set.of();
        }
        return new PseudoIncident(
                input.text(entry, "id", place),
                group,
                input.optionalText(entry, "country", place),
                input.ids(entry, "techniques", JsonInput.TECHNIQUE, place),
                input.ids(entry, "software", JsonInput.SOFTWARE, place),
                own,
                input.year(entry.path("year"), place + "year"),
                input.month(entry.path("month"), place + "month"),
                serves);
    }

    private static Set<String> named(List<String> names, Edges edges) {
        var ids = new HashSet<String>();
        names.forEach(name -> ids.addAll(edges.named().getOrDefault(name, Set.of())));
        return ids;
    }

    private static void serve(Set<Protocol> serves, Protocol protocol, boolean may) {
        if (may) {
            serves.add(protocol);
        }
    }
}
