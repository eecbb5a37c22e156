package org.dazaifu.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.casebook.CaseResult;
import org.dazaifu.casebook.EvidenceCensus;
import org.dazaifu.detection.Incident;

/** A case on one screen, for the person who ran the command. Not a format for programs. */
final class CaseSummary {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final int MOST_ROWS = 5;

    private final StringBuilder text = new StringBuilder();

    private CaseSummary() {}

    static String of(CaseResult result, Path directory) {
        CaseSummary summary = new CaseSummary();
        summary.evidence(result.census());
        summary.incident(result.incident());
        summary.assessment(result.assessment());
        summary.row("Report", directory.resolve("report.html").toString());
        return summary.text.toString();
    }

    private void evidence(EvidenceCensus census) {
        row(
                "Evidence",
                String.format(
                        Locale.ROOT,
                        "%,d events in %,d log files",
                        census.events(),
                        census.files().size()));
        if (census.damagedCount() > 0) {
            row(
                    "Damaged",
                    String.format(
                            Locale.ROOT, "%,d places could not be decoded", census.damagedCount()));
        }
        for (var file : census.unread().subList(0, Math.min(MOST_ROWS, census.unread().size()))) {
            row("Not read", Terminal.safe(file.path() + ": " + file.sentence()));
        }
        if (census.unread().size() > MOST_ROWS) {
            row("", "and " + (census.unread().size() - MOST_ROWS) + " more");
        }
    }

    private void incident(Incident incident) {
        StringJoiner levels = new StringJoiner(", ");
        long all = 0;
        for (Incident.LevelCount level : incident.sightings()) {
            all += level.count();
            if (level.count() > 0) {
                levels.add(
                        String.format(Locale.ROOT, "%,d %s", level.count(), level.level().word()));
            }
        }
        row(
                "Sightings",
                String.format(Locale.ROOT, "%,d", all) + (all == 0 ? "" : " (" + levels + ")"));
        Incident.Span span = incident.span();
        if (span != null) {
            row("When", TIME.format(span.first()) + " to " + TIME.format(span.last()) + " UTC");
        }
        row("Hosts", names(incident.hosts().stream().map(Incident.HostSeen::name).toList()));
        row(
                "Techniques",
                names(incident.techniques().stream().map(Incident.TechniqueSeen::id).toList()));
        if (incident.aims().isEmpty()) {
            row("Aims", "the evidence supports none");
        }
        for (Incident.AimFinding aim : incident.aims()) {
            row(
                    "Aim",
                    aim.aim().title()
                            + " ("
                            + aim.support().name().toLowerCase(Locale.ROOT)
                            + " support)");
        }
    }

    private void assessment(Assessment assessment) {
        if (!assessment.rungs().cluster().abstains()) {
            row("Actor", assessment.rungs().cluster().words());
        }
        row("Group", assessment.rungs().group().words());
        row("State", assessment.rungs().state().words());
        row(
                "Not known",
                String.format(
                        Locale.ROOT,
                        "%.0f %% on nobody that is known",
                        100 * assessment.unattributed()));
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown =
                Terminal.safe(String.join(", ", names.subList(0, Math.min(8, names.size()))));
        return names.size() > 8 ? shown + " and " + (names.size() - 8) + " more" : shown;
    }

    private void row(String label, String value) {
        text.append(String.format(Locale.ROOT, "%-11s %s%n", label, value));
    }
}
