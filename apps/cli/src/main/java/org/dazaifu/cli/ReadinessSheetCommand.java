package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy readiness sheet}. */
@Command(
        name = "sheet",
        description =
                "Writes one page of A4 for a mayor: where we stand, against peers, three next steps, whom to call.",
        footer = {
            "",
            "Example: dazaifu strategy readiness sheet --strategy DIR --area jp-131016 --language ja --output sheet.html"
        })
final class ReadinessSheetCommand implements Callable<Integer> {

    @Mixin ReadinessArguments arguments = new ReadinessArguments();
    @Mixin AreaArgument area = new AreaArgument();
    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--call",
            paramLabel = "TEXT",
            description =
                    "Whom to call, with the number; several are in order. Without, there is room to write.")
    List<String> call = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        StrategyAsOf known = arguments.known();
        String text =
                arguments
                        .readiness(known)
                        .sheet(area.government(), known.on(), call, language.language());
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
