package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu exchange}: an exchange as a whole. */
@Command(
        name = "exchange",
        description = "Backs an exchange up, restores it, and says how it is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExchangeStatusCommand.class,
            ExchangeBackupCommand.class,
            ExchangeRestoreCommand.class
        },
        footer = {"", "Example: dazaifu exchange backup --output exchange.zip"})
final class ExchangeCommand {}
