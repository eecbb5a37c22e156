package org.dazaifu.response.playbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a playbook says of the case that it is for.
 *
 * @param caseId the case's identifier, from which all identifiers of the playbook follow
 * @param caseTitle what the case is called
 * @param tlp the label of the Traffic Light Protocol 2.0, such as {@code TLP:AMBER}
 * @param time when the playbook is made; deadlines count from here
 */
public record PlaybookHeader(String caseId, String caseTitle, String tlp, Instant time) {

    private static final List<String> LEVELS =
            List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

    public PlaybookHeader {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (caseId.isBlank() || caseTitle.isBlank()) {
            throw new IllegalArgumentException("a case has an identifier and a title");
        }
        if (!LEVELS.contains(tlp)) {
            throw new IllegalArgumentException("no level of TLP 2.0: " + tlp);
        }
    }
}
