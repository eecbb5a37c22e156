package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.IndicatorCheck;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.indicator.ExpressionCheck;
import org.dazaifu.strategy.record.StrategyReading;
import picocli.CommandLine.Option;

/** Which strategy is meant. */
final class StrategyArgument {

    /** Says what can be computed. */
    static final IndicatorCheck INDICATORS = new ExpressionCheck();

    @Option(
            names = "--strategy",
            paramLabel = "DIR|FILE",
            defaultValue = ".",
            description =
                    "The strategy: a directory with strategy.yaml, or the file itself; here where absent.")
    Path path = Path.of(".");

    /** Its files. */
    StrategyFiles files() throws IOException, MistakesException {
        return files(path);
    }

    /** The files of a strategy at a path. */
    static StrategyFiles files(Path path) throws IOException, MistakesException {
        Path document = Files.isDirectory(path) ? path.resolve(StrategyFiles.DOCUMENT) : path;
        if (!Files.isRegularFile(document)) {
            throw new UserMistake(
                    "there is no strategy at %s; give a directory with %s, or the file, with --strategy."
                            .formatted(path, StrategyFiles.DOCUMENT));
        }
        return StrategyDirectory.load(path);
    }

    /** The strategy with its record; every mistake that keeps it from being read is told. */
    StrategyReading reading() throws IOException {
        try {
            return StrategyReading.read(files());
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }
}
