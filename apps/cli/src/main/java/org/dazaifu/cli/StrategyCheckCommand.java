package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.export.FindingsJson;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.revision.KeptHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy check}: everything that is not right with a strategy. */
@Command(
        name = "check",
        description =
                "Checks a strategy, its translations and its record: every problem with file, line, column and what to write.",
        footer = {
            "",
            "Example: dazaifu strategy check --strategy samples/strategy-2021 --fail-on warning",
            "Exit code 1 where there is what --fail-on names, 2 where the strategy cannot be read."
        })
final class StrategyCheckCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin StrategyArgument strategy = new StrategyArgument();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json.")
    Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 where there is this or worse: warning or error.")
    @Nullable Severity failOn;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        StrategyReading reading;
        StrategyFiles files;
        try {
            files = strategy.files();
            reading = StrategyReading.read(files);
        } catch (MistakesException e) {
            write(
                    format == Format.JSON
                            ? FindingsJson.unreadable(e.problems())
                            : problems(e.problems()));
            System.err.printf(
                    "dazaifu: the strategy cannot be read: %d mistakes.%n", e.problems().size());
            return ExitCode.USER_MISTAKE;
        }
        List<Finding> findings =
                Stream.concat(
                                reading.findings(StrategyArgument.INDICATORS).stream(),
                                KeptHistory.check(strategy.path, files, reading.strategy())
                                        .stream())
                        .sorted()
                        .toList();
        write(format == Format.JSON ? FindingsJson.of(findings) : text(findings));
        summary(reading, findings);
        return findings.stream().anyMatch(one -> fails(one.severity()))
                ? ExitCode.FOUND
                : ExitCode.DONE;
    }

    private boolean fails(Severity severity) {
        return failOn != null && severity.compareTo(failOn) >= 0;
    }

    private static void summary(StrategyReading reading, List<Finding> findings) {
        Strategy read = reading.strategy();
        long errors = findings.stream().filter(one -> one.severity() == Severity.ERROR).count();
        System.err.printf(
                "dazaifu: %d measures, %d indicators, %d entries in the record; %d errors, %d warnings.%n",
                read.measures().size(),
                read.indicators().size(),
                reading.record().entries().size(),
                errors,
                findings.size() - errors);
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding one : findings) {
            String severity = one.severity().name().toLowerCase(Locale.ROOT);
            line(text, "%s: %s: %s [%s]".formatted(one.at(), severity, one.message(), one.code()));
        }
        return text.toString();
    }

    private static String problems(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem one : problems) {
            String column = one.column() == 0 ? "" : ":" + one.column();
            line(text, "%s:%d%s: %s".formatted(one.source(), one.line(), column, one.message()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Terminal.safe(line)).append('\n');
    }

    private void write(String text) throws IOException {
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
    }
}
