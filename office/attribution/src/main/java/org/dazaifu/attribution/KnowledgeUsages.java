package org.dazaifu.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dazaifu.attribution.model.Citation;
import org.dazaifu.attribution.model.UsageTable;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Uses;

/** What a knowledge base says about who uses what, in the form that scoring reads. */
final class KnowledgeUsages {

    private static final int MIDDLE_OF_YEAR = 7;

    private KnowledgeUsages() {}

    /** All relations; what a campaign used counts for each group that it is attributed to. */
    static UsageTable of(KnowledgeBase knowledge) {
        var groups = new HashSet<String>();
        for (Group group : knowledge.groups()) {
            groups.add(group.id());
        }
        Map<String, List<String>> attributed = attributed(knowledge);
        var table = new UsageTable.Builder(groups::contains);
        for (Uses uses : knowledge.uses()) {
            int[] reports = new int[uses.reports().size()];
            for (int i = 0; i < reports.length; i++) {
                Report report = uses.reports().get(i);
                reports[i] = table.report(report.id(), month(report));
            }
            List<String> campaignOf = attributed.get(uses.source());
            if (campaignOf == null) {
                table.add(uses.source(), uses.target(), reports);
            } else {
                campaignOf.forEach(group -> table.add(group, uses.target(), reports));
            }
        }
        return table.build();
    }

    private static Map<String, List<String>> attributed(KnowledgeBase knowledge) {
        var attributed = new HashMap<String, List<String>>();
        for (Campaign campaign : knowledge.campaigns()) {
            attributed.put(
                    campaign.id(),
                    campaign.attributions().stream()
                            .map(Campaign.Attribution::group)
                            .distinct()
                            .toList());
        }
        return attributed;
    }

    private static int month(Report report) {
        if (report.year() == null) {
            return Citation.UNDATED;
        }
        return Citation.month(
                report.year(), report.month() == null ? MIDDLE_OF_YEAR : report.month());
    }
}
