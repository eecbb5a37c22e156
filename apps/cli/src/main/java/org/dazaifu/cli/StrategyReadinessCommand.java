package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu strategy readiness}: the self-assessments of local governments. */
@Command(
        name = "readiness",
        description =
                "Makes the self-assessment's form, takes the answers into the record, and says where a local government stands.",
        subcommands = {
            ReadinessFormCommand.class,
            ReadinessImportCommand.class,
            ReadinessCompareCommand.class,
            ReadinessSheetCommand.class,
            ReadinessStatusCommand.class
        },
        footer = {
            "",
            "Example: dazaifu strategy readiness form --language ja --area jp-131016 --output form.html",
            "Example: dazaifu strategy readiness import answers --strategy DIR --by soumu",
            "Example: dazaifu strategy readiness sheet --strategy DIR --area jp-131016 --language ja --output sheet.html"
        })
final class StrategyReadinessCommand {}
