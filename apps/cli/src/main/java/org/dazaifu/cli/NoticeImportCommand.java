package org.dazaifu.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseOptions;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.local.Notice;
import org.dazaifu.strategy.local.NoticeCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu strategy notice import}. */
@Command(
        name = "import",
        description =
                "Begins a case with a notice: an incomplete case whose first evidence, on its ledger, is the notice. 'investigate EVIDENCE --case DIR' goes on with it.",
        footer = {
            "",
            "Example: dazaifu strategy notice import notice-131016.json --cases cases",
            "Prints the case's directory."
        })
final class NoticeImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The filled form, JSON or CSV.")
    Path file = Path.of(".");

    @Option(
            names = "--cases",
            required = true,
            paramLabel = "DIR",
            description = "Where cases lie; the new one gets a directory of its own in it.")
    Path cases = Path.of(".");

    @Option(
            names = "--received",
            paramLabel = "MOMENT",
            description =
                    "When it arrived, in UTC, such as 2026-11-01T02:00:00Z; now where absent.")
    @Nullable Instant received;

    @Option(
            names = "--acquired-by",
            paramLabel = "NAME",
            description = "Who received it (default: this account).")
    String acquiredBy = System.getProperty("user.name", "unknown");

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("there is no file %s; give a filled notice.".formatted(file));
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant at = received == null ? now : received;
        if (at.isAfter(now)) {
            throw new UserMistake("--received is in the future; write when the notice arrived.");
        }
        Notice notice;
        byte[] bytes;
        try {
            bytes = Notice.bytes(file);
            notice = Notice.read(file.toString(), bytes, at);
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        Path directory = cases.resolve(NoticeCase.name(notice));
        if (Files.exists(directory)) {
            throw new UserMistake("this notice has begun a case already: %s.".formatted(directory));
        }
        CaseOptions defaults = CaseOptions.defaults("dazaifu " + Version.text());
        CaseOptions options =
                new CaseOptions(
                        NoticeCase.title(notice),
                        defaults.producer(),
                        defaults.marking(),
                        false,
                        defaults.tool());
        NoticeCase.begin(
                cases,
                file,
                bytes,
                notice,
                at,
                options,
                OfficeKey.getOrMake(),
                acquiredBy,
                machine());
        System.out.println(directory);
        System.err.println(
                "dazaifu: the case is begun; go on with 'dazaifu investigate EVIDENCE --case "
                        + directory
                        + "'.");
        return ExitCode.DONE;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown machine";
        }
    }
}
