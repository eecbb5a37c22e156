package org.dazaifu.cli;

import picocli.CommandLine.Option;

/** How many threads a command decodes with. */
final class ThreadArguments {

    private static final int MOST = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that decode and match (default: one a processor).")
    int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());

    /** The number; one that no machine has is the user's mistake. */
    int checked() {
        if (threads < 1 || threads > MOST) {
            throw new UserMistake(
                    "--threads takes a number from 1 to " + MOST + ", not " + threads + ".");
        }
        return threads;
    }
}
