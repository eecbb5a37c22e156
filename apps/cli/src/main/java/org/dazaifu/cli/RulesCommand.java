package org.dazaifu.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.Rule;
import org.dazaifu.sigma.RuleSet;
import org.dazaifu.sigma.SigmaException;
import org.dazaifu.sigma.UnsupportedRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dazaifu rules}: looks at rules without evidence. */
@Command(
        name = "rules",
        description = "Checks and lists Sigma rules.",
        footer = {"", "Example: dazaifu rules check rules"})
final class RulesCommand {

    @Command(
            name = "check",
            description = {
                "Checks rules and names every mistake with its line and what to write instead,",
                "every rule that uses what is not supported, and every rule whose log source means no known log."
            },
            footer = {
                "",
                "Example: dazaifu rules check rules",
                "Exit code 2 where a rule has a mistake."
            })
    int check(@Parameters(arity = "1..*", paramLabel = "PATH") List<Path> paths)
            throws SigmaException {
        LoadedRules loaded = RuleArguments.load(paths);
        PrintStream out = System.out;
        loaded.problems().forEach(problem -> out.println(Terminal.safe(problem.toString())));
        for (UnsupportedRule rule : loaded.unsupported()) {
            out.println(Terminal.safe(rule.toString()));
        }
        List<Rule> unroutable = RuleSet.compile(loaded.rules()).unroutable();
        for (Rule rule : unroutable) {
            out.println(
                    Terminal.safe(
                            rule.source()
                                    + ":"
                                    + rule.line()
                                    + ": "
                                    + rule.title()
                                    + ": its log source ("
                                    + rule.logSource()
                                    + ") means no log that is read, so nothing can match it"));
        }
        System.err.printf(
                Locale.ROOT,
                "%d rules usable (%d of them for logs that are not read), %d mistakes, %d rules not supported%n",
                loaded.rules().size(),
                unroutable.size(),
                loaded.problems().size(),
                loaded.unsupported().size());
        return loaded.problems().isEmpty() ? ExitCode.DONE : ExitCode.USER_MISTAKE;
    }

    @Command(
            name = "list",
            description = "Lists rules: level, identifier, techniques, log source, title.",
            footer = {"", "Example: dazaifu rules list rules"})
    int list(@Parameters(arity = "0..*", paramLabel = "PATH") List<Path> paths)
            throws SigmaException {
        List<Path> from = paths == null || paths.isEmpty() ? List.of(Home.rules()) : paths;
        Map<String, List<Rule>> bySource = new TreeMap<>();
        for (Rule rule : RuleArguments.load(from).rules()) {
            bySource.computeIfAbsent(rule.logSource().toString(), _ -> new ArrayList<>()).add(rule);
        }
        bySource.forEach((source, rules) -> {
            for (Rule rule : rules) {
                System.out.printf(
                        Locale.ROOT,
                        "%-13s  %-36s  %-20s  %-44s  %s%n",
                        rule.level().word(),
                        Terminal.safe(rule.key()),
                        String.join(",", rule.techniques()),
                        source,
                        Terminal.safe(rule.title()));
            }
        });
        return ExitCode.DONE;
    }
}
