package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.attribution.Calibration;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.Weights;

/**
 * Scores pseudo-incidents of which the answer is known, under protocols that take out what would
 * give it away.
 *
 * <p>It guarantees that an incident is scored by weights that no incident of its group was used to
 * fit: incidents of groups that the shipped weights were fitted on are scored by weights fitted
 * without those groups. The same files and seed give the same figures. Protocols and figures are
 * described in docs/attribution.md.
 */
public final class AttributionBenchmark {

    private final Edges edges;
    private final Incidents incidents;
    private final Map<String, String> countries;
    private final long seed;

    private AttributionBenchmark(
            Edges edges, Incidents incidents, Map<String, String> countries, long seed) {
        this.edges = edges;
        this.incidents = incidents;
        this.countries = countries;
        this.seed = seed;
    }

    /**
     * A benchmark of two files.
     *
     * @param incidentsJson the incidents
     * @param incidentsName how the file is called in messages
     * @param edgesJson who uses what by which reports
     * @param edgesName how the file is called in messages
     * @param countries the country of groups of which the incidents do not give one
     * @param seed of what is drawn: whose evidence is planted, resamples, folds
     * @throws BenchmarkException if a file is not of the form that docs/attribution.md describes
     */
    public static AttributionBenchmark of(
            byte[] incidentsJson,
            String incidentsName,
            byte[] edgesJson,
            String edgesName,
            Map<String, String> countries,
            long seed)
            throws BenchmarkException {
        Edges edges = Edges.read(edgesJson, edgesName);
        Incidents incidents = Incidents.read(incidentsJson, incidentsName, edges);
        var all = new TreeMap<>(countries);
        all.putAll(incidents.countries());
        return new AttributionBenchmark(edges, incidents, all, seed);
    }

    /** How many incidents there are of groups that {@code weights} were fitted on. */
    public long seenBy(Weights weights) {
        return all().stream().filter(i -> weights.groups().contains(i.group())).count();
    }

    /** How many incidents there are, campaigns included. */
    public int size() {
        return all().size();
    }

    /** The figures of each protocol. */
    public List<Result> run(Collection<Protocol> protocols, Weights weights) {
        return protocols.stream().map(protocol -> run(protocol, weights)).toList();
    }

    /**
     * Weights fitted on the reports of these files.
     *
     * @param provenance what is to be said of where they come from
     * @throws BenchmarkException if there are fewer than ten groups to fit on
     */
    public Weights refit(List<String> provenance) throws BenchmarkException {
        var fitting = new Fitting(edges, incidents, countries, seed);
        if (fitting.groups().size() < 10) {
            throw new BenchmarkException(
                    "there are incidents of only "
                            + fitting.groups().size()
                            + " groups; weights need ten or more.");
        }
        var lines = new ArrayList<>(provenance);
        lines.add(
                "Fitted on %d incidents of %d groups: %s."
                        .formatted(
                                incidents.reports().size(),
                                fitting.groups().size(),
                                String.join(" ", fitting.groups())));
        var pairs = new Pairs(Profiles.of(edges.usages()), incidents.reports());
        lines.add(pairs.worth(seed));
        return fitting.weights(lines, pairs.fit(), seed);
    }

    /**
     * How often the first group is right, by the probability it is given, where nobody known is an
     * alternative: under {@link Protocol#UNKNOWN}.
     */
    public Calibration calibration(Weights weights) {
        return CalibrationCurve.of(outcomes(Protocol.UNKNOWN, weights));
    }

    private Result run(Protocol protocol, Weights weights) {
        long n = all().stream().filter(incident -> incident.serves().contains(protocol)).count();
        return Result.of(protocol, (int) n, outcomes(protocol, weights), seed);
    }

    private List<Outcome> outcomes(Protocol protocol, Weights weights) {
        var outcomes = new ArrayList<Outcome>();
        for (PseudoIncident incident : all()) {
            if (!incident.serves().contains(protocol)) {
                continue;
            }
            Weights.Fitted fitted = weights.unseen(incident.group());
            boolean open = protocol == Protocol.UNKNOWN;
            outcomes.add(
                    Outcome.of(
                            Trial.of(incident, protocol, edges, countries, seed),
                            fitted,
                            countries,
                            open));
            if (open) {
                outcomes.add(Outcome.of(Trial.unknown(incident, edges), fitted, countries, open));
            }
        }
        return outcomes;
    }

    private List<PseudoIncident> all() {
        var all = new ArrayList<>(incidents.reports());
        all.addAll(incidents.campaigns());
        return all;
    }
}
