package org.dazaifu.attribution.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;

/**
 * How the circumstances of an incident bear on groups.
 *
 * <p>The order and repetition of what was found do not matter. Circumstances are taken as
 * independent of each other and of techniques and software, which they are not: the sector, the
 * country and the aim often go together. Their bounds are narrow for that reason.
 *
 * @param bearings by kind, then id; a circumstance that tells nothing is there with factors of 1
 * @param remarks what did not count, and why, a sentence each
 */
public record Bearings(List<Bearing> bearings, List<String> remarks) {

    public Bearings {
        bearings = List.copyOf(bearings);
        remarks = List.copyOf(remarks);
    }

    /** How {@code circumstances} bear on the groups of {@code knowledge}. */
    public static Bearings of(Circumstances circumstances, KnowledgeBase knowledge) {
        List<Group> live = LiveGroups.of(knowledge);
        var bearings = new ArrayList<Bearing>();
        var remarks = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            bearings.addAll(
                    switch (kind) {
                        case VICTIM_SECTOR ->
                                told(
                                        VictimBearings.sector(
                                                circumstances.victim(), live, remarks),
                                        remarks);
                        case VICTIM_COUNTRY ->
                                told(VictimBearings.country(circumstances.victim(), live), remarks);
                        case AIM -> told(AimBearings.of(circumstances.aims(), live), remarks);
                        case VULNERABILITY ->
                                told(
                                        VulnerabilityBearings.of(
                                                circumstances.vulnerabilities(), knowledge, live),
                                        remarks);
                        case HOURS -> HoursBearings.of(circumstances.activity(), live, remarks);
                        case LANGUAGE ->
                                told(
                                        LanguageBearings.of(
                                                circumstances.languages(), live, remarks),
                                        remarks);
                        case INFRASTRUCTURE ->
                                infrastructure(circumstances.infrastructure(), remarks);
                    });
        }
        return new Bearings(bearings, remarks.stream().distinct().toList());
    }

    private static List<NamedBearing> told(List<NamedBearing> bearings, List<String> remarks) {
        for (NamedBearing bearing : bearings) {
            if (!bearing.tells()) {
                remarks.add(
                        String.format(
                                Locale.ROOT,
                                "\"%s\" does not count: it is named for %d of %d live groups that can be compared, which tells none apart.",
                                bearing.label(),
                                bearing.named(),
                                bearing.compared()));
            }
        }
        return NamedBearing.sharing(bearings);
    }

    private static List<Bearing> infrastructure(List<Infrastructure> found, List<String> remarks) {
        if (!found.isEmpty()) {
            remarks.add(
                    "Infrastructure does not count: no facts on groups' infrastructure are shipped.");
        }
        return found.stream()
                .<Bearing>map(i ->
                        new SilentBearing(
                                Kind.INFRASTRUCTURE,
                                i.kind().id() + ":" + i.value(),
                                i.kind().words() + " " + i.value(),
                                "No source here says anything on groups' infrastructure."))
                .toList();
    }
}
