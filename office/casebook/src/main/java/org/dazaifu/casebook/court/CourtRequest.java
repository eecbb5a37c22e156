package org.dazaifu.casebook.court;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dazaifu.response.language.Language;

/**
 * What file for court is wanted, by whom, for whom and why.
 *
 * @param bodies whose offences are asked, by the first part of their rules' names, such as {@code
 *     jp}
 * @param withEvidence whether the copies of the evidence go along
 * @param recipient who gets it
 * @param by who makes it
 * @param reason why
 * @param skews by host, how far its clock was ahead of the true time, as {@code by} states it
 * @param made when it is made; the only clock that the file knows
 */
public record CourtRequest(
        Language language,
        List<String> bodies,
        boolean withEvidence,
        String recipient,
        String by,
        String reason,
        SortedMap<String, Duration> skews,
        Instant made) {

    public CourtRequest {
        bodies = List.copyOf(bodies);
        skews = Collections.unmodifiableSortedMap(new TreeMap<>(skews));
        if (recipient.isBlank() || by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a file for court says for whom, by whom and why");
        }
    }
}
