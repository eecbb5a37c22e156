package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.Level;

/**
 * What of an incident bears on who did it.
 *
 * <p>A technique counts where some sighting of it is of level medium or above: what only rules of
 * level low or informational saw is as likely ordinary work, and ordinary work of a victim says
 * nothing about its attacker.
 */
public final class IncidentObservations {

    /** Sightings below this level are no evidence of who did it. */
    public static final Level WEAKEST = Level.MEDIUM;

    private IncidentObservations() {}

    /**
     * The observations of an incident.
     *
     * @param circumstances as {@link IncidentCircumstances} found them
     * @param indicators as {@link Indicators} found them
     */
    public static Observations of(
            Incident incident, Circumstances circumstances, SortedSet<String> indicators) {
        List<Observed> techniques = new ArrayList<>();
        for (Incident.TechniqueSeen technique : incident.techniques()) {
            if (counts(technique.seen())) {
                techniques.add(observed(technique.id(), technique.seen()));
            }
        }
        List<Observed> software = new ArrayList<>();
        for (Incident.SoftwareSeen one : incident.software()) {
            if (counts(one.seen())) {
                software.add(observed(one.id(), one.seen()));
            }
        }
        return new Observations(techniques, software, circumstances, indicators);
    }

    private static Observed observed(String id, Incident.Seen seen) {
        Incident.Span span = seen.span();
        return new Observed(id, seen.examples(), span == null ? null : span.first());
    }

    private static boolean counts(Incident.Seen seen) {
        return seen.strongest().compareTo(WEAKEST) >= 0;
    }
}
