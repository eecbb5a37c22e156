package org.dazaifu.exchange.publication;

import java.util.Set;

/**
 * What is put into a collection.
 *
 * @param caseId of the case that it is of
 * @param audience whose collection it is
 * @param title the audience's name for people
 * @param bundle the name under which the case keeps the bundle; another state has another
 * @param kind release, correction or withdrawal
 * @param by who releases it
 * @param makers the identities under which the office made it, as the audience sees them
 */
public record Publication(
        String caseId,
        String audience,
        String title,
        String bundle,
        String kind,
        String by,
        Set<String> makers) {

    public Publication {
        makers = Set.copyOf(makers);
        for (String text : new String[] {caseId, audience, title, bundle, kind, by}) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a publication says all of what it is");
            }
        }
    }
}
