package org.dazaifu.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dazaifu.casebook.Acquisition;
import org.dazaifu.casebook.AcquisitionFacts;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.sigma.LoadedRules;
import org.dazaifu.sigma.SigmaException;
import org.dazaifu.telemetry.EvidenceReader;
import org.dazaifu.telemetry.TelemetryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu investigate}: evidence to a case. */
@Command(
        name = "investigate",
        description =
                "Takes evidence through detection and attribution and leaves a complete case behind.",
        footer = {
            "",
            "Example: dazaifu investigate samples/yamatake --case cases/yamatake --victim sector=defense,country=JP",
            "Example: dazaifu investigate logs.zip --case cases/one --rules sigma_all_rules.zip"
        })
final class InvestigateCommand implements Callable<Integer> {

    @Mixin EvidenceArguments evidence = new EvidenceArguments();
    @Mixin ThreadArguments threads = new ThreadArguments();
    @Mixin RuleArguments rules = new RuleArguments();
    @Mixin CircumstanceArguments circumstances = new CircumstanceArguments();
    @Mixin EarlierArguments earlier = new EarlierArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The directory of the case.")
    Path directory = Path.of(".");

    @Option(
            names = "--no-starter-rules",
            description =
                    "Use only the rules given with --rules, without the program's own beside them.")
    boolean noStarterRules;

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
                    "Who may have it: RED, AMBER+STRICT, AMBER, GREEN or CLEAR (default: ${DEFAULT-VALUE}).")
    String marking = "AMBER+STRICT";

    @Option(
            names = "--reference",
            description = "Leave the evidence where it is; keep only its hashes.")
    boolean reference;

    @Option(
            names = "--acquired-by",
            paramLabel = "NAME",
            description = "Who acquired it (default: this account).")
    String acquiredBy = System.getProperty("user.name", "unknown");

    @Option(names = "--note", paramLabel = "TEXT", description = "Where the evidence comes from.")
    String note = "";

    @Option(
            names = "--overwrite",
            description = "Replace the results of a complete case; evidence and ledger stay.")
    boolean overwrite;

    @Override
    public Integer call() throws Exception {
        int count = threads.checked();
        RulesInUse inUse = rulesInUse();
        KnowledgeBase base = knowledge.load();
        requireLogs();
        Investigation investigation =
                new Investigation(inUse, base, circumstances, earlier.read(), count);
        CaseResult result;
        try (CaseDirectory begun =
                        CaseDirectory.begin(
                                directory,
                                NewCase.options(directory, title, producer, marking, overwrite),
                                OfficeKey.getOrMake());
                Progress progress = Progress.ofEvents("investigating")) {
            Acquisition acquired = begun.acquire(evidence.paths, facts(), _ -> {});
            result = investigation.of(begun, acquired.roots(), progress);
            begun.complete(result, Products.all());
        }
        System.out.print(CaseSummary.of(result, directory));
        return ExitCode.DONE;
    }

    /**
     * The rules given and, unless they are unwanted, the program's own, whose tags say what aims
     * rules bear on.
     */
    private RulesInUse rulesInUse() throws SigmaException {
        List<Path> paths = new ArrayList<>(rules.paths);
        if (!noStarterRules || paths.isEmpty()) {
            paths.addFirst(Home.rules());
        }
        LoadedRules loaded = RuleArguments.load(paths);
        RuleArguments.tell(loaded, System.err);
        return new RulesInUse(rules.selected(loaded), loaded, paths);
    }

    /** No case is begun on evidence in which there is no log at all. */
    private void requireLogs() throws TelemetryException {
        try (EvidenceReader reader = evidence.open()) {
            if (reader.next() == null) {
                throw EvidenceArguments.nothingRead(reader.census());
            }
        }
    }

    private AcquisitionFacts facts() {
        return new AcquisitionFacts(
                acquiredBy,
                machine(),
                reference ? AcquisitionFacts.Mode.REFERENCE : AcquisitionFacts.Mode.COPY,
                note);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown machine";
        }
    }
}
