package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu stix}: STIX without a case. */
@Command(
        name = "stix",
        description = "Checks and converts STIX files, and matches STIX patterns.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StixValidateCommand.class, StixConvertCommand.class, StixMatchCommand.class},
        footer = {
            "",
            "Example: dazaifu stix validate bundle.json",
            "Example: dazaifu stix match \"[file:name = 'a.exe']\" observed.json"
        })
final class StixCommand {}
