package org.dazaifu.attribution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.attribution.circumstance.Vulnerability;
import org.dazaifu.detection.Aim;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.Sighting;
import org.dazaifu.detection.SightingSink;

/**
 * Collects from sightings what is not a technique: the vulnerabilities that rules name, and when
 * somebody seems to have worked by hand.
 *
 * <p>Work by hand is taken to be what rules file under discovery, credential access, lateral
 * movement or collection, at level medium and above, to the minute. Beacons and scheduled tasks are
 * mostly filed elsewhere; scripts that look around by themselves are not told from people. At most
 * {@value #MOST} minutes are kept.
 */
public final class IncidentCircumstances implements SightingSink {

    private static final int MOST = 100_000;
    private static final int MOST_VULNERABILITIES = 1_000;

    private static final Set<String> BY_HAND =
            Set.of(
                    "attack.discovery",
                    "attack.credential-access",
                    "attack.credential_access",
                    "attack.lateral-movement",
                    "attack.lateral_movement",
                    "attack.collection");

    private static final Pattern CVE =
            Pattern.compile("cve[.-]((?:1999|2\\d{3})[.-]\\d{4,19})", Pattern.CASE_INSENSITIVE);

    private final SortedSet<Instant> minutes = new TreeSet<>();
    private final SortedSet<String> vulnerabilities = new TreeSet<>();

    @Override
    public void accept(Sighting sighting) {
        if (sighting.level().compareTo(IncidentObservations.WEAKEST) < 0) {
            return;
        }
        boolean byHand = false;
        for (String tag : sighting.tags()) {
            byHand |= BY_HAND.contains(tag.toLowerCase(Locale.ROOT));
            Matcher cve = CVE.matcher(tag);
            if (cve.matches() && vulnerabilities.size() < MOST_VULNERABILITIES) {
                vulnerabilities.add("CVE-" + cve.group(1).replace('.', '-'));
            }
        }
        Instant time = sighting.time();
        if (byHand && time != null && minutes.size() < MOST) {
            minutes.add(time.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /**
     * What was collected, with the victim, and with the aims that the incident's evidence supports
     * more than weakly.
     */
    public Circumstances of(Victim victim, Incident incident) {
        List<Aim> aims =
                incident.aims().stream()
                        .filter(a -> a.support() != Incident.Support.WEAK)
                        .map(Incident.AimFinding::aim)
                        .toList();
        return new Circumstances(
                victim,
                aims,
                vulnerabilities.stream().map(cve -> new Vulnerability(cve, null, null)).toList(),
                List.copyOf(minutes),
                List.of(),
                List.of());
    }
}
