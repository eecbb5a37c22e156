package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu audit}: who did what at an exchange. */
@Command(
        name = "audit",
        description = "Shows, verifies and exports the audit log of an exchange.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, AuditShowCommand.class, AuditExportCommand.class},
        footer = {"", "Example: dazaifu audit verify"})
final class AuditCommand {}
