package org.dazaifu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.response.language.Language;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.disclosure.Disclosure;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.dazaifu.strategy.site.EarlierReport;
import org.dazaifu.strategy.site.PublicReport;
import org.dazaifu.strategy.site.SiteFolder;
import org.dazaifu.strategy.site.content.PublicAttribution;
import org.dazaifu.strategy.site.content.PublicAttributions;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.page.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu strategy report}: the public report. */
@Command(
        name = "report",
        description =
                "Writes the public report: a folder of pages and open data that needs no network. Figures in which somebody could be found are withheld.",
        footer = {
            "",
            "Example: dazaifu strategy report --strategy samples/strategy-2021 --cases cases --as-of 2023-03-31 --output report",
            "The same strategy, cases and day give the same bytes."
        })
final class StrategyReportCommand implements Callable<Integer> {

    @Mixin AsOfArgument asOf = new AsOfArgument();
    @Mixin CasesArgument cases = new CasesArgument();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder to write; an earlier report there is replaced, anything else is refused.")
    Path output = Path.of(".");

    @Option(
            names = "--language",
            defaultValue = "all",
            paramLabel = "LANGUAGE",
            description = "all (every language of the strategy that we have words for), en or ja.")
    String language = "all";

    @Option(
            names = "--withheld",
            paramLabel = "FILE",
            description =
                    "Write there what is withheld and why; for the office, never to be published.")
    @Nullable Path withheld;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description =
                    "An earlier report that was published; nothing is written where a figure that it told comes out otherwise now. May be given several times.")
    List<Path> previous = List.of();

    @Override
    public Integer call() throws IOException, CaseException {
        refuse(SiteFolder.refusal(output));
        StrategyAsOf known = asOf.known();
        Strategy strategy = known.reading().strategy();
        refuseErrors(known);
        Languages languages = languages(strategy);
        Optional<CaseShelf> shelf = cases.read();
        Disclosure disclosure = Report.disclosure(known, shelf);
        List<PublicAttribution> attributions =
                shelf.isEmpty()
                        ? List.of()
                        : PublicAttributions.of(
                                shelf.get(), cases.trust.of(), known.moment(), strategy.zone());
        Report report;
        try {
            report = Report.of(known, disclosure, attributions, shelf.isPresent());
        } catch (MistakesException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        for (Path earlier : previous) {
            if (toldOtherwise(earlier, report)) {
                return ExitCode.VERIFICATION_FAILED;
            }
        }
        SortedMap<String, byte[]> files = PublicReport.of(report, languages);
        writeWithheld(disclosure);
        SiteFolder.write(output, files);
        System.err.printf(
                "dazaifu: %d files in %s; begin with %s. %d figures are withheld%s.%n",
                files.size(),
                output,
                output.resolve("index.html"),
                disclosure.withheld().size(),
                withheld == null ? "; --withheld FILE says which and why" : "");
        disclosure
                .exposed()
                .forEach(one -> System.err.printf("dazaifu: exposed: %s%n", Terminal.safe(one)));
        return ExitCode.DONE;
    }

    private static boolean toldOtherwise(Path earlier, Report report) throws IOException {
        Path data = earlier.resolve(EarlierReport.DATA);
        Optional<EarlierReport> read =
                Files.isRegularFile(data)
                        ? EarlierReport.of(Files.readString(data))
                        : Optional.empty();
        List<String> found =
                read.orElseThrow(() ->
                                new UserMistake(
                                        earlier
                                                + " is not an earlier report; give the folder that was published."))
                        .differences(report);
        if (found.isEmpty()) {
            return false;
        }
        System.err.printf(
                "dazaifu: nothing was written: %d figures of %s come out otherwise now, such as: %s. Cases or the threshold were changed afterwards; docs/disclosure.md says what that lets others work out.%n",
                found.size(), earlier, Terminal.safe(found.getFirst()));
        return true;
    }

    private static void refuse(Optional<String> refusal) {
        refusal.ifPresent(why -> {
            throw new UserMistake(why + ".");
        });
    }

    /**
     * What is published is believed; so nothing is made of a strategy in which there are errors.
     */
    private static void refuseErrors(StrategyAsOf known) {
        List<Finding> errors =
                known.reading().findings(StrategyArgument.INDICATORS).stream()
                        .filter(one -> one.severity() == Severity.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            throw new UserMistake(
                    "the strategy has %d errors, such as %s: %s; put them right ('dazaifu strategy check' lists all)."
                            .formatted(
                                    errors.size(),
                                    errors.getFirst().at(),
                                    errors.getFirst().message()));
        }
    }

    private Languages languages(Strategy strategy) {
        if (!language.equals("all")) {
            return new Languages(
                    List.of(
                            known(language)
                                    .orElseThrow(() ->
                                            new UserMistake(
                                                    "there is no language '%s'; write all, en or ja."
                                                            .formatted(language)))));
        }
        List<Language> all = new ArrayList<>();
        known(strategy.language()).ifPresent(all::add);
        strategy.languages().stream()
                .flatMap(code -> known(code).stream())
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return new Languages(all.isEmpty() ? List.of(Language.ENGLISH) : all);
    }

    private static Optional<Language> known(String code) {
        return Arrays.stream(Language.values()).filter(one -> one.code().equals(code)).findFirst();
    }

    private void writeWithheld(Disclosure disclosure) throws IOException {
        if (withheld != null) {
            if (withheld.toAbsolutePath()
                    .normalize()
                    .startsWith(output.toAbsolutePath().normalize())) {
                throw new UserMistake(
                        withheld + " would be published; give a file outside of " + output + ".");
            }
            StringBuilder lines = new StringBuilder();
            disclosure
                    .withheld()
                    .forEach(one ->
                            lines.append(
                                    "%s\t%s\t%s\n"
                                            .formatted(one.on(), one.what(), one.reason().word())));
            try (Output out = Output.to(withheld)) {
                out.stream().write(lines.toString().getBytes(StandardCharsets.UTF_8));
                out.complete();
            }
        }
    }
}
