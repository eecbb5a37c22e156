package org.dazaifu.cli;

import picocli.CommandLine.Command;

/** {@code dazaifu strategy record}: adds a line to a strategy's record. */
@Command(
        name = "record",
        description =
                "Adds one line to a strategy's record, after all that check would call an error is refused. What is there is never changed.",
        subcommands = {
            RecordMeasureCommand.class,
            RecordFigureCommand.class,
            RecordCorrectionCommand.class
        },
        footer = {
            "",
            "Example: dazaifu strategy record measure --strategy DIR --measure readiness --by mic --on 2023-03-31 --state under-way --percent 85 --expected 2023-06-30"
        })
final class StrategyRecordCommand {}
