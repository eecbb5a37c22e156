package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu misp}: events of MISP, checked and carried to STIX and back. */
@Command(
        name = "misp",
        description =
                "Checks events of MISP, carries them to STIX 2.1 and back, and makes cases of them.",
        subcommands = {MispCheckCommand.class, MispConvertCommand.class, MispImportCommand.class},
        footer = {
            "",
            "Example: dazaifu misp check event.json",
            "Example: dazaifu misp import event.json --case cases/isac-17 --by \"Abe\"",
            "Example: dazaifu misp convert event.json --to stix --output bundle.json --loss loss.jsonl"
        })
final class MispCommand {}
