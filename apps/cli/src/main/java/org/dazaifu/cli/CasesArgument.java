package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dazaifu.strategy.facts.CaseShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cases from which indicators are computed. */
final class CasesArgument {

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description =
                    "A directory of case directories. Only what their ledgers and case.json say and the office's key signed is used.")
    @Nullable Path directory;

    @Mixin TrustArguments trust = new TrustArguments();

    /**
     * The cases; empty where none are given. Those that are not used are named on standard error.
     */
    Optional<CaseShelf> read() throws IOException {
        Path given = directory;
        if (given == null) {
            return Optional.empty();
        }
        if (!Files.isDirectory(given)) {
            throw new UserMistake("--cases " + given + ": there is no such directory.");
        }
        CaseShelf shelf = CaseShelf.read(given, trust.of());
        System.err.printf(
                "dazaifu: %d cases, %d not used.%n", shelf.cases().size(), shelf.unused().size());
        for (CaseShelf.Unused one : shelf.unused()) {
            System.err.printf("dazaifu: not used: %s%n", Terminal.safe(one.reason()));
        }
        return Optional.of(shelf);
    }
}
