package org.dazaifu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditLog;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditRow;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu audit show}: the newest rows. */
@Command(
        name = "show",
        description =
                "Prints rows of the audit log as JSON, one a line, the oldest first: sequence, time, actor, act, details.",
        footer = {"", "Example: dazaifu audit show --last 100"})
final class AuditShowCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "50",
            description = "The newest so many, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    int last;

    @Option(
            names = "--before",
            paramLabel = "SEQUENCE",
            description = "Only what is before this row.")
    long before = Long.MAX_VALUE;

    @Option(
            names = "--checkpoint",
            description =
                    "Print the newest signed checkpoint instead, to be kept elsewhere and given to audit verify.")
    boolean checkpoint;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file.")
    @Nullable Path output;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException, IOException {
        if (last < 1 || last > PAGE) {
            throw new UserMistake("--last is 1 to " + PAGE + ".");
        }
        StringBuilder text = new StringBuilder();
        try (Exchange exchange = arguments.open()) {
            exchange.audit().record(new AuditRecord(Actor.operator(), "audit.shown", Map.of()));
            if (checkpoint) {
                text.append(exchange.database().read(AuditLog::checkpoint).orElse(""));
            } else {
                List<AuditRow> rows =
                        exchange.database().read(sql -> AuditLog.page(sql, before, last));
                rows.reversed().forEach(row -> text.append(row.payload()).append('\n'));
            }
        }
        try (Output out = Output.to(output)) {
            out.stream().write(text.toString().getBytes(UTF_8));
            out.complete();
        }
        return ExitCode.DONE;
    }
}
