package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy readiness status}. */
@Command(
        name = "status",
        description = "Says how many local governments answered, and how many completely.",
        footer = {"", "Example: dazaifu strategy readiness status --strategy DIR"})
final class ReadinessStatusCommand implements Callable<Integer> {

    @Mixin ReadinessArguments arguments = new ReadinessArguments();
    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        String text = arguments.readiness(arguments.known()).status(language.language());
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
