package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu misp}: events of MISP, checked and carried to STIX and back. */
@Command(
        name = "misp",
        description = "Checks events of MISP, and carries them to STIX 2.1 and back.",
        subcommands = {MispCheckCommand.class, MispConvertCommand.class},
        footer = {
            "",
            "Example: dazaifu misp check event.json",
            "Example: dazaifu misp convert event.json --to stix --output bundle.json --loss loss.jsonl"
        })
final class MispCommand {}
