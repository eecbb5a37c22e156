package org.dazaifu.attribution.circumstance;

import java.util.HashSet;
import java.util.List;
import org.dazaifu.knowledge.Campaign;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;

/** The groups that can be told apart by what they use: those that factors are averaged over. */
final class LiveGroups {

    private LiveGroups() {}

    /** The groups that some relation, or some campaign with a relation, is attributed to; by id. */
    static List<Group> of(KnowledgeBase knowledge) {
        var throughCampaigns = new HashSet<String>();
        for (Campaign campaign : knowledge.campaigns()) {
            if (!knowledge.usedBy(campaign.id()).isEmpty()) {
                campaign.attributions().forEach(a -> throughCampaigns.add(a.group()));
            }
        }
        return knowledge.groups().stream()
                .filter(g ->
                        throughCampaigns.contains(g.id()) || !knowledge.usedBy(g.id()).isEmpty())
                .toList();
    }
}
