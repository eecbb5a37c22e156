package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.detection.Hunt;
import org.dazaifu.detection.HuntResult;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingJson;
import org.dazaifu.detection.SightingSink;
import org.dazaifu.sigma.Level;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.RuleSet;
import org.dazaifu.telemetry.Census;
import org.dazaifu.telemetry.EvidenceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu hunt}: evidence and rules to sightings. */
@Command(
        name = "hunt",
        description = "Matches Sigma rules against every event of the evidence.",
        footer = {
            "",
            "Example: dazaifu hunt samples/yamatake --level high",
            "Example: dazaifu hunt logs.zip --rules sigma_all_rules.zip --format jsonl --output sightings.jsonl"
        })
final class HuntCommand implements Callable<Integer> {

    enum Format {
        table,
        jsonl,
        csv
    }

    @Mixin EvidenceArguments evidence = new EvidenceArguments();
    @Mixin ThreadArguments threads = new ThreadArguments();
    @Mixin RuleArguments rules = new RuleArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, jsonl or csv.")
    Format format = Format.table;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 where there is a sighting of this level or above.")
    @Nullable Level failOn;

    private final Map<Level, Long> counts = new EnumMap<>(Level.class);

    @Override
    public Integer call() throws Exception {
        threads.checked();
        LoadedRules loaded = rules.load();
        RuleArguments.tell(loaded, System.err);
        List<Rule> selected = rules.selected(loaded);
        HuntResult result;
        Census census;
        try (EvidenceReader reader = evidence.open();
                Output out = Output.to(output);
                Progress progress = Progress.ofEvents("hunting")) {
            result = hunt(reader, RuleSet.compile(selected), out, progress);
            census = reader.census();
            if (census.logs().isEmpty()) {
                throw EvidenceArguments.nothingRead(census);
            }
            out.complete();
        }
        System.err.println(Summaries.ofHunt(result, counts, census, selected.size()));
        return failOn != null
                        && counts.keySet().stream().anyMatch(level -> level.compareTo(failOn) >= 0)
                ? ExitCode.FOUND
                : ExitCode.DONE;
    }

    private HuntResult hunt(EvidenceReader reader, RuleSet set, Output out, Progress progress)
            throws Exception {
        return switch (format) {
            case table ->
                    Hunt.run(
                            reader::next,
                            set,
                            threads.checked(),
                            counting(new HuntTable(out.stream())),
                            progress);
            case jsonl -> {
                SightingJson lines = new SightingJson(out.stream());
                HuntResult result =
                        Hunt.run(reader::next, set, threads.checked(), counting(lines), progress);
                lines.flush();
                yield result;
            }
            case csv -> {
                HuntCsv csv = new HuntCsv(out.stream());
                HuntResult result =
                        Hunt.run(reader::next, set, threads.checked(), counting(csv), progress);
                csv.flush();
                yield result;
            }
        };
    }

    private SightingSink counting(SightingSink sink) {
        return new SightingSink() {
            @Override
            public void accept(Sighting sighting) throws IOException {
                counts.merge(sighting.level(), 1L, Long::sum);
                sink.accept(sighting);
            }
        };
    }
}
