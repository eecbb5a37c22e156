package org.dazaifu.casebook.report;

import java.util.ArrayList;
import java.util.List;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.casebook.EvidenceCensus;
import org.dazaifu.detection.Incident;
import org.dazaifu.sigma.Level;

/**
 * The page's first screen: what an official reads in a minute.
 *
 * @param what what was seen
 * @param serious the titles of the most serious rules that spoke
 * @param when when it happened
 * @param where on which hosts and accounts
 * @param who who probably did it, in words and numbers
 * @param aims to what end
 * @param unknown what is not known
 */
record Summary(
        List<String> what,
        List<String> serious,
        List<String> when,
        List<String> where,
        List<String> who,
        List<String> aims,
        List<String> unknown) {

    private static final int NAMED = 6;

    static Summary of(CaseContent content) {
        CaseResult result = content.result();
        return new Summary(
                what(result),
                serious(result.incident()),
                when(result.incident()),
                where(result.incident()),
                who(result.assessment()),
                aims(result.incident()),
                unknown(content));
    }

    static long total(Incident incident) {
        return incident.sightings().stream().mapToLong(Incident.LevelCount::count).sum();
    }

    private static List<String> what(CaseResult result) {
        Incident incident = result.incident();
        long total = total(incident);
        if (total == 0) {
            return List.of(
                    "No rule matched any of the "
                            + Words.count(result.census().events(), "event")
                            + " read. That does not show that nothing happened.");
        }
        List<String> levels = new ArrayList<>();
        for (Incident.LevelCount level : incident.sightings()) {
            if (level.count() > 0 && level.level() != Level.INFORMATIONAL) {
                levels.add(Words.number(level.count()) + " " + level.level().word());
            }
        }
        return List.of(
                "%s by %s, of %d ATT&CK techniques, in %s%s."
                        .formatted(
                                Words.count(total, "sighting"),
                                Words.count(incident.rules().size(), "rule"),
                                incident.techniques().size(),
                                Words.count(result.census().events(), "event"),
                                levels.isEmpty() ? "" : " (" + Words.list(levels) + ")"));
    }

    private static List<String> serious(Incident incident) {
        return incident.rules().stream()
                .filter(rule -> rule.level().compareTo(Level.HIGH) >= 0)
                .limit(4)
                .map(rule -> rule.title() + " (" + Words.number(rule.seen().count()) + ")")
                .toList();
    }

    private static List<String> when(Incident incident) {
        Incident.Span span = incident.span();
        List<String> when = new ArrayList<>();
        if (span == null) {
            when.add("No sighting has a time.");
        } else {
            when.add(
                    "From %s to %s UTC (%s), by the logs’ own clocks."
                            .formatted(
                                    Words.minute(span.first()),
                                    Words.minute(span.last()),
                                    Words.duration(span.first(), span.last())));
        }
        long untimed = incident.timeline().untimed();
        if (span != null && untimed > 0) {
            when.add(Words.count(untimed, "sighting") + " without a time.");
        }
        return when;
    }

    private static List<String> where(Incident incident) {
        List<String> where = new ArrayList<>();
        List<String> hosts = incident.hosts().stream().map(Incident.HostSeen::name).toList();
        where.add(named(hosts, "host"));
        List<String> accounts =
                incident.accounts().stream().map(Incident.AccountSeen::name).toList();
        where.add(named(accounts, "account"));
        return where;
    }

    private static String named(List<String> names, String noun) {
        if (names.isEmpty()) {
            return "No " + noun + " was named.";
        }
        List<String> shown = new ArrayList<>();
        for (String name : names.subList(0, Math.min(NAMED, names.size()))) {
            shown.add(name.isEmpty() ? "one without a name" : Words.cut(name, 40));
        }
        if (names.size() > NAMED) {
            shown.add(Words.number(names.size() - NAMED) + " more");
        }
        return Words.count(names.size(), noun) + ": " + Words.list(shown) + ".";
    }

    private static List<String> who(Assessment assessment) {
        List<String> who = new ArrayList<>();
        who.add(assessment.rungs().group().words());
        who.add(assessment.rungs().state().words());
        List<String> numbers = new ArrayList<>();
        assessment.groups().stream()
                .limit(3)
                .forEach(g -> numbers.add(g.name() + " " + Words.percent(g.probability())));
        numbers.add("unattributed " + Words.percent(assessment.unattributed()));
        who.add("In numbers: " + String.join(", ", numbers) + ".");
        return who;
    }

    private static List<String> aims(Incident incident) {
        if (incident.aims().isEmpty()) {
            return List.of("The evidence supports no aim in particular.");
        }
        return incident.aims().stream()
                .map(aim ->
                        "%s: %s support."
                                .formatted(
                                        capital(aim.aim().title()),
                                        ReportView.support(aim.support())))
                .toList();
    }

    private static List<String> unknown(CaseContent content) {
        CaseResult result = content.result();
        EvidenceCensus census = result.census();
        List<String> unknown = new ArrayList<>();
        if (result.assessment().abstains()) {
            unknown.add("Who did it: the evidence does not reach to name anyone.");
        }
        if (census.damagedCount() > 0) {
            unknown.add(
                    "What stood in "
                            + Words.count(census.damagedCount(), "damaged place")
                            + " of the logs.");
        }
        if (!census.unread().isEmpty()) {
            unknown.add(
                    "What is in "
                            + Words.count(census.unread().size(), "file")
                            + " of the evidence that gave no events.");
        }
        if (!content.evidence().omitted().isEmpty()) {
            unknown.add(
                    "What "
                            + Words.count(content.evidence().omitted().size(), "thing")
                            + " in the evidence would have told that could not be acquired.");
        }
        if (!result.rules().unsupported().isEmpty()) {
            unknown.add(
                    "What "
                            + Words.count(result.rules().unsupported().size(), "rule")
                            + " that could not be asked would have said.");
        }
        unknown.add("What the logs did not record, and what no rule describes.");
        return unknown;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
