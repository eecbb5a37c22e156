package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu strategy notice}: a local government's notice of an incident. */
@Command(
        name = "notice",
        description = "Makes the form of a notice, and begins a case with a notice that came.",
        subcommands = {NoticeFormCommand.class, NoticeImportCommand.class},
        footer = {
            "",
            "Example: dazaifu strategy notice form --language ja --area jp-131016 --output notice.html",
            "Example: dazaifu strategy notice import notice-131016.json --cases cases"
        })
final class StrategyNoticeCommand {}
