package org.dazaifu.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.dazaifu.strategy.revision.StrategyHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which strategy is meant, and as of which day. */
final class AsOfArgument {

    @Mixin StrategyArgument strategy = new StrategyArgument();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "What was known at the end of this day in the strategy's time zone, such as 2023-03-31; today where absent.")
    @Nullable LocalDate day;

    /** The strategy with what was known; says on standard error what is not committed. */
    StrategyAsOf known() throws IOException {
        try {
            if (day != null) {
                strategy.files();
                return StrategyAsOf.read(strategy.path, day);
            }
            StrategyReading reading = strategy.reading();
            tellOfChanges(reading.strategy());
            return StrategyAsOf.of(reading, LocalDate.now(reading.strategy().zone()));
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private void tellOfChanges(Strategy read) throws IOException {
        if (read.history() == Strategy.History.GIT) {
            Optional<StrategyHistory> found = StrategyHistory.of(strategy.path);
            if (found.isPresent()) {
                try (StrategyHistory history = found.get()) {
                    if (history.isDirty(strategy.path)) {
                        System.err.println(
                                "dazaifu: "
                                        + strategy.path
                                        + " has changes that are not committed; they are used, and --as-of will not know them.");
                    }
                }
            }
        }
    }
}
