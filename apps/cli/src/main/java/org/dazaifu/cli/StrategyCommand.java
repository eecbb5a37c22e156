package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu strategy}: a national strategy as a document, and what follows from it. */
@Command(
        name = "strategy",
        description =
                "Checks, records, follows, computes, compares and exports a national strategy; local governments' readiness and notices.",
        subcommands = {
            StrategyCheckCommand.class,
            StrategyStatusCommand.class,
            StrategyRecordCommand.class,
            StrategyIndicatorsCommand.class,
            StrategyDiffCommand.class,
            StrategyExportCommand.class,
            StrategyReportCommand.class,
            StrategyReadinessCommand.class,
            StrategyNoticeCommand.class
        },
        footer = {
            "",
            "Example: dazaifu strategy check --strategy samples/strategy-2021",
            "Example: dazaifu strategy indicators --strategy samples/strategy-2021 --cases cases --as-of 2023-03-31",
            "Example: dazaifu strategy report --strategy samples/strategy-2021 --cases cases --output report",
            "Example: dazaifu strategy diff HEAD~1:samples/strategy-2021 samples/strategy-2021",
            "Example: dazaifu strategy export --strategy samples/strategy-2021 --format csv --of indicators"
        })
final class StrategyCommand {}
