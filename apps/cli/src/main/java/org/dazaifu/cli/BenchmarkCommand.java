package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.attribution.benchmark.AttributionBenchmark;
import org.dazaifu.attribution.benchmark.BenchmarkException;
import org.dazaifu.attribution.benchmark.Protocol;
import org.dazaifu.attribution.benchmark.Result;
import org.dazaifu.attribution.benchmark.ResultWriter;
import org.dazaifu.attribution.model.Weights;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.StateClaim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code dazaifu benchmark}: how good the program's judgements are, on cases with a known answer.
 */
@Command(
        name = "benchmark",
        description = "Measures how good judgements are on cases of which the answer is known.",
        footer = {
            "",
            "Example: dazaifu benchmark attribution --incidents incidents.json --edges edges.json"
        })
final class BenchmarkCommand {

    private static final long LARGEST = 256L << 20;
    private static final String CALIBRATION = "calibration.txt";

    enum Format {
        text,
        json
    }

    @Command(
            name = "attribution",
            description = {
                "Scores pseudo-incidents of known groups, under protocols that take out what would give the answer",
                "away. Incidents of groups that the weights were fitted on are scored by weights that never saw them."
            },
            footer = {
                "",
                "Example: dazaifu benchmark attribution --incidents incidents.json --edges edges.json --protocol fwd6",
                "Example: dazaifu benchmark attribution --incidents incidents.json --edges edges.json --refit weights.txt"
            })
    int attribution(
            @Option(
                            names = "--incidents",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "Pseudo-incidents with their groups; the form is in docs/attribution.md.")
                    Path incidents,
            @Option(
                            names = "--edges",
                            required = true,
                            paramLabel = "FILE",
                            description = "Who uses what, by which reports.")
                    Path edges,
            @Option(
                            names = "--protocol",
                            paramLabel = "PROTOCOL",
                            description =
                                    "plain, gap6, forward, fwd6, dedup, flag20, flag40, unknown or campaigns (default: all).")
                    @Nullable Protocol protocol,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "1",
                            description =
                                    "Seed of what is drawn: planted evidence, resamples, folds (default: 1).")
                    long seed,
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "text",
                            description = "text or json.")
                    Format format,
            @Option(
                            names = "--refit",
                            paramLabel = "OUT",
                            description =
                                    "Fit the weights on these incidents, write them to this file, and beside it calibration.txt: how often what they say is right; and score with them.")
                    @Nullable Path refit,
            @Mixin KnowledgeArguments knowledge)
            throws KnowledgeException, IOException {
        byte[] incidentsJson = read(incidents);
        byte[] edgesJson = read(edges);
        List<Result> results;
        try {
            AttributionBenchmark benchmark =
                    AttributionBenchmark.of(
                            incidentsJson,
                            incidents.toString(),
                            edgesJson,
                            edges.toString(),
                            countries(knowledge),
                            seed);
            Weights weights =
                    refit == null
                            ? Weights.shipped()
                            : benchmark.refit(provenance(incidentsJson, edgesJson, seed));
            if (refit != null) {
                Files.writeString(refit, weights.text());
                Files.writeString(
                        refit.resolveSibling(CALIBRATION), benchmark.calibration(weights).text());
            }
            long seen = benchmark.seenBy(weights);
            System.err.printf(
                    "%d of %d incidents are of groups that the weights were fitted on; they are scored by weights fitted without those groups.%n",
                    seen, benchmark.size());
            results =
                    benchmark.run(
                            protocol == null ? List.of(Protocol.values()) : List.of(protocol),
                            weights);
        } catch (BenchmarkException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        switch (format) {
            case text -> System.out.print(ResultWriter.text(results));
            case json -> print(results, protocol != null);
        }
        return ExitCode.DONE;
    }

    private static void print(List<Result> results, boolean one) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(System.out)) {
            if (one) {
                ResultWriter.json(results.getFirst(), json);
            } else {
                json.writeStartObject();
                for (Result result : results) {
                    json.writeName(result.protocol().words());
                    ResultWriter.json(result, json);
                }
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake(file + ": no such file.");
        }
        if (Files.size(file) > LARGEST) {
            throw new UserMistake(
                    file + " is larger than " + LARGEST + " bytes, which no benchmark is.");
        }
        return Files.readAllBytes(file);
    }

    /** The country that the strongest claim on each group names; a suspected sponsor first. */
    private static Map<String, String> countries(KnowledgeArguments knowledge)
            throws KnowledgeException {
        var countries = new TreeMap<String, String>();
        for (Group group : knowledge.load().groups()) {
            for (StateClaim.Kind kind :
                    List.of(
                            StateClaim.Kind.STATE_SPONSOR,
                            StateClaim.Kind.COUNTRY,
                            StateClaim.Kind.VENDOR_ORIGIN)) {
                group.states().stream()
                        .filter(claim -> claim.kind() == kind)
                        .map(claim -> claim.state().code())
                        .sorted()
                        .findFirst()
                        .ifPresent(code -> countries.putIfAbsent(group.id(), code));
            }
        }
        return countries;
    }

    private static List<String> provenance(byte[] incidents, byte[] edges, long seed) {
        var lines = new ArrayList<String>();
        lines.add(
                "Fitted on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + " by: dazaifu benchmark attribution --incidents FILE --edges FILE --seed "
                        + seed
                        + " --refit weights.txt");
        lines.add("SHA-256 of the incidents: " + sha256(incidents));
        lines.add("SHA-256 of the edges: " + sha256(edges));
        return lines;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
