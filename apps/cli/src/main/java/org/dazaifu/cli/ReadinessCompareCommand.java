package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.local.Readiness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy readiness compare}. */
@Command(
        name = "compare",
        description =
                "Says where a local government stands among its peers, none of whom can be worked out, and its three next steps.",
        footer = {
            "",
            "Example: dazaifu strategy readiness compare --strategy DIR --area jp-131016 --language ja"
        })
final class ReadinessCompareCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin ReadinessArguments arguments = new ReadinessArguments();
    @Mixin AreaArgument area = new AreaArgument();
    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json.")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Readiness readiness = arguments.readiness(arguments.known());
        String text =
                switch (format) {
                    case TEXT -> readiness.comparison(area.government(), language.language());
                    case JSON -> readiness.comparisonJson(area.government());
                };
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
