package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu playbook}: makes, checks and draws playbooks. */
@Command(
        name = "playbook",
        description =
                "Makes a playbook (CACAO 2.0) of chosen options, and checks and draws playbooks, also those of others.",
        subcommands = {
            PlaybookMakeCommand.class,
            PlaybookCheckCommand.class,
            PlaybookDrawCommand.class
        },
        footer = {
            "",
            "Example: dazaifu playbook make cases/yamatake --option tech.isolate,coop.warn-sector --output playbook.json",
            "Example: dazaifu playbook check playbook.json",
            "Example: dazaifu playbook draw playbook.json --output playbook.svg"
        })
final class PlaybookCommand {}
