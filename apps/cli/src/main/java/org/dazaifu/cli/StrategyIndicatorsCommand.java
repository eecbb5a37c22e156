package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.export.FiguresJson;
import org.dazaifu.strategy.export.FiguresText;
import org.dazaifu.strategy.indicator.Computation;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy indicators}: the figures, for the office. */
@Command(
        name = "indicators",
        description =
                "Computes every indicator of a strategy from cases: value, n, interval, definition, and why where there is none. For the office: nothing is suppressed.",
        footer = {
            "",
            "Example: dazaifu strategy indicators --strategy samples/strategy-2021 --cases cases --as-of 2023-03-31 --format json",
            "The same strategy, cases and day give the same bytes."
        })
final class StrategyIndicatorsCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin AsOfArgument asOf = new AsOfArgument();
    @Mixin CasesArgument cases = new CasesArgument();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json (with the cases behind each figure).")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        StrategyAsOf known = asOf.known();
        Strategy strategy = known.reading().strategy();
        Map<String, Computation> figures = StrategyFigures.of(known, cases);
        StringBuilder text = new StringBuilder();
        FiguresJson json = new FiguresJson(known.on());
        for (Indicator indicator : strategy.indicators()) {
            Computation computed = figures.get(indicator.id());
            if (computed == null) {
                continue;
            }
            switch (format) {
                case TEXT ->
                        text.append(Terminal.safe(FiguresText.line(indicator, computed)))
                                .append('\n');
                case JSON -> json.add(indicator, computed);
            }
        }
        if (format == Format.JSON) {
            text.append(json.text());
        }
        try (Output out = Output.to(output)) {
            out.stream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
