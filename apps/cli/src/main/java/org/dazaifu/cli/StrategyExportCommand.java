package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.export.DuesCalendar;
import org.dazaifu.strategy.export.StrategyCsv;
import org.dazaifu.strategy.export.StrategyJson;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy export}: a strategy for spreadsheets, calendars and programs. */
@Command(
        name = "export",
        description =
                "Writes measures or indicators as CSV, dues and milestones as a calendar, or all of it as JSON.",
        footer = {
            "",
            "Example: dazaifu strategy export --strategy samples/strategy-2021 --format ical --as-of 2023-03-31 --language ja --output dues.ics",
            "The same strategy and day give the same bytes."
        })
final class StrategyExportCommand implements Callable<Integer> {

    enum Format {
        CSV,
        ICAL,
        JSON
    }

    enum Table {
        MEASURES,
        INDICATORS
    }

    @Mixin AsOfArgument asOf = new AsOfArgument();

    @Option(
            names = "--format",
            defaultValue = "csv",
            paramLabel = "FORMAT",
            description = "csv, ical or json.")
    Format format = Format.CSV;

    @Option(
            names = "--of",
            defaultValue = "measures",
            paramLabel = "TABLE",
            description = "For CSV: measures or indicators.")
    Table of = Table.MEASURES;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description =
                    "The language of texts, such as en; the strategy's own where absent or not translated.")
    @Nullable String language;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        StrategyAsOf known = asOf.known();
        String wanted = language == null ? known.reading().strategy().language() : language;
        if (!known.reading().strategy().languages().contains(wanted)) {
            throw new UserMistake(
                    "the strategy is not written in '%s'; write one of %s."
                            .formatted(
                                    wanted,
                                    String.join(", ", known.reading().strategy().languages())));
        }
        String text =
                switch (format) {
                    case CSV ->
                            switch (of) {
                                case MEASURES -> StrategyCsv.measures(known, wanted);
                                case INDICATORS -> StrategyCsv.indicators(known, wanted);
                            };
                    case ICAL -> DuesCalendar.of(known, wanted);
                    case JSON -> StrategyJson.of(known);
                };
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
