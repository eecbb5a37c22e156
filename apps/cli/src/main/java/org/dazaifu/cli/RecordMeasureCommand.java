package org.dazaifu.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.record.Evidence;
import org.dazaifu.strategy.record.MeasureReport;
import org.dazaifu.strategy.record.MeasureReport.MilestoneReached;
import org.dazaifu.strategy.record.StrategyReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy record measure}. */
@Command(
        name = "measure",
        description = "Enters what an owner says of a measure.",
        footer = {
            "",
            "Example: dazaifu strategy record measure --strategy DIR --measure readiness --by mic --on 2023-03-31 --state done --percent 100 --milestone second-round=2023-02-22=answers.pdf --evidence report.pdf --document \"Report 7\" --spent 877000000"
        })
final class RecordMeasureCommand implements Callable<Integer> {

    @Mixin RecordArguments record = new RecordArguments();

    @Option(names = "--measure", required = true, paramLabel = "ID", description = "Of which.")
    String measure = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "The day of which it speaks, such as 2023-03-31; not after today.")
    LocalDate on = LocalDate.MIN;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "STATE",
            description = "not-started, under-way, blocked, done or abandoned.")
    String state = "";

    @Option(names = "--percent", paramLabel = "N", description = "How much is complete, 0 to 100.")
    @Nullable Integer percent;

    @Option(
            names = "--expected",
            paramLabel = "DATE",
            description = "When the owner expects completion.")
    @Nullable LocalDate expected;

    @Option(
            names = "--milestone",
            paramLabel = "ID=DATE[=FILE]",
            description =
                    "A milestone that was reached, with a file that shows it (its name and SHA-256 are kept); may be given again.")
    List<String> milestones = new ArrayList<>();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description =
                    "A file that shows completion; its SHA-256 is kept, the file is not. May be given again.")
    List<Path> evidence = new ArrayList<>();

    @Option(
            names = "--document",
            paramLabel = "TITLE",
            description =
                    "The title of the first --evidence, then of the second; more titles than files are documents without a hash.")
    List<String> documents = new ArrayList<>();

    @Option(
            names = "--spent",
            paramLabel = "AMOUNT",
            description = "All that was spent so far, in the strategy's currency.")
    @Nullable BigDecimal spent;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in the strategy's language.")
    String note = "";

    @Option(names = "--note-en", paramLabel = "TEXT", description = "The same in English.")
    String english = "";

    @Option(names = "--note-ja", paramLabel = "TEXT", description = "The same in Japanese.")
    String japanese = "";

    @Override
    public Integer call() throws IOException {
        StrategyReading reading = record.strategy.reading();
        List<MilestoneReached> reached = new ArrayList<>();
        for (String one : milestones) {
            reached.add(reached(one));
        }
        MeasureReport report;
        try {
            report =
                    new MeasureReport(
                            RecordArguments.now(),
                            record.by,
                            measure,
                            on,
                            state(),
                            percent == null ? OptionalInt.empty() : OptionalInt.of(percent),
                            Optional.ofNullable(expected),
                            reached,
                            Optional.ofNullable(spent),
                            RecordArguments.evidence(evidence, documents),
                            RecordArguments.text(
                                    reading, "--note", note, Map.of("en", english, "ja", japanese)),
                            RecordArguments.NEW);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("nothing was written: " + e.getMessage() + ".");
        }
        return record.add(reading, report);
    }

    private MeasureReport.State state() {
        return Arrays.stream(MeasureReport.State.values())
                .filter(one -> Keyword.of(one).equals(state))
                .findFirst()
                .orElseThrow(() ->
                        new UserMistake(
                                "--state %s: write one of %s."
                                        .formatted(
                                                state,
                                                Arrays.stream(MeasureReport.State.values())
                                                        .map(Keyword::of)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static MilestoneReached reached(String said) throws IOException {
        String[] parts = said.split("=", 3);
        try {
            if (parts.length >= 2) {
                Optional<Evidence> shown = Optional.empty();
                if (parts.length == 3) {
                    Path file = Path.of(parts[2]);
                    shown =
                            Optional.of(
                                    new Evidence(
                                            String.valueOf(file.getFileName()),
                                            Optional.of(RecordArguments.hash(file))));
                }
                return new MilestoneReached(parts[0], LocalDate.parse(parts[1]), shown);
            }
        } catch (DateTimeException _) {
            // told below, as any other form
        }
        throw new UserMistake(
                "--milestone %s: write ID=DATE, such as list=2022-06-30, or ID=DATE=FILE."
                        .formatted(said));
    }
}
