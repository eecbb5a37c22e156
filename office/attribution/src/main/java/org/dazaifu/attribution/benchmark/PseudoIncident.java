package org.dazaifu.attribution.benchmark;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one report tells of one group, or what is known of one campaign, with the answer.
 *
 * @param id its identifier
 * @param group the group that did it
 * @param country the country that a source gives for the group; null where none does
 * @param techniques ATT&amp;CK techniques
 * @param software ATT&amp;CK software
 * @param reports its own reports, by identifier: what may never be used to find its group
 * @param year when its report appeared; null where unknown
 * @param month the month from 1 to 12; null where unknown
 * @param serves the protocols it may serve
 */
record PseudoIncident(
        String id,
        String group,
        @Nullable String country,
        List<String> techniques,
        List<String> software,
        Set<String> reports,
        @Nullable Integer year,
        @Nullable Integer month,
        Set<Protocol> serves) {

    PseudoIncident {
        techniques = List.copyOf(techniques);
        software = List.copyOf(software);
        reports = Set.copyOf(reports);
        serves = Set.copyOf(serves);
    }
}
