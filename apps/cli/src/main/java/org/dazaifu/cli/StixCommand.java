package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu stix}: STIX files without a case. */
@Command(
        name = "stix",
        description = "Checks and converts STIX files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StixValidateCommand.class, StixConvertCommand.class},
        footer = {"", "Example: dazaifu stix validate bundle.json"})
final class StixCommand {}
