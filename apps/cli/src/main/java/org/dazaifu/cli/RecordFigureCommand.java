package org.dazaifu.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.figure.Interval;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.record.TypedFigure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy record figure}. */
@Command(
        name = "figure",
        description = "Enters a figure that no case tells, from a document.",
        footer = {
            "",
            "Example: dazaifu strategy record figure --strategy DIR --indicator public-trust --by nisc --from 2022-04-01 --to 2023-03-31 --value 0.43 --n 2014 --low 0.41 --high 0.45 --document \"Survey of 2023\" --evidence survey.pdf"
        })
final class RecordFigureCommand implements Callable<Integer> {

    @Mixin RecordArguments record = new RecordArguments();

    @Option(names = "--indicator", required = true, paramLabel = "ID", description = "Of which.")
    String indicator = "";

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day.")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day.")
    LocalDate to = LocalDate.MIN;

    @Option(
            names = "--value",
            required = true,
            paramLabel = "NUMBER",
            description = "In the indicator's unit; a share from 0 to 1.")
    BigDecimal value = BigDecimal.ZERO;

    @Option(names = "--n", paramLabel = "N", description = "How many were asked or counted.")
    @Nullable Long n;

    @Option(names = "--low", paramLabel = "NUMBER", description = "Low end of its interval.")
    @Nullable Double low;

    @Option(names = "--high", paramLabel = "NUMBER", description = "High end of its interval.")
    @Nullable Double high;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "Level of its interval (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "--document",
            required = true,
            paramLabel = "TITLE",
            description = "The document from which it is read.")
    String document = "";

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "That document; its SHA-256 is kept, the file is not.")
    @Nullable Path evidence;

    @Override
    public Integer call() throws IOException {
        StrategyReading reading = record.strategy.reading();
        if ((low == null) != (high == null)) {
            throw new UserMistake("an interval has two ends: give both --low and --high.");
        }
        TypedFigure figure;
        try {
            figure =
                    new TypedFigure(
                            RecordArguments.now(),
                            record.by,
                            indicator,
                            from,
                            to,
                            value,
                            n == null ? OptionalLong.empty() : OptionalLong.of(n),
                            low == null || high == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Interval(low, high, level, Interval.Method.STATED)),
                            RecordArguments.evidence(
                                            evidence == null ? List.of() : List.of(evidence),
                                            List.of(document))
                                    .getFirst(),
                            RecordArguments.NEW);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("nothing was written: " + e.getMessage() + ".");
        }
        return record.add(reading, figure);
    }
}
