package org.dazaifu.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.record.Correction;
import org.dazaifu.strategy.record.StrategyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy record correction}. */
@Command(
        name = "correction",
        description = "Enters what an earlier report to the public got wrong.",
        footer = {
            "",
            "Example: dazaifu strategy record correction --strategy DIR --subject public-trust --by nisc --reported 2023-06-30 --wrong \"0.34\" --right \"0.43\""
        })
final class RecordCorrectionCommand implements Callable<Integer> {

    @Mixin RecordArguments record = new RecordArguments();

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = "A measure, an indicator, or strategy.")
    String subject = "";

    @Option(
            names = "--reported",
            required = true,
            paramLabel = "DATE",
            description = "The date of the report that was wrong.")
    LocalDate reported = LocalDate.MIN;

    @Option(names = "--wrong", required = true, paramLabel = "TEXT", description = "What it said.")
    String wrong = "";

    @Option(names = "--wrong-en", paramLabel = "TEXT", description = "The same in English.")
    String wrongEnglish = "";

    @Option(names = "--wrong-ja", paramLabel = "TEXT", description = "The same in Japanese.")
    String wrongJapanese = "";

    @Option(names = "--right", required = true, paramLabel = "TEXT", description = "What is so.")
    String right = "";

    @Option(names = "--right-en", paramLabel = "TEXT", description = "The same in English.")
    String rightEnglish = "";

    @Option(names = "--right-ja", paramLabel = "TEXT", description = "The same in Japanese.")
    String rightJapanese = "";

    @Override
    public Integer call() throws IOException {
        StrategyReading reading = record.strategy.reading();
        if (wrong.isBlank() || right.isBlank()) {
            throw new UserMistake("nothing was written: --wrong and --right say something each.");
        }
        return record.add(
                reading,
                new Correction(
                        RecordArguments.now(),
                        record.by,
                        subject,
                        reported,
                        RecordArguments.text(
                                reading,
                                "--wrong",
                                wrong,
                                Map.of("en", wrongEnglish, "ja", wrongJapanese)),
                        RecordArguments.text(
                                reading,
                                "--right",
                                right,
                                Map.of("en", rightEnglish, "ja", rightJapanese)),
                        RecordArguments.NEW));
    }
}
