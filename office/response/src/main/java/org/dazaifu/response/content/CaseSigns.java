package org.dazaifu.response.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.stix.Tlp;

/**
 * What a case has that could be met at others, and what is written on everything made from it.
 *
 * @param caseId the case
 * @param producer the organisation that makes it
 * @param marking the label on everything made from it
 * @param created when the case was begun; indicators are valid from then
 * @param made when the content is made; the serial number of zones
 * @param indicators as {@code Observations.indicators} has them; they may hold anything
 * @param rules the Sigma rules that matched
 * @param sinkhole the address to which a sinkhole's zone leads; empty for no such zone
 */
public record CaseSigns(
        UUID caseId,
        String producer,
        Tlp marking,
        Instant created,
        Instant made,
        SortedSet<String> indicators,
        List<MatchedRule> rules,
        Optional<String> sinkhole) {

    public CaseSigns {
        indicators = new TreeSet<>(indicators);
        rules = List.copyOf(rules);
        made = made.isBefore(created) ? created : made;
        if (sinkhole.isPresent() && IpAddress.read(sinkhole.get()).isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is no address of a sinkhole; write such as 192.0.2.1"
                            .formatted(sinkhole.get()));
        }
    }

    /**
     * A Sigma rule that matched.
     *
     * @param name what to call it where it is left out; may hold anything
     * @param text its YAML text; may hold anything
     */
    public record MatchedRule(String name, String text) {}
}
