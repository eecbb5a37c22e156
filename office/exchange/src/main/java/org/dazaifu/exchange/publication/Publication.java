package org.dazaifu.exchange.publication;

/**
 * What is put into a collection.
 *
 * @param caseId of the case that it is of
 * @param audience whose collection it is
 * @param title the audience's name for people
 * @param bundle the name under which the case keeps the bundle; another state has another
 * @param kind release, correction or withdrawal
 * @param by who releases it
 */
public record Publication(
        String caseId, String audience, String title, String bundle, String kind, String by) {

    public Publication {
        for (String text : new String[] {caseId, audience, title, bundle, kind, by}) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a publication says all of what it is");
            }
        }
    }
}
