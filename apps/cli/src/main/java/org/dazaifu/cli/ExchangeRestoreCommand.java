package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dazaifu.exchange.audit.Actor;
import org.dazaifu.exchange.backup.BackupSummary;
import org.dazaifu.exchange.backup.Restore;
import org.dazaifu.exchange.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu exchange restore}: an exchange out of a backup. */
@Command(
        name = "restore",
        description =
                "Makes an exchange anew from a backup, in a directory that is new or empty and a database without rows. Nothing is written before the whole file was verified.",
        footer = {
            "",
            "Example: dazaifu exchange restore exchange-2026-04-01.zip --exchange restored",
            "Exit code 4 where the backup does not verify. Without --key it is held to the key that it names itself, which shows damage but no forgery."
        })
final class ExchangeRestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key of the exchange that it must be of.")
    @Nullable String key;

    @Mixin ExchangeArguments arguments = new ExchangeArguments();

    @Override
    public Integer call() throws StoreException {
        ExchangeArguments.quiet();
        BackupSummary restored =
                Restore.run(
                        file,
                        arguments.directory(),
                        arguments.address(),
                        key == null ? null : TrustArguments.office(key),
                        Actor.operator());
        System.err.println(
                "dazaifu: restored into %s: %s"
                        .formatted(arguments.directory(), ExchangeBackupCommand.told(restored)));
        return ExitCode.DONE;
    }
}
