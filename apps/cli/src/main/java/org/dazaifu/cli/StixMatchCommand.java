package org.dazaifu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.pattern.NotAPattern;
import org.dazaifu.stix.pattern.Observation;
import org.dazaifu.stix.pattern.ObservedData;
import org.dazaifu.stix.pattern.Pattern;
import org.dazaifu.stix.pattern.PatternMatch;
import org.dazaifu.stix.pattern.PatternMatcher;
import org.dazaifu.stix.pattern.PatternReading;
import org.dazaifu.stix.pattern.PatternRules;
import org.dazaifu.stix.pattern.SpecificationVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dazaifu stix match}: whether observed data are as a pattern asks. */
@Command(
        name = "match",
        description = {
            "Matches a STIX pattern (2.0 or 2.1) against observed data and prints the observations of one match:",
            "identifier, first and last observed, and number, with tabs between them."
        },
        footer = {
            "",
            "Example: dazaifu stix match \"[ipv4-addr:value ISSUBSET '198.51.100.0/24'] REPEATS 5 TIMES WITHIN 60 SECONDS\" observed.json",
            "Exit code 0 where they match, 1 where they do not, 2 where the pattern is none (all its mistakes are named) or the file is none,",
            "3 where there is no answer: what decides it is damaged, or finding out would take too long."
        })
final class StixMatchCommand implements Callable<Integer> {

    private static final int NO_MATCH = 1;

    @Parameters(
            index = "0",
            paramLabel = "PATTERN",
            description = "The pattern, as one argument in quotes.")
    String pattern = "";

    @Parameters(
            index = "1",
            paramLabel = "OBSERVATIONS",
            description =
                    "A file with observed data, a bundle, or a list of them; - for standard input.")
    Path observations = Path.of("-");

    @Override
    public Integer call() throws IOException {
        PatternReading reading = Pattern.read(pattern);
        return switch (reading) {
            case NotAPattern(var problems) -> {
                problems.forEach(
                        p -> System.err.println("pattern: " + Terminal.safe(p.toString())));
                yield ExitCode.USER_MISTAKE;
            }
            case Pattern read -> match(read);
        };
    }

    private int match(Pattern read) throws IOException {
        if (read.version() == SpecificationVersion.STIX_2_0) {
            System.err.println("The pattern is one of STIX 2.0; in 2.1 it is: " + safe(read));
        }
        PatternRules.broken(read)
                .forEach(rule ->
                        System.err.println(
                                "The pattern breaks section "
                                        + rule.section()
                                        + ": "
                                        + rule.what()
                                        + "; "
                                        + rule.write()
                                        + "."));
        ObservedData data = data();
        data.damaged().forEach(d -> System.err.println(Terminal.safe(d)));
        List<Observation> all = data.observations();
        return switch (new PatternMatcher(read).match(all)) {
            case PatternMatch.Matched(var bound) -> {
                bound.forEach(StixMatchCommand::print);
                System.err.println(
                        "It matches, by " + bound.size() + " of " + all.size() + " observations.");
                yield ExitCode.DONE;
            }
            case PatternMatch.Unmatched u -> {
                System.err.println("None of " + all.size() + " observations match.");
                yield NO_MATCH;
            }
            case PatternMatch.Undecided(var damaged) -> {
                damaged.forEach(d -> System.err.println("cannot be compared: " + Terminal.safe(d)));
                System.err.println("Whether it matches depends on values that cannot be compared.");
                yield ExitCode.WORLD_FAILED;
            }
            case PatternMatch.Refused(String reason) -> {
                System.err.println("No answer, as it would take too long: " + reason + ".");
                yield ExitCode.WORLD_FAILED;
            }
        };
    }

    private static String safe(Pattern read) {
        return Terminal.safe(read.toString());
    }

    private static void print(Observation observation) {
        System.out.println(
                Terminal.safe(observation.name())
                        + "\t"
                        + observation.first()
                        + "\t"
                        + observation.last()
                        + "\t"
                        + observation.times());
    }

    private ObservedData data() throws IOException {
        boolean standard = observations.toString().equals("-");
        try (InputStream in = standard ? System.in : Files.newInputStream(observations)) {
            return ObservedData.read(in, standard ? "standard input" : observations.toString());
        } catch (StixException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }
}
