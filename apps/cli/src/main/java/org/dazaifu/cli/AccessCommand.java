package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu access}: who may do what at an exchange. */
@Command(
        name = "access",
        description = "Keeps the accounts of an exchange, and what they prove themselves by.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AccessInitCommand.class,
            AccessAddCommand.class,
            AccessAudienceCommand.class,
            AccessListCommand.class,
            AccessDisableCommand.class,
            AccessTokenCommand.class,
            AccessRevokeCommand.class,
            AccessCertificateCommand.class,
            AccessSubjectCommand.class
        },
        footer = {"", "Example: dazaifu access init okuni"})
final class AccessCommand {}
