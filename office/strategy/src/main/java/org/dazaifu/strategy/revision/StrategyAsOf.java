package org.dazaifu.strategy.revision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.response.yaml.Problem;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyDirectory;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.record.StrategyRecord;
import org.dazaifu.strategy.revision.StrategyHistory.Commit;

/**
 * A strategy with what was known of it at the end of a day (docs/strategy.md, "As of a day").
 *
 * @param reading the document, and the record without what was entered later
 * @param on the day
 * @param moment its end in the strategy's time zone
 * @param commit the commit from which all of it was read; empty where it was read from files
 */
public record StrategyAsOf(
        StrategyReading reading, LocalDate on, Instant moment, Optional<String> commit) {

    /**
     * Reads.
     *
     * @param path the directory of a strategy, or its document
     * @throws MistakesException where it is not of the right form, or was not there yet
     */
    public static StrategyAsOf read(Path path, LocalDate on) throws IOException, MistakesException {
        StrategyReading now = StrategyReading.read(StrategyDirectory.load(path));
        Instant moment = endOf(on, now.strategy().zone());
        if (now.strategy().history() == Strategy.History.GIT) {
            Optional<StrategyHistory> found = StrategyHistory.of(path);
            if (found.isPresent()) {
                try (StrategyHistory history = found.get()) {
                    return committed(history, path, on, moment);
                }
            }
        }
        return of(now, on, moment, Optional.empty());
    }

    /** What is known now of a strategy as its files lie there, on a day of its time zone. */
    public static StrategyAsOf of(StrategyReading reading, LocalDate on) {
        return of(reading, on, endOf(on, reading.strategy().zone()), Optional.empty());
    }

    private static StrategyAsOf of(
            StrategyReading reading, LocalDate on, Instant moment, Optional<String> commit) {
        StrategyRecord known = reading.record().asOf(moment);
        return new StrategyAsOf(
                new StrategyReading(reading.document(), known, reading.damaged()),
                on,
                moment,
                commit);
    }

    private static StrategyAsOf committed(
            StrategyHistory history, Path path, LocalDate on, Instant moment)
            throws IOException, MistakesException {
        Optional<Commit> commit = history.lastBy(moment);
        Optional<StrategyFiles> files =
                commit.isEmpty()
                        ? Optional.empty()
                        : history.files(commit.get(), history.inside(path));
        if (commit.isEmpty() || files.isEmpty()) {
            throw new MistakesException(
                    List.of(
                            new Problem(
                                    path.toString(),
                                    0,
                                    0,
                                    "this strategy was not in git yet on "
                                            + on
                                            + "; give a later day, or write 'history: document' where the document keeps its own history")));
        }
        return of(StrategyReading.read(files.get()), on, moment, commit.map(Commit::id));
    }

    /** The last moment of a day. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
