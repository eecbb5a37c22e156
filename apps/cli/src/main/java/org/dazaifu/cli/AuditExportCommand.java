package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.audit.AuditExport;
import org.dazaifu.exchange.audit.AuditRecord;
import org.dazaifu.exchange.audit.AuditVerification;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dazaifu audit export}: the audit log as a log in a directory. */
@Command(
        name = "export",
        description =
                "Writes the audit log as a log in a directory (dazaifu-log/1), with tiles and a signed checkpoint, which others can verify and witness. A directory to which was exported before gets what is new.",
        footer = {"", "Example: dazaifu audit export audit-log"})
final class AuditExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The directory of the log.")
    Path directory = Path.of("");

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            exchange.audit().record(new AuditRecord(Actor.operator(), "audit.exported", Map.of()));
            AuditVerification found =
                    AuditExport.export(exchange.database(), exchange.key(), directory);
            if (found.fault().isPresent()) {
                System.err.println(
                        Terminal.safe(
                                "dazaifu: the audit log does not verify, so what was exported is not signed; "
                                        + found.fault().get().sentence()
                                        + "."));
                return ExitCode.VERIFICATION_FAILED;
            }
            System.err.printf(
                    "dazaifu: %d rows in %s, signed by %s%n",
                    found.head().size(), directory, exchange.key().verifier().text());
        }
        return ExitCode.DONE;
    }
}
