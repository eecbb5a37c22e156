package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu stix}: works on STIX without a case. */
@Command(
        name = "stix",
        description = "Matches STIX patterns against observed data.",
        subcommands = StixMatchCommand.class,
        footer = {"", "Example: dazaifu stix match \"[file:name = 'a.exe']\" observed.json"})
final class StixCommand {}
