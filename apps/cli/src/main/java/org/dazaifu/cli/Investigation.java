package org.dazaifu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.AttributionEngine;
import org.dazaifu.attribution.EarlierCase;
import org.dazaifu.attribution.IncidentCircumstances;
import org.dazaifu.attribution.IncidentObservations;
import org.dazaifu.attribution.Indicators;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.casebook.CaseDirectory;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.casebook.EvidenceCensus;
import org.dazaifu.casebook.SightingWriter;
import org.dazaifu.detection.Hunt;
import org.dazaifu.detection.HuntProgress;
import org.dazaifu.detection.HuntResult;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.IncidentBuilder;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.sigma.RuleSet;
import org.dazaifu.telemetry.Census;
import org.dazaifu.telemetry.EvidenceReader;
import org.dazaifu.telemetry.TelemetryException;

/**
 * The spine in one piece: evidence that a case has acquired, through events, sightings and
 * incident, to an assessment.
 *
 * @param rules the rules to ask
 * @param knowledge who is known
 * @param circumstances what people know beside the evidence
 * @param earlier cases to compare with
 * @param threads how many threads decode and match
 */
record Investigation(
        RulesInUse rules,
        KnowledgeBase knowledge,
        CircumstanceArguments circumstances,
        List<EarlierCase> earlier,
        int threads) {

    /** Investigates what was acquired; the sightings go into the case as they are made. */
    CaseResult of(CaseDirectory directory, List<Path> evidence, HuntProgress progress)
            throws CaseException, TelemetryException {
        IncidentBuilder builder = new IncidentBuilder();
        Indicators indicators = new Indicators();
        IncidentCircumstances seen = new IncidentCircumstances();
        try (EvidenceReader reader = EvidenceArguments.open(evidence);
                SightingWriter sightings = directory.sightings()) {
            HuntResult hunt =
                    Hunt.run(
                            reader::next,
                            RuleSet.compile(rules.rules()),
                            threads,
                            sighting -> {
                                sightings.accept(sighting);
                                builder.accept(sighting);
                                indicators.accept(sighting);
                                seen.accept(sighting);
                            },
                            progress);
            sightings.commit();
            Census census = reader.census();
            Incident incident = builder.build();
            Observations observations =
                    IncidentObservations.of(
                            incident,
                            circumstances.with(seen.of(Victim.UNKNOWN, incident)),
                            indicators.found());
            return resultOf(incident, observations, hunt, census);
        } catch (IOException e) {
            throw directory.explain(e);
        }
    }

    private CaseResult resultOf(
            Incident incident, Observations observations, HuntResult hunt, Census census)
            throws IOException {
        Assessment assessment =
                new AttributionEngine(knowledge).assess(observations, Adjustments.NONE, earlier);
        return new CaseResult(
                incident,
                assessment,
                observations,
                censusOf(hunt, census),
                rules.described(),
                rules.textsOf(incident.rules()),
                new KnowledgeNames(knowledge),
                KnowledgeArguments.described(knowledge));
    }

    private static EvidenceCensus censusOf(HuntResult hunt, Census census) {
        List<EvidenceCensus.LogFile> files = new ArrayList<>();
        for (Census.Log log : census.logs()) {
            files.add(
                    new EvidenceCensus.LogFile(
                            log.source(), log.bytes(), log.events(), log.damaged()));
        }
        return new EvidenceCensus(
                files,
                census.events(),
                census.bytes(),
                hunt.damagedExamples(),
                hunt.damaged(),
                census.unread());
    }
}
