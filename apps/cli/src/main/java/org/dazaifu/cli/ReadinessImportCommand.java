package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dazaifu.strategy.document.Organisation;
import org.dazaifu.strategy.local.Questionnaire;
import org.dazaifu.strategy.local.ReadinessImport;
import org.dazaifu.strategy.record.RecordWriter;
import org.dazaifu.strategy.record.StrategyReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu strategy readiness import}. */
@Command(
        name = "import",
        description =
                "Adds filled self-assessments (CSV in UTF-8 or Shift_JIS, JSON) to the strategy's record. Files with a problem are left out and told.",
        footer = {
            "",
            "Example: dazaifu strategy readiness import answers --strategy DIR --by soumu",
            "Exit code 1 where some files were left out, 2 where all were."
        })
final class ReadinessImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Filled forms.")
    List<Path> paths = new ArrayList<>();

    @Mixin StrategyArgument strategy = new StrategyArgument();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "ORGANISATION",
            description = "The organisation of the strategy that enters them, by its id.")
    String by = "";

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UserMistake("there is no %s; give filled forms.".formatted(path));
            }
        }
        StrategyReading reading = strategy.reading();
        List<String> known =
                reading.strategy().organisations().stream().map(Organisation::id).toList();
        if (!known.contains(by)) {
            throw new UserMistake(
                    "the strategy has no organisation '%s'; write one of %s."
                            .formatted(by, String.join(", ", known)));
        }
        Questionnaire questionnaire = Questionnaire.shipped();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ReadinessImport read =
                ReadinessImport.read(
                        paths,
                        reading.record(),
                        questionnaire,
                        now,
                        LocalDate.ofInstant(now, reading.strategy().zone()),
                        by);
        new RecordWriter(directory()).appendAll(read.reports());
        read.problems().forEach(one -> System.err.println(Terminal.safe(one.toString())));
        read.remarks().forEach(one -> System.err.println("dazaifu: " + Terminal.safe(one) + "."));
        long refused = read.problems().stream().map(one -> one.source()).distinct().count();
        System.err.printf(
                "dazaifu: %d self-assessments added, %d of them complete; %d were in the record already; %d files left out.%n",
                read.reports().size(), read.complete(questionnaire), read.already(), refused);
        if (refused == 0) {
            return ExitCode.DONE;
        }
        return read.reports().isEmpty() && read.already() == 0
                ? ExitCode.USER_MISTAKE
                : ExitCode.FOUND;
    }

    private Path directory() {
        return Files.isDirectory(strategy.path)
                ? strategy.path
                : Objects.requireNonNull(strategy.path.toAbsolutePath().getParent());
    }
}
