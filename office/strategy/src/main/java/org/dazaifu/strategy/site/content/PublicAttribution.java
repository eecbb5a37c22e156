package org.dazaifu.strategy.site.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attribution that was told in public, with what the audience of the public has of its case.
 *
 * @param told the day on which it was told
 * @param rung how far it went, as it was recorded: group or state
 * @param groups who it names
 * @param techniques what was observed and went out with it
 * @param software malware and tools
 * @param vulnerabilities what was used to get in
 * @param reports what was published of it
 * @param indicators how many indicators went out with it
 */
public record PublicAttribution(
        LocalDate told,
        String rung,
        List<Named> groups,
        List<Named> techniques,
        List<Named> software,
        List<Named> vulnerabilities,
        List<Named> reports,
        int indicators) {

    /**
     * Something with a name.
     *
     * @param id its number elsewhere, such as {@code T1059}; empty where it has none
     * @param words what was released of it; empty where nothing was
     * @param confidence in per cent, where one was released
     * @param language of the words, where it was said
     */
    public record Named(
            String name,
            String id,
            String words,
            OptionalInt confidence,
            Optional<String> language) {}

    public PublicAttribution {
        groups = List.copyOf(groups);
        techniques = List.copyOf(techniques);
        software = List.copyOf(software);
        vulnerabilities = List.copyOf(vulnerabilities);
        reports = List.copyOf(reports);
    }
}
