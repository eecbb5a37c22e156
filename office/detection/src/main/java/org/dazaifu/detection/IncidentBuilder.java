package org.dazaifu.detection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.sigma.Level;

/**
 * Adds sightings up to an {@link Incident} in memory that does not grow with their number. The
 * result depends on the sightings and their order only. Not for several threads.
 */
public final class IncidentBuilder implements SightingSink {

    /** How many sightings are kept by number as examples of one thing. */
    public static final int EXAMPLES = 20;

    private record Rule(String title, Level level, List<String> techniques) {}

    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private final Tally all = new Tally();
    private final TallyBook hosts = new TallyBook();
    private final TallyBook accounts = new TallyBook();
    private final TallyBook techniques = new TallyBook();
    private final TallyBook software = new TallyBook();
    private final TallyBook rules = new TallyBook();
    private final Map<String, Rule> ruleFacts = new HashMap<>();
    private final Map<String, TreeSet<String>> hostTechniques = new TreeMap<>();
    private final TimelineBuilder timeline = new TimelineBuilder();
    private final AimReasoning aims = new AimReasoning();

    @Override
    public void accept(Sighting sighting) {
        all.add(sighting);
        levels.merge(sighting.level(), 1L, Long::sum);
        String host = sighting.host().isEmpty() ? "(not recorded)" : sighting.host();
        hosts.add(host, sighting);
        if (hostTechniques.size() < TallyBook.MOST_NAMES || hostTechniques.containsKey(host)) {
            hostTechniques
                    .computeIfAbsent(host, _ -> new TreeSet<>())
                    .addAll(sighting.techniques());
        }
        for (String account : Accounts.of(sighting)) {
            accounts.add(account, sighting);
        }
        for (String technique : sighting.techniques()) {
            techniques.add(technique, sighting);
        }
        for (String id : softwareOf(sighting)) {
            software.add(id, sighting);
        }
        rules.add(sighting.rule(), sighting);
        ruleFacts.putIfAbsent(
                sighting.rule(),
                new Rule(sighting.title(), sighting.level(), sighting.techniques()));
        timeline.add(sighting.time(), host, sighting.level());
        aims.add(sighting);
    }

    /** What the sightings so far amount to. */
    public Incident build() {
        List<Incident.LevelCount> counts = new ArrayList<>();
        for (Level level : Level.values()) {
            counts.addFirst(new Incident.LevelCount(level, levels.getOrDefault(level, 0L)));
        }
        return new Incident(
                all.span(),
                counts,
                hosts.list((name, seen) ->
                        new Incident.HostSeen(
                                name,
                                seen,
                                List.copyOf(hostTechniques.getOrDefault(name, new TreeSet<>())))),
                accounts.list(Incident.AccountSeen::new),
                techniques.list(Incident.TechniqueSeen::new),
                software.list(Incident.SoftwareSeen::new),
                rules.list(this::ruleSeen),
                timeline.build(),
                aims.findings());
    }

    private Incident.RuleSeen ruleSeen(String id, Incident.Seen seen) {
        Rule rule = ruleFacts.getOrDefault(id, new Rule(id, seen.strongest(), List.of()));
        return new Incident.RuleSeen(id, rule.title(), rule.level(), rule.techniques(), seen);
    }

    private static List<String> softwareOf(Sighting sighting) {
        List<String> ids = new ArrayList<>();
        for (String tag : sighting.tags()) {
            if (tag.matches("attack\\.s\\d{4}")) {
                ids.add("S" + tag.substring(tag.length() - 4));
            }
        }
        return ids;
    }
}
