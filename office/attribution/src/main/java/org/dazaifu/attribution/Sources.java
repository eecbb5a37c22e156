package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dazaifu.attribution.Evidence.Source;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Uses;

/** The reports that connect a candidate with what it uses, its campaigns' included. */
final class Sources {

    private static final Comparator<Report> OLDEST_FIRST =
            Comparator.comparing((Report r) -> r.year() == null ? Integer.MAX_VALUE : r.year())
                    .thenComparing(r -> r.month() == null ? 13 : r.month())
                    .thenComparing(Report::id);

    /** By item, then by the report's identifier. */
    private final TreeMap<String, TreeMap<String, Report>> reports = new TreeMap<>();

    Sources(KnowledgeBase knowledge, List<Group> groups) {
        for (Group group : groups) {
            add(knowledge.usedBy(group.id()));
            for (Campaign campaign : knowledge.campaignsOf(group.id())) {
                add(knowledge.usedBy(campaign.id()));
            }
        }
    }

    private void add(List<Uses> relations) {
        for (Uses uses : relations) {
            TreeMap<String, Report> of =
                    reports.computeIfAbsent(uses.target(), k -> new TreeMap<>());
            uses.reports().forEach(report -> of.put(report.id(), report));
        }
    }

    /** The reports that say so, oldest first. */
    List<Report> reports(String item) {
        var found = new ArrayList<>(reports.getOrDefault(item, new TreeMap<>()).values());
        found.sort(OLDEST_FIRST);
        return found;
    }

    /** The same for people and machines. */
    static List<Source> named(List<Report> reports) {
        return reports.stream()
                .map(r -> new Source(r.id(), r.name(), Grading.publisher(r), r.year()))
                .toList();
    }
}
