package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.comparison.DiffJson;
import org.dazaifu.strategy.comparison.DiffText;
import org.dazaifu.strategy.comparison.Difference;
import org.dazaifu.strategy.comparison.StrategyDiff;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyReader;
import org.dazaifu.strategy.revision.StrategyHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu strategy diff}: what is different between two states of a strategy. */
@Command(
        name = "diff",
        description =
                "Says what is different between two strategies: measures, owners, dates that slipped, targets, definitions.",
        footer = {
            "",
            "Example: dazaifu strategy diff HEAD:samples/strategy-small samples/strategy-small --language en",
            "History that was rewritten, such as an earlier definition that says something else now, is named."
        })
final class StrategyDiffCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A directory, a document, or REVISION:PATH in git (from the root).")
    String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same.")
    String newer = "";

    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, markdown or json.")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        List<Difference> found = StrategyDiff.between(strategy(older), strategy(newer));
        String text =
                switch (format) {
                    case TEXT -> safe(DiffText.plain(found, language.language()));
                    case MARKDOWN -> safe(DiffText.markdown(found, language.language()));
                    case JSON -> DiffJson.of(found);
                };
        try (Output out = Output.to(output)) {
            out.stream().write(text.getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.lines().forEach(line -> safe.append(Terminal.safe(line)).append('\n'));
        return safe.toString();
    }

    private static Strategy strategy(String given) throws IOException {
        try {
            return StrategyReader.read(files(given)).strategy();
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private static StrategyFiles files(String given) throws IOException, MistakesException {
        int colon = given.indexOf(':');
        if (colon < 1 || Files.exists(Path.of(given))) {
            return StrategyArgument.files(Path.of(given));
        }
        String revision = given.substring(0, colon);
        String path = given.substring(colon + 1);
        Optional<StrategyHistory> found = StrategyHistory.of(Path.of("."));
        if (found.isEmpty()) {
            throw new UserMistake(
                    "'%s' means a revision in git, but this directory is not in git; change into the repository."
                            .formatted(given));
        }
        try (StrategyHistory history = found.get()) {
            var commit = history.commit(revision);
            if (commit.isEmpty()) {
                throw new UserMistake(
                        "git has no revision '%s' here; 'git log' shows those that it has."
                                .formatted(revision));
            }
            return history.files(commit.get(), path)
                    .orElseThrow(() ->
                            new UserMistake(
                                    "%s has no strategy at '%s'; write the path from the repository's root."
                                            .formatted(revision, path)));
        }
    }
}
