package org.dazaifu.knowledge;

import java.util.List;

/**
 * What a {@link KnowledgeBase} holds, as plain lists in any order.
 *
 * @param provenance the files the facts were read from
 * @param groups groups
 * @param software software
 * @param techniques techniques in force
 * @param campaigns campaigns
 * @param uses who uses what
 * @param retired identifiers no longer in force
 * @param ambiguous names on which nothing was joined
 */
public record Facts(
        List<Provenance> provenance,
        List<Group> groups,
        List<Software> software,
        List<Technique> techniques,
        List<Campaign> campaigns,
        List<Uses> uses,
        List<Retired> retired,
        List<AmbiguousName> ambiguous) {

    public Facts {
        provenance = List.copyOf(provenance);
        groups = List.copyOf(groups);
        software = List.copyOf(software);
        techniques = List.copyOf(techniques);
        campaigns = List.copyOf(campaigns);
        uses = List.copyOf(uses);
        retired = List.copyOf(retired);
        ambiguous = List.copyOf(ambiguous);
    }
}
