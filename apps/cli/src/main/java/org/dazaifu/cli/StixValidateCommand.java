package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.stix.BundleItem;
import org.dazaifu.stix.BundleReader;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.check.BundleCheck;
import org.dazaifu.stix.check.Finding;
import org.dazaifu.stix.check.Problem;
import org.dazaifu.stix.check.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code dazaifu stix validate}: STIX files against the specification of 2.1. */
@Command(
        name = "validate",
        description = {
            "Checks bundles and single objects against STIX 2.1 and tells every problem with its place,",
            "the specification's section and what to write instead. Also gzip, and .json files in ZIP archives."
        },
        footer = {
            "",
            "Example: dazaifu stix validate bundle.json --fail-on error",
            "Exit code 1 where there is what --fail-on names, 2 where a file is not STIX at all."
        })
final class StixValidateCommand implements Callable<Integer> {

    enum Format {
        table,
        jsonl
    }

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or jsonl.")
    Format format = Format.table;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to a file instead of standard output.")
    @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 where there is a problem of this severity, error or warning, or above.")
    @Nullable Severity failOn;

    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private long objects;
    private long read;

    @Override
    public Integer call() throws Exception {
        boolean notStix = false;
        try (Output out = Output.to(output)) {
            for (StixFile file : StixFile.of(files)) {
                try {
                    check(file, out);
                    read++;
                } catch (StixException e) {
                    notStix = true;
                    System.err.println("dazaifu: " + Terminal.safe(String.valueOf(e.getMessage())));
                }
            }
            out.complete();
        }
        System.err.printf(
                Locale.ROOT,
                "%,d objects in %,d files: %,d errors, %,d warnings%n",
                objects,
                read,
                counts.getOrDefault(Severity.ERROR, 0L),
                counts.getOrDefault(Severity.WARNING, 0L));
        if (notStix) {
            return ExitCode.USER_MISTAKE;
        }
        boolean found =
                failOn != null && counts.keySet().stream().anyMatch(s -> s.compareTo(failOn) >= 0);
        return found ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void check(StixFile file, Output out) throws IOException, StixException {
        var check = new BundleCheck();
        try (BundleReader reader = file.open()) {
            for (Optional<BundleItem> item = reader.next();
                    item.isPresent();
                    item = reader.next()) {
                objects++;
                tell(file, check.next(item.get()), out);
            }
            tell(file, check.end(reader.header()), out);
        }
    }

    private void tell(StixFile file, List<Finding> findings, Output out) throws IOException {
        for (Finding finding : findings) {
            counts.merge(finding.problem().severity(), 1L, Long::sum);
            String line =
                    switch (format) {
                        case table -> row(file, finding);
                        case jsonl -> json(file, finding);
                    };
            out.stream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(StixFile file, Finding finding) {
        Problem problem = finding.problem();
        String place =
                finding.index() < 0
                        ? "the bundle"
                        : "object " + finding.index() + " " + finding.id();
        return Terminal.safe(
                String.format(
                        Locale.ROOT,
                        "%-7s  %s: %s  %s  [%s] %s; %s",
                        problem.severity().word(),
                        file.name(),
                        place.strip(),
                        problem.pointer().isEmpty() ? "/" : problem.pointer(),
                        problem.section(),
                        problem.what(),
                        problem.write()));
    }

    private static String json(StixFile file, Finding finding) {
        Problem problem = finding.problem();
        ObjectNode node =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("file", file.name())
                        .put("index", finding.index())
                        .put("id", finding.id())
                        .put("severity", problem.severity().word())
                        .put("pointer", problem.pointer())
                        .put("section", problem.section())
                        .put("what", problem.what())
                        .put("write", problem.write());
        return node.toString();
    }
}
