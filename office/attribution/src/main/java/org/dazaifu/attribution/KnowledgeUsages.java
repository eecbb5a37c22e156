package org.dazaifu.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.attribution.model.Usage;
import org.dazaifu.attribution.model.Usage.Citation;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.Report;
import org.dazaifu.knowledge.Uses;

/** What a knowledge base says about who uses what, in the form that scoring reads. */
final class KnowledgeUsages {

    private static final int MIDDLE_OF_YEAR = 7;

    private KnowledgeUsages() {}

    /** All relations; what a campaign used counts for each group that it is attributed to. */
    static List<Usage> of(KnowledgeBase knowledge) {
        var attributed = new HashMap<String, List<String>>();
        for (Campaign campaign : knowledge.campaigns()) {
            attributed.put(
                    campaign.id(),
                    campaign.attributions().stream()
                            .map(Campaign.Attribution::group)
                            .distinct()
                            .toList());
        }
        var citations = new HashMap<String, Citation>();
        var usages = new ArrayList<Usage>(knowledge.uses().size());
        for (Uses uses : knowledge.uses()) {
            for (String source : attributed.getOrDefault(uses.source(), List.of(uses.source()))) {
                usages.add(new Usage(source, uses.target(), citations(uses, citations)));
            }
        }
        return usages;
    }

    /** The month of the newest dated report. */
    static int newestMonth(List<Usage> usages) {
        return usages.stream()
                .flatMap(u -> u.citations().stream())
                .filter(Citation::dated)
                .mapToInt(Citation::month)
                .max()
                .orElse(0);
    }

    private static List<Citation> citations(Uses uses, Map<String, Citation> known) {
        return uses.reports().stream()
                .map(r -> known.computeIfAbsent(r.id(), id -> new Citation(id, month(r))))
                .toList();
    }

    private static int month(Report report) {
        if (report.year() == null) {
            return Citation.UNDATED;
        }
        return Citation.month(
                report.year(), report.month() == null ? MIDDLE_OF_YEAR : report.month());
    }
}
