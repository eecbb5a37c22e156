package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.document.Keyword;
import org.dazaifu.strategy.progress.MeasureProgress;
import org.dazaifu.strategy.progress.MeasureState;
import org.dazaifu.strategy.progress.Plan;
import org.dazaifu.strategy.progress.Progress;
import org.dazaifu.strategy.progress.ProgressJson;
import org.dazaifu.strategy.progress.Slip;
import org.dazaifu.strategy.revision.KeptHistory;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy status}: where a strategy stands, for the office. */
@Command(
        name = "status",
        description =
                "Says where each measure stands and why, what is late, the critical path, spend against budget, indicators against targets, and what slips if something slips. For the office: nothing is suppressed.",
        footer = {
            "",
            "Example: dazaifu strategy status --strategy samples/strategy-2021 --as-of 2023-07-31",
            "Example: dazaifu strategy status --strategy samples/strategy-2021 --as-of 2023-07-31 --measure regional-team",
            "Example: dazaifu strategy status --strategy samples/strategy-2021 --as-of 2022-12-31 --if situational-awareness+90d",
            "Exit code 1 where a measure that is shown is in a state that --fail-on names. docs/strategy.md has the rules."
        })
final class StrategyStatusCommand implements Callable<Integer> {

    private static final Pattern SLIP = Pattern.compile("([a-z0-9-]{1,64})\\+([0-9]{1,4})d");

    enum Format {
        TEXT,
        JSON
    }

    @Mixin AsOfArgument asOf = new AsOfArgument();
    @Mixin CasesArgument cases = new CasesArgument();
    @Mixin LanguageArgument language = new LanguageArgument();

    @Option(names = "--measure", paramLabel = "ID", description = "This one, whole.")
    @Nullable String measure;

    @Option(names = "--pillar", paramLabel = "ID", description = "The measures of this pillar.")
    @Nullable String pillar;

    @Option(
            names = "--if",
            paramLabel = "MEASURE+DAYSd",
            description =
                    "What moves if this measure is complete so many days later, such as readiness+30d; may be given again.")
    List<String> slips = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "STATE",
            split = ",",
            description =
                    "Exit with 1 where a measure is so: late, blocked, silent, done-claimed, abandoned, ...")
    List<String> failOn = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json.")
    Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        List<MeasureState> failing = failOn.stream().map(StrategyStatusCommand::state).toList();
        StrategyAsOf known = asOf.known();
        Plan plan;
        try {
            plan = Plan.of(known);
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        Progress progress = plan.progress(StrategyFigures.alone(StrategyFigures.of(known, cases)));
        List<MeasureProgress> shown = shown(progress);
        Optional<Slip> slip =
                slips.isEmpty() ? Optional.empty() : Optional.of(plan.slip(asked(progress)));
        try (Output out = Output.to(output)) {
            out.stream().write(text(progress, shown, slip).getBytes(StandardCharsets.UTF_8));
            out.complete();
        }
        tell(known);
        return shown.stream().anyMatch(one -> failing.contains(one.state()))
                ? ExitCode.FOUND
                : ExitCode.DONE;
    }

    private String text(Progress progress, List<MeasureProgress> shown, Optional<Slip> slip) {
        return switch (format) {
            case JSON -> {
                ProgressJson json = new ProgressJson(progress, shown);
                slip.ifPresent(json::with);
                yield json.text();
            }
            case TEXT -> {
                if (slip.isPresent()) {
                    yield StatusText.slip(slip.get(), progress, language.language());
                }
                yield measure == null
                        ? new StatusText(progress, shown, language.language()).screen()
                        : new MeasureText(progress.strategy(), language.language())
                                .of(shown.getFirst());
            }
        };
    }

    private void tell(StrategyAsOf known) throws IOException {
        try {
            int rewritten =
                    KeptHistory.check(
                                    asOf.strategy.path,
                                    asOf.strategy.files(),
                                    asOf.strategy.reading().strategy())
                            .size();
            if (rewritten > 0) {
                System.err.printf(
                        "dazaifu: history was rewritten in %d places; 'strategy check' names them with the commit.%n",
                        rewritten);
            }
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        int damaged = known.reading().damaged().size();
        if (damaged > 0) {
            System.err.printf(
                    "dazaifu: %d lines of the record cannot be read and are not used; 'strategy check' names them.%n",
                    damaged);
        }
    }

    private static MeasureState state(String word) {
        return Arrays.stream(MeasureState.values())
                .filter(one -> Keyword.of(one).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new UserMistake(
                                "--fail-on %s: there is no such state; write one of %s."
                                        .formatted(
                                                word,
                                                Arrays.stream(MeasureState.values())
                                                        .map(Keyword::of)
                                                        .collect(Collectors.joining(", ")))));
    }

    private List<MeasureProgress> shown(Progress progress) {
        if (measure != null) {
            return List.of(measure(progress, measure));
        }
        if (pillar == null) {
            return progress.measures();
        }
        if (progress.strategy().pillar(pillar).isEmpty()) {
            throw new UserMistake(
                    "there is no pillar '%s'; write one of %s."
                            .formatted(
                                    pillar,
                                    progress.strategy().pillars().stream()
                                            .map(one -> one.id())
                                            .collect(Collectors.joining(", "))));
        }
        return progress.measuresOf(pillar);
    }

    private static MeasureProgress measure(Progress progress, String id) {
        return progress.measure(id)
                .orElseThrow(() ->
                        new UserMistake(
                                "there is no measure '%s'; 'strategy export --of measures' lists them."
                                        .formatted(id)));
    }

    private Map<String, Long> asked(Progress progress) {
        Map<String, Long> asked = new LinkedHashMap<>();
        for (String one : slips) {
            Matcher matcher = SLIP.matcher(one);
            if (!matcher.matches()) {
                throw new UserMistake(
                        "--if %s: write a measure and days, such as readiness+30d.".formatted(one));
            }
            String id = matcher.group(1);
            if (!measure(progress, id).state().isOpen()) {
                throw new UserMistake(
                        "--if %s: on %s nothing of '%s' is left to slip; name a measure that is open."
                                .formatted(one, progress.on(), id));
            }
            if (asked.put(id, Long.valueOf(matcher.group(2))) != null) {
                throw new UserMistake("--if: '%s' is named twice; name it once.".formatted(id));
            }
        }
        return asked;
    }
}
