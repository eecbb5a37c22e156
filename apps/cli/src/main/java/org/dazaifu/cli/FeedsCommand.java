package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu feeds}. */
@Command(
        name = "feeds",
        description =
                "Fetches what others publish (TAXII 2.1, MISP feeds, plain lists) into collections of the exchange.",
        subcommands = {
            FeedsAddCommand.class,
            FeedsListCommand.class,
            FeedsShowCommand.class,
            FeedsPullCommand.class,
            FeedsEnableCommand.class,
            FeedsDisableCommand.class,
            FeedsRemoveCommand.class
        },
        footer = {
            "",
            "Example: dazaifu feeds add drop https://www.spamhaus.org/drop/drop.txt --kind list --list-type ipv4 --every 12h --marking tlp:clear",
            "Example: dazaifu feeds pull drop",
            "Example: dazaifu feeds list"
        })
final class FeedsCommand {}
