package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.Exchange;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.backup.Backup;
import org.dazaifu.exchange.backup.BackupSummary;
import org.dazaifu.exchange.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu exchange backup}: everything in one file. */
@Command(
        name = "backup",
        description =
                "Writes everything that an exchange holds at one moment to a file, also while its server runs. The file is signed, was read again before it gets its name, and restores into SQLite and PostgreSQL.",
        footer = {
            "",
            "Example: dazaifu exchange backup --output exchange-2026-04-01.zip --with-keys",
            "Only its owner can read the file. Without --with-keys a restored exchange gets a new key and feeds need their secrets again."
        })
final class ExchangeBackupCommand implements Callable<Integer> {

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "A file that is not there yet.")
    Path output = Path.of("");

    @Option(
            names = "--with-keys",
            description = "The exchange's key and the secrets of feeds too, unencrypted.")
    boolean withKeys;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        try (Exchange exchange = arguments.open()) {
            BackupSummary taken = Backup.take(exchange, output, withKeys, Actor.operator());
            System.err.println("dazaifu: " + output + " holds " + told(taken));
        }
        return ExitCode.DONE;
    }

    static String told(BackupSummary summary) {
        return "%d rows (%d of the audit log) as of %s, signed by %s, %s"
                .formatted(
                        summary.rows(),
                        summary.auditRows(),
                        summary.made(),
                        summary.key(),
                        summary.withKeys() ? "with its keys" : "without its keys");
    }
}
