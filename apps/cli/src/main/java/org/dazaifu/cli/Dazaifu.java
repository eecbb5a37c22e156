package org.dazaifu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code dazaifu}. */
@Command(
        name = "dazaifu",
        description = "Takes the raw logs of an attack to what may be said about it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        subcommands = {
            InvestigateCommand.class,
            HuntCommand.class,
            EventsCommand.class,
            AttributeCommand.class,
            ReviewCommand.class,
            MilestoneCommand.class,
            EffectsCommand.class,
            RespondCommand.class,
            CourtCommand.class,
            ShareCommand.class,
            CorrectCommand.class,
            WithdrawCommand.class,
            StrategyCommand.class,
            PlaybookCommand.class,
            ContentCommand.class,
            DraftCommand.class,
            MispCommand.class,
            FeedsCommand.class,
            BenchmarkCommand.class,
            RulesCommand.class,
            StixCommand.class,
            KnowledgeCommand.class,
            VerifyCommand.class,
            AnchorCommand.class,
            WitnessCommand.class,
            ServeCommand.class,
            AccessCommand.class,
            AuditCommand.class,
            ExchangeCommand.class
        },
        footer = {"", "Example: dazaifu investigate samples/yamatake --case cases/yamatake"})
public final class Dazaifu {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the technical trace of a failure.")
    boolean debug;

    private Dazaifu() {}

    /** Runs the command line and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command line; the exit codes are those of {@link ExitCode}. */
    static int run(String... arguments) {
        Dazaifu dazaifu = new Dazaifu();
        return new CommandLine(dazaifu)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongArguments())
                .execute(arguments);
    }
}
