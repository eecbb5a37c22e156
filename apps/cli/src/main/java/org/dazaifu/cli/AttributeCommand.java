package org.dazaifu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.AssessmentJson;
import org.dazaifu.attribution.AssessmentText;
import org.dazaifu.attribution.AttributionEngine;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dazaifu attribute}: observations to an assessment. */
@Command(
        name = "attribute",
        description =
                "Says who probably did it, how sure that is, and why; or that the evidence does not reach.",
        footer = {
            "",
            "Example: dazaifu attribute --techniques T1566.001,T1059.001,T1003.001,T1027 --software S0154",
            "Example: dazaifu attribute --incident cases/yamatake/case.json --format json"
        })
final class AttributeCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Option(
            names = "--techniques",
            split = ",",
            paramLabel = "ID",
            description = "ATT&CK techniques that were observed, such as T1059.001,T1003.")
    List<String> techniques = new ArrayList<>();

    @Option(
            names = "--software",
            split = ",",
            paramLabel = "ID",
            description = "ATT&CK software that was observed, such as S0154.")
    List<String> software = new ArrayList<>();

    @Option(
            names = "--incident",
            paramLabel = "FILE",
            description =
                    "Take them from the case.json of a case, or from {\"techniques\": [...], \"software\": [...]}.")
    @Nullable Path incident;

    @Mixin CircumstanceArguments circumstances = new CircumstanceArguments();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json.")
    Format format = Format.text;

    @Mixin EarlierArguments earlier = new EarlierArguments();
    @Mixin KnowledgeArguments knowledge = new KnowledgeArguments();

    @Override
    public Integer call() throws Exception {
        Assessment assessment =
                new AttributionEngine(knowledge.load())
                        .assess(observations(), Adjustments.NONE, earlier.read());
        switch (format) {
            case text -> System.out.print(AssessmentText.of(assessment));
            case json -> System.out.println(AssessmentJson.of(assessment));
        }
        return ExitCode.DONE;
    }

    private Observations observations() throws java.io.IOException {
        List<Observed> seenTechniques = new ArrayList<>(typed(techniques));
        List<Observed> seenSoftware = new ArrayList<>(typed(software));
        SortedSet<String> indicators = new TreeSet<>();
        Circumstances known = Circumstances.NONE;
        if (incident != null) {
            Observations read = IncidentFile.read(incident);
            seenTechniques.addAll(read.techniques());
            seenSoftware.addAll(read.software());
            known = read.circumstances();
            indicators.addAll(read.indicators());
        }
        if (seenTechniques.isEmpty() && seenSoftware.isEmpty()) {
            throw new UserMistake(
                    "nothing was observed: give --techniques, --software or --incident; see 'dazaifu attribute --help'.");
        }
        return new Observations(
                seenTechniques, seenSoftware, circumstances.with(known), indicators);
    }

    private static List<Observed> typed(List<String> ids) {
        return ids.stream()
                .map(id -> id.strip().toUpperCase(Locale.ROOT))
                .filter(id -> !id.isEmpty())
                .map(id -> new Observed(id, List.of()))
                .toList();
    }
}
