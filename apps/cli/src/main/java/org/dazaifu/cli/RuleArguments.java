package org.dazaifu.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.sigma.Level;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.Problem;
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.RuleLoader;
import org.dazaifu.sigma.SigmaException;
import picocli.CommandLine.Option;

/** The rules that a command is to use. */
final class RuleArguments {

    private static final int MOST_NAMED = 5;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description =
                    "Sigma rules: a file, a directory, or a zip such as a SigmaHQ release. May be repeated.")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "INFORMATIONAL",
            description = "Leave out rules below this level: ${COMPLETION-CANDIDATES}.")
    Level level = Level.INFORMATIONAL;

    /** The rules of the paths given, or the program's own where none is. */
    LoadedRules load() throws SigmaException {
        return load(paths.isEmpty() ? List.of(Home.rules()) : paths);
    }

    /** The rules of some paths, each of which must exist. */
    static LoadedRules load(List<Path> paths) throws SigmaException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UserMistake(
                        path
                                + ": no such file or directory; --rules takes a file, a directory or a zip.");
            }
        }
        return RuleLoader.load(paths);
    }

    /** Those at or above the level asked for. */
    List<Rule> selected(LoadedRules loaded) {
        return loaded.rules().stream().filter(rule -> rule.level().compareTo(level) >= 0).toList();
    }

    /** Says what could not be used; that nothing at all can be used is the user's mistake. */
    static void tell(LoadedRules loaded, PrintStream err) {
        List<Problem> problems = loaded.problems();
        for (Problem problem : problems.subList(0, Math.min(MOST_NAMED, problems.size()))) {
            err.println("dazaifu: " + Terminal.safe(problem.toString()));
        }
        if (problems.size() > MOST_NAMED) {
            err.println(
                    "dazaifu: and "
                            + (problems.size() - MOST_NAMED)
                            + " more mistakes; 'dazaifu rules check' lists them.");
        }
        if (!loaded.unsupported().isEmpty()) {
            err.println(
                    "dazaifu: "
                            + loaded.unsupported().size()
                            + " rules use what is not supported and are not asked; 'dazaifu rules check' names them.");
        }
        if (loaded.rules().isEmpty()) {
            throw new UserMistake(
                    "there is no usable rule: give rules with --rules, and see 'dazaifu rules check PATH' for what is wrong.");
        }
    }
}
