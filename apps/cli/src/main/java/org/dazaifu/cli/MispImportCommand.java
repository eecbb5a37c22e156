package org.dazaifu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.AttributionEngine;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.AcquisitionFacts;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.casebook.EvidenceCensus;
import org.dazaifu.casebook.SightingWriter;
import org.dazaifu.casebook.report.ReportPage;
import org.dazaifu.detection.IncidentBuilder;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.misp.MispItem;
import org.dazaifu.sharing.record.ImportedEvents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dazaifu misp import}: events of MISP to a case. */
@Command(
        name = "import",
        description =
                "Makes a case of events of MISP: the files are its evidence with their hashes, their objects its bundle.json, each marked as the event says, and who imported them stands on the ledger. The case can be reviewed, answered and shared like any other.",
        footer = {
            "",
            "Example: dazaifu misp import event.json --case cases/isac-17 --marking AMBER --by \"Abe\" --victim sector=energy,country=JP",
            "Example: dazaifu share cases/isac-17 --with quad --by \"Abe\" --because \"joint advisory\" --output quad.json"
        })
final class MispImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Events, or lists of them.")
    List<Path> files = List.of();

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The directory of the case.")
    Path directory = Path.of(".");

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who imports them.")
    String by = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Where they come from.")
    String note = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What the case is called.")
    @Nullable String title;

    @Option(
            names = "--producer",
            paramLabel = "TEXT",
            description = "The organisation that makes the case.")
    @Nullable String producer;

    @Option(
            names = "--marking",
            paramLabel = "TLP",
            defaultValue = "AMBER+STRICT",
            description =
                    "Who may have the case, and what of the events carries no label: RED, AMBER+STRICT, AMBER, GREEN or CLEAR (default: ${DEFAULT-VALUE}).")
    String marking = "AMBER+STRICT";

    @Option(
            names = "--overwrite",
            description = "Replace the results of a complete case; evidence and ledger stay.")
    boolean overwrite;

    @Mixin CircumstanceArguments circumstances = new CircumstanceArguments();
    @Mixin EarlierArguments earlier = new EarlierArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        if (by.isBlank()) {
            throw new UserMistake("whoever imports is named: --by NAME.");
        }
        KnowledgeBase base = knowledge.load();
        CaseResult result;
        ImportedEvents events = new ImportedEvents();
        try (CaseDirectory begun =
                CaseDirectory.begin(
                        directory,
                        NewCase.options(directory, title, producer, marking, overwrite),
                        OfficeKey.getOrMake())) {
            Acquisition acquired =
                    begun.acquire(
                            files,
                            new AcquisitionFacts(
                                    by.strip(), machine(), AcquisitionFacts.Mode.COPY, note),
                            _ -> {});
            read(acquired.roots(), events);
            begun.act(ImportedEvents.IMPORTED, events.act(by.strip()));
            try (SightingWriter none = begun.sightings()) {
                none.commit();
            }
            result = result(events, base);
            begun.complete(result, List.of(events, new ReportPage()));
        }
        System.out.printf(
                Locale.ROOT,
                "Imported    %,d events with %,d attributes%n",
                events.size(),
                events.attributes());
        System.out.print(CaseSummary.of(result, directory));
        return ExitCode.DONE;
    }

    /** What was acquired is read, so that the hashes are of what the case is made of. */
    private static void read(List<Path> acquired, ImportedEvents events)
            throws IOException, CaseException {
        for (Path file : acquired) {
            MispFile.read(
                    file,
                    (path, item) -> {
                        switch (item) {
                            case MispItem.Read read -> events.add(read.event(), read.proposals());
                            case MispItem.Index _ ->
                                    throw new UserMistake(
                                            path
                                                    + " is the index of a feed; name the files of its events.");
                            case MispItem.Unreadable u ->
                                    throw new UserMistake(path + ": " + u.problems().getFirst());
                        }
                    });
        }
        if (events.size() == 0) {
            throw new UserMistake("there is no event in it.");
        }
    }

    private CaseResult result(ImportedEvents events, KnowledgeBase base)
            throws IOException, CaseException {
        Observations observations = events.observations(circumstances.with(Circumstances.NONE));
        return new CaseResult(
                new IncidentBuilder().build(),
                new AttributionEngine(base).assess(observations, Adjustments.NONE, earlier.read()),
                observations,
                new EvidenceCensus(List.of(), 0, 0, List.of(), 0, List.of()),
                new CaseResult.Rules(List.of(), 0, List.of()),
                Map.of(),
                new KnowledgeNames(base),
                KnowledgeArguments.described(base));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown machine";
        }
    }
}
